import type { Analysis } from '../../claims/analyze';
import { type Draft, SCOPE, type WordedDraft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import { formatDecreeValue } from '../../i18n/format';
import type { OfficialFigure, Reason } from '../../model/claim';
import type { Decree } from '../../model/election';
import { digitSlip } from '../../numbers/digits';
import type { ActQuantity } from '../../numbers/quantity';
import { decreesNumbered, plainNumber } from './decrees';
import { electionWeight, type RecordJudgement, speaksOfPlace } from './record';

type ActDraft = Extract<WordedDraft, { kind: 'act' }>;

/** The act as written is this row of the tables. */
export const namesDecree = (act: ActQuantity, decree: Decree): boolean =>
  sameKind(act.act, decree.kind) &&
  plainNumber(decree.number) === plainNumber(act.number) &&
  decree.year === act.year;

/** Acts that pages cite as the basis of something; they are claims only when the page says what they are about. */
const CITED = new Set(['undang_undang', 'perppu', 'pkpu', 'keppres', 'kepmendagri']);
const about = /^\s*(?:\([^)]{0,40}\)\s*)?(?:tentang|mengenai|soal|yang (?:mengatur|menetapkan|memuat)|on)\b/;
const decides =
  /\b(?:menetapkan|ditetapkan|penetapan|menghapus|dihapus|dipisah(?:kan)?|dibatalkan|diubah|disahkan|memisahkan|memutus(?:kan)?|diputus(?:kan)?|dibacakan|mengabulkan|menolak|membatalkan|mencabut|dicabut|tertuang|dituangkan|tercantum|diteken|bernomor|decided|awarded|fixed|mengubah|perubahan|tentang|mengenai|sets?|ruled|ruling|struck|certified)\b/;

/** Acts whose number the tables know under either kind: KPU's own and those of its regional offices. */
const sameKind = (a: string, b: string): boolean =>
  a === b || (a.startsWith('keputusan_kpu') && b.startsWith('keputusan_kpu'));

/** Words that nearly every act is about. */
const COMMON: ReadonlySet<string> = new Set(
  'tentang pemilu pemilihan umum tahun serta dalam untuk dengan setelah hasil nomor peraturan keputusan perubahan penetapan secara nasional pasangan calon'.split(
    ' ',
  ),
);
/** The sentence says of an act what the tables say it is about: three of its words at least, or all where it has two. */
function tells(sentence: string, subject: string): boolean {
  const words = new Set(
    (subject.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !COMMON.has(word)),
  );
  const said = [...words].filter((word) => new RegExp(`\\b${word}`).test(sentence)).length;
  return words.size >= 2 && said >= Math.min(3, words.size);
}

/** The row is the act as written, and one of a regional office is of a place the text speaks of. */
const isNamed = ({ act, base }: ActDraft, decree: Decree, sentence: string, index: FactIndex): boolean =>
  namesDecree(act, decree) &&
  (decree.kind !== 'keputusan_kpu_daerah' ||
    sentence.includes(decree.issuer.replace(/^KPU /, '').toLowerCase()) ||
    regionOf(decree, new Set(base.regions.flatMap((scope) => scope.values)), index) !== null);

/**
 * A ruling's Roman numeral counts the court's years from 2003, so that one disagreeing with the year behind it is
 * wrong by itself: the ruling meant has the same number and one of the two.
 */
function meantRuling(number: string, year: string, index: FactIndex): Decree | null {
  const [first = '', roman = ''] = number.split('/');
  const count = /-([IVXL]+)$/.exec(roman)?.[1];
  if (!count || romanValue(count) + 2002 === Number(year)) return null;
  const meant = index.decrees.filter((decree) => {
    if (decree.kind !== 'putusan_mk') return false;
    const [own = '', ownRoman = ''] = plainNumber(decree.number).split('/');
    return own === first && (ownRoman === roman || decree.year === year);
  });
  return meant.length === 1 ? (meant[0] as Decree) : null;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };
const romanValue = (roman: string): number =>
  [...roman].reduce((sum, letter, i) => {
    const value = ROMAN[letter] ?? 0;
    return sum + (value < (ROMAN[roman[i + 1] ?? ''] ?? 0) ? -value : value);
  }, 0);

/**
 * Judges an act that the page says decided something; null where it is merely cited. An act not in the tables is
 * `no_data`. It differs only when the thing decided and the election are certain and a single slip leads to the act
 * that decided it.
 */
export function judgeAct(draft: ActDraft, text: Analysis, index: FactIndex): RecordJudgement | null {
  const { base, act, stage } = draft;
  const sentence = text.text.lower.slice(base.sentence.start, base.sentence.end);
  const named = decreesNumbered(act.number, act.year, index).filter((decree) =>
    isNamed(draft, decree, sentence, index),
  );
  const told = named.find((decree) => tells(sentence, decree.subject));
  if (told) return result('matches', ['equal'], told, new Set(base.regions.flatMap((s) => s.values)), index);
  if (CITED.has(act.act)) {
    if (!about.test(text.text.lower.slice(base.end, base.end + 60))) return null;
  } else if (!stage && !decides.test(sentence) && named.length === 0) return null;

  const number = plainNumber(act.number);
  const places = new Set(base.regions.flatMap((scope) => scope.values));
  const known = named.find((decree) => decree.kind === act.act) ?? named[0];
  // The number exists, yet it decided something else than the sentence says.
  if (known && known.kind === 'keputusan_kpu' && stage?.decrees && !stage.decrees.test(known.subject))
    return result('ambiguous', ['role_unclear'], known, places, index);
  if (known) return result('matches', ['equal'], known, places, index);

  if (act.act === 'putusan_mk') {
    const meant = meantRuling(number, act.year, index);
    if (meant) return result('differs', ['digit_wrong'], meant, places, index);
  }
  if (act.act === 'keputusan_kpu' && stage?.decrees && (!speaksOfPlace(base) || isNational(base, sentence))) {
    const deciding = index.decrees.filter(
      (decree) =>
        decree.kind === 'keputusan_kpu' &&
        stage.decrees?.test(decree.subject) &&
        electionWeight(base, decree.election, index) >= (decree.year === act.year ? 0 : SCOPE.title),
    );
    const meant = deciding.filter((decree) => slip(decree, number, act.year));
    if (meant.length === 1)
      return result(
        'differs',
        [slip(meant[0] as Decree, number, act.year) as Reason],
        meant[0] as Decree,
        places,
        index,
      );
  }
  return { ...NOWHERE, verdict: 'no_data', reasons: ['not_in_index'] };
}

const NOWHERE = {
  official: null,
  matched: null,
  election: null,
  office: null,
  region: null,
  subject: null,
} as const;

const ofNation = /\b(?:pemilu|pilpres|presiden|capres|dpr|dpd)\b/;
const ofRegion =
  /\b(?:pilkada|pil(?:gub|bup|wal)\w*|gubernur|bupati|wali ?kota|dprd|kpu (?:provinsi|kabupaten|kota|daerah))\b/;

/** The sentence speaks of the nation's election; a place that only title or opening name is where the page was written. */
const isNational = ({ regions }: Draft, sentence: string): boolean =>
  ofNation.test(sentence) &&
  !ofRegion.test(sentence) &&
  regions.every(({ weight, values }) => weight < SCOPE.paragraph || values.every((code) => code === '0'));

/** One slip between the act named and the act meant: the year, or one digit of the number. */
function slip(decree: Decree, number: string, year: string): Reason | null {
  const own = plainNumber(decree.number);
  if (own === number) return Math.abs(Number(decree.year) - Number(year)) <= 2 ? 'digit_wrong' : null;
  return decree.year === year && own.length >= 3 ? digitSlip(number, own) : null;
}

/** The region whose office issued the decree, if the text speaks of it. */
export const regionOf = (decree: Decree, places: ReadonlySet<string>, index: FactIndex): string | null => {
  for (const code of places) {
    const region = index.region(code);
    if (region && decree.issuer.endsWith(region.name.replace(/^(?:Kabupaten|Kota) /, ''))) return code;
  }
  return null;
};

function result(
  verdict: 'matches' | 'differs' | 'ambiguous',
  reasons: readonly Reason[],
  decree: Decree,
  places: ReadonlySet<string>,
  index: FactIndex,
): RecordJudgement {
  const official = decreeFigure(decree, index);
  return {
    verdict,
    reasons,
    official,
    matched: null,
    election: decree.election,
    office: null,
    region: regionOf(decree, places, index) ?? '0',
    subject: null,
  };
}

/** The act as an official figure: kind, number and year. */
export function decreeFigure(decree: Decree, index: FactIndex): OfficialFigure {
  const source = index.source(decree.source);
  const value = `${decree.kind}:${decree.number}/${decree.year}`;
  return {
    value,
    display: formatDecreeValue(value),
    factId: `decree:${decree.docNo}`,
    formula: null,
    status: 'certified',
    asOf: decree.date === '' ? null : decree.date,
    source: {
      title: `${decree.docNo}: ${decree.subject}`,
      publisher: decree.issuer,
      docNo: decree.docNo,
      url: decree.url || source?.officialUrl || source?.evidenceUrl || null,
      urlKind: decree.url
        ? 'document'
        : source?.officialUrl && source.officialKind !== ''
          ? source.officialKind
          : null,
      seenAt: source?.evidenceUrl || null,
    },
  };
}
