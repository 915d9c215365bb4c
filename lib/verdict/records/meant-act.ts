import { type Analysis, lastEnding, within } from '../../claims/analyze';
import { type Draft, SCOPE, type WordedDraft } from '../../claims/draft';
import { scanStages } from '../../claims/frame/stage';
import { RULED, RULED_ON } from '../../claims/lexicon/ruling-words';
import type { Stage } from '../../claims/lexicon/stages';
import type { FactIndex } from '../../evidence/fact-index';
import type { Reason } from '../../model/claim';
import type { Decree } from '../../model/election';
import { digitSlip } from '../../numbers/digits';
import { CITED, tells } from './act-subject';
import { plainNumber } from './decrees';
import { electionWeight, speaksOfPlace } from './record';

type ActDraft = Extract<WordedDraft, { kind: 'act' }>;

/** The act a page means where it writes another. `firm`: nothing else could be meant. */
interface MeantAct {
  readonly decree: Decree;
  readonly reason: Reason;
  readonly firm: boolean;
}

/** What the page says of an act besides its number. */
interface Told {
  readonly number: string;
  readonly year: string;
  readonly sentence: string;
  /** The sentence and the one before it, to which "hasilnya" points. */
  readonly around: string;
  /** The paragraph to the end of the sentence, to which "penetapan itu" points. */
  readonly paragraph: string;
  /** Days of the sentence: `YYYY-MM-DD`, or `--MM-DD` where the year is not written. */
  readonly days: ReadonlySet<string>;
  /** What was decided. */
  readonly stage: Stage | null;
}

/**
 * The act of the tables that stands behind one they do not know, or know for something else. It is firm where one slip
 * of the pen leads to it and the words say what it decided, give its day or an act that changed it; or where words and
 * day both say so of an act `known` for something else. A slip alone leaves it open. Rulings are firm only where
 * two digits changed places and the words say all that it ruled: the court gives several on one matter in a day.
 */
export function meantAct(
  draft: ActDraft,
  text: Analysis,
  index: FactIndex,
  known: Decree | null,
): MeantAct | null {
  const { act, base } = draft;
  const behind = stageBehind(draft, text);
  const told = tellingOf(draft, text, behind);
  const national = known?.kind === 'keputusan_kpu' || !speaksOfPlace(base) || isNational(base, told.sentence);
  const found: (MeantAct & { readonly weight: number })[] = [];
  for (const decree of index.decrees) {
    const number = plainNumber(decree.number);
    if (number === told.number && decree.year === told.year) continue;
    const regional = decree.kind === 'keputusan_kpu_daerah';
    if (!(decree.kind === act.act || (regional && act.act === 'keputusan_kpu'))) continue;
    if ((regional && !namesOrgan(decree, told)) || isWritten(decree, told.paragraph)) continue;
    const slip = actSlip(decree, told.number, told.year);
    const dated = isDated(decree, told);
    const decided = regional
      ? tellsResult(decree, told)
      : (national && decides(decree, told, base, index)) ||
        (CITED.has(decree.kind) && tells(told.around, decree.subject));
    const changed = slip !== null && isChanged(decree, told, index);
    const weight = Number(slip !== null) + Number(dated) + Number(decided) + Number(changed);
    // An act that the tables lack may be the office's next one of those days; of one they have, the words must say more.
    const own = known
      ? behind !== null || (dated && known.date !== decree.date)
      : CITED.has(act.act)
        ? dated
        : slip !== null && (slip !== 'digit_wrong' || !isNext(number, told.number));
    // Of a regional office's act the tables have one source each: the page's own day must agree with it.
    const firm =
      act.act === 'putusan_mk'
        ? known === null && slip !== null && tellsRuling(decree, told)
        : weight > 1 && own && (!regional || dated);
    // An act of the same number in another year is mostly another act.
    if (firm || (slip !== null && number !== told.number))
      found.push({ decree, reason: slip ?? 'other_stage', firm, weight });
  }
  const top = Math.max(...found.map((one) => one.weight));
  const [meant, ...others] = found.filter((one) => one.weight === top);
  return meant ? { ...meant, firm: meant.firm && others.length === 0 } : null;
}

/**
 * The law meant by "UU Nomor 17 Tahun 2017 tentang Pemilihan Umum": parliament passes one law of a name in a year, so
 * that another number in that year, or that number in the year before or after, is wrong by itself.
 */
export function meantLaw({ act, base }: ActDraft, text: Analysis, index: FactIndex): Decree | null {
  if (act.act !== 'undang_undang') return null;
  const { lower } = text.text;
  const behind =
    /^\s*(?:\([^)]{0,40}\)\s*)?tentang (.*)/.exec(lower.slice(base.end, base.end + 120))?.[1] ?? '';
  const name = inFull(/^(?:uu|undang-undang) (pemilu|pilkada)\b/.exec(act.text.toLowerCase())?.[1] ?? behind);
  return (
    index.decrees.find(
      (law) =>
        law.kind === 'undang_undang' &&
        (law.year === act.year
          ? law.number !== act.number
          : law.number === act.number && Math.abs(Number(law.year) - Number(act.year)) === 1) &&
        name.startsWith(law.subject.toLowerCase()) &&
        !/^ (?:presiden|anggota|legislatif|kepala|dpr|dpd|daerah|raya|susulan|ulang|lokal)/.test(
          name.slice(law.subject.length),
        ),
    ) ?? null
  );
}

/** Short names of laws in full. */
const inFull = (name: string): string =>
  name
    .replace(/^pemilu\b/, 'pemilihan umum')
    .replace(/^(?:pilkada|pemilihan kepala daerah)\b/, 'pemilihan gubernur, bupati, dan wali kota')
    .replace(/walikota/, 'wali kota');

/** The stage that the words right behind the act name: "… 518 Tahun 2022 tentang (penetapan) nomor urut partai". */
export function stageBehind({ base }: ActDraft, text: Analysis): Stage | null {
  const opening = /^\s*(?:\([^)]{0,40}\)\s*)?(?:tentang|mengenai|soal|on)\s+(?:the\s+)?/.exec(
    text.text.lower.slice(base.end, Math.min(base.sentence.end, base.end + 80)),
  );
  if (!opening) return null;
  const from = base.end + opening[0].length;
  const behind = scanStages(text.text, text.tokens).find(
    (hit) =>
      hit.stage.decrees !== null &&
      hit.start >= from &&
      hit.start <= from + WORD &&
      hit.end <= base.sentence.end,
  );
  return behind?.stage ?? null;
}
/** Letters of a word between "tentang" and the stage ("tentang penetapan nomor urut"). */
const WORD = 12;

/** Letters looked back at for what "penetapan itu" was. */
const PARAGRAPH = 800;

function tellingOf(draft: ActDraft, text: Analysis, behind: Stage | null): Told {
  const { start, end } = draft.base.sentence;
  const before = lastEnding(text.sentences, start);
  const { lower } = text.text;
  return {
    number: plainNumber(draft.act.number),
    year: draft.act.year,
    sentence: lower.slice(start, end),
    around: lower.slice(before?.start ?? start, end),
    paragraph: lower.slice(Math.max(0, end - PARAGRAPH), end),
    days: new Set(
      within(text.quantities, start, end).flatMap((q) =>
        q.kind === 'date' && q.isoEnd === null ? [q.iso] : [],
      ),
    ),
    stage: behind ?? draft.stage,
  };
}

/** One slip between the act named and the act meant: the year, or one digit of the number. */
function actSlip(decree: Decree, number: string, year: string): Reason | null {
  const own = plainNumber(decree.number);
  if (decree.kind === 'putusan_mk') return rulingSlip(decree, number, year);
  if (own === number) return Math.abs(Number(decree.year) - Number(year)) <= 2 ? 'digit_wrong' : null;
  const digits = decree.kind === 'keputusan_kpu_daerah' ? 2 : 3;
  return decree.year === year && /^\d+$/.test(own) && own.length >= digits ? digitSlip(number, own) : null;
}

/** Two digits of a ruling's own number changed places; the count of years and the year behind it are right. */
function rulingSlip({ number, year }: Decree, written: string, writtenYear: string): Reason | null {
  const [own = '', ...count] = plainNumber(number).split('/');
  const [digits = '', ...writtenCount] = written.split('/');
  if (year !== writtenYear || count.join('/') !== writtenCount.join('/')) return null;
  return own !== digits && digitSlip(digits, own) === 'digits_swapped' ? 'digits_swapped' : null;
}

/** The sentence says what the ruling was about and what it did. */
const tellsRuling = ({ subject }: Decree, { around }: Told): boolean =>
  [RULED, RULED_ON].every((words) =>
    words.some((one) => one.subject.test(subject) && one.reports.test(around)),
  );

/** The act was made on a day that the sentence writes. */
const isDated = ({ date }: Decree, { days }: Told): boolean =>
  date !== '' && (days.has(date) || days.has(date.replace(/^\d{4}/, '-')));

/** The stage that the page speaks of is what the act decided, and its election is not another one than the page's. */
const decides = (decree: Decree, { stage, year }: Told, base: Draft, index: FactIndex): boolean =>
  stage?.decrees?.test(decree.subject) === true &&
  electionWeight(base, decree.election, index) >= (decree.year === year ? 0 : SCOPE.title);

/** The commission that made the act is named beside it. */
const namesOrgan = ({ issuer }: Decree, { around }: Told): boolean =>
  around.includes(issuer.replace(/^K[PI][UP] (?:Provinsi )?/, '').toLowerCase());

/**
 * The text before speaks of a local race's result, and the act set one. A short number in another year is mostly
 * another act of that office.
 */
const tellsResult = ({ subject, number }: Decree, { paragraph, number: written }: Told): boolean =>
  /hasil/i.test(subject) &&
  (number !== written || number.length > 2) &&
  /\b(?:hasil(?:nya)?|rekapitulasi|perolehan|results?|suara)\b/.test(paragraph) &&
  !/\b(?:dprd?|dpd|pileg|pemilu|pilpres|presiden\w*|legislati\w+|pdpb|dp[ts])\b/.test(paragraph);

/** Numbers so near that the office may have given both within the same days. */
const isNext = (a: string, b: string): boolean => a !== b && Math.abs(Number(a) - Number(b)) < 10;

/** The text writes this act's number and year itself. */
const isWritten = ({ number, year }: Decree, text: string): boolean =>
  new RegExp(`\\b${number.toLowerCase()}\\b[^;]{0,40}\\b${year}`).test(text);

/** The sentence names an act of the tables that changed this one ("Keputusan 1050/2024, yang mengubah …"). */
function isChanged(decree: Decree, { sentence }: Told, index: FactIndex): boolean {
  if (
    !/\b(?:mengubah|perubahan (?:atas|dari)|mengganti(?:kan)?|diubah|diganti|amend\w*|replac\w*)\b/.test(
      sentence,
    )
  )
    return false;
  return index.decrees.some(
    (other) =>
      other.kind === decree.kind &&
      other.election === decree.election &&
      other.subject.startsWith('Perubahan') &&
      isWritten(other, sentence),
  );
}

const ofNation = /\b(?:pemilu|pilpres|presiden|capres|dpr|dpd)\b/;
const ofRegion =
  /\b(?:pilkada|pil(?:gub|bup|wal)\w*|gubernur|bupati|wali ?kota|dprd|kpu (?:provinsi|kabupaten|kota|daerah))\b/;

/** The sentence speaks of the nation's election; a place that only title or opening name is where the page was written. */
const isNational = ({ regions }: Draft, sentence: string): boolean =>
  ofNation.test(sentence) &&
  !ofRegion.test(sentence) &&
  regions.every(({ weight, values }) => weight < SCOPE.paragraph || values.every((code) => code === '0'));
