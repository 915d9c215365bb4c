import { lastAsked } from '../../base/last-asked';
import { oncePer } from '../../base/once-per';
import type { Analysis } from '../../claims/analyze';
import { SCOPE, type WordedDraft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import { formatDate } from '../../i18n/format';
import type { ElectionEvent } from '../../model/election';
import type { ActQuantity } from '../../numbers/quantity';
import type { PageSetting } from '../../reading/page-setting';
import { yearOf } from '../../reading/weights';
import { decreeFigure, namesDecree, regionOf } from './act';
import { decreesOf } from './decrees';
import { eventsOn, nationwide, yearless } from './event';
import { electionWeight, type RecordJudgement, wrongKind } from './record';

type DateDraft = Extract<WordedDraft, { kind: 'date' }>;

/** Words of event labels that every page on elections has; sharing them says nothing. */
const COMMON = new Set(
  'kpu pemilu pemilihan umum suara hasil atas dan tentang yang menurut nasional pilkada pilpres pileg serentak untuk dari dengan pada tahun oleh kepada para anggota ketua calon setelah semester tingkat provinsi target presiden wakil dpr partai politik keputusan penetapan akhir batas hari umum menjadi bagi daerah kepala gubernur'.split(
    ' ',
  ),
);
/** Names of bodies and procedures, each telling enough beside the exact day. */
const TELLING = new Set('mk dkpp pdpb dpb psu kpps lppdk dct dcs dps dpt ummat pemantau'.split(' '));
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bmahkamah konstitusi\b|\bconstitutional court\b|\bmahkamah\b/g, ' mk '],
  [/\b(?:pemungutan suara|coblosan|pencoblosan) ulang\b|\brevot\w*\b|\brepeat vote\b|\brerun\b/g, ' psu '],
  [/\bpemutakhiran data pemilih berkelanjutan\b|\bdata pemilih berkelanjutan\b/g, ' pdpb dpb '],
  [/\bdaftar pemilih tetap\b/g, ' dpt '],
  [/\b(?:daftar )?calon tetap\b/g, ' dct '],
  [/\bdaftar calon sementara\b/g, ' dcs '],
  [/\bcaleg\b/g, ' legislatif caleg '],
  [/\b(?:took the oath|sworn in|oath)\b/g, ' sumpah lantik '],
  [/\b(?:inaugurat\w+|took office)\b/g, ' lantik '],
  [/\b(?:registration|registered)\b/g, ' daftar '],
];
const voteTalk =
  /\b(?:memilih|mencoblos|coblosan|pencoblosan|pemilu|pilpres|pileg|pilkada|pemungutan|pemilihan|ballots|vot(?:e|es|ed|ing|ers)|polls?|elections?|elected|runoff|run-off)\b/;
/** What matches, shows and meetings have as well: it speaks of a vote where the text around names a race. */
const looseTalk =
  /\b(?:menjelang|jelang|ahead of|hari h|suara|kursi|putaran|seats|race|contest|bertarung|berhadapan)\b/;

/** Words of a decision on a result, which a day beside them then is the day of. */
const decision =
  /\b(?:ditetapkan|menetapkan|penetapan|pleno|mencatat|memastikan|palu|ketok palu|mulai membaca|mengesahkan|disahkan|hasil|membacakan|dibacakan|diketok|rekapitulasi|mengumumkan|diumumkan|announced|announcement|certified|declared|results?|commission said|official tally|winners?|pemenang|memenangi|menang)\b/;
const votes =
  /\b(?:hak pilih\w*|hak suara\w*|mencoblos|nyoblos|pencoblosan|pemungutan suara|voted|went to the polls|cast (?:their|a) (?:ballots?|votes?))\b/;

/** How far beside its sentence a day is spoken of, in UTF-16 units. */
const AROUND = 140;

/** The day a result was decided: the nation's, or that of a place the text speaks of. */
function isResult({ event }: ElectionEvent, { base }: DateDraft): boolean {
  const place = /^gub_results_decree_(\d{2})$/.exec(event)?.[1];
  if (place) return base.regions.some((scope) => scope.values.some((code) => code.slice(0, 2) === place));
  if (event.startsWith('papua'))
    return /results/.test(event) && base.regions.some((scope) => scope.values.includes('91'));
  return /^(?:results_|dpr_seats_decree|seat_decree|elected_)/.test(event);
}

/** The root of an Indonesian word, roughly: "menetapkan", "penetapan" and "ditetapkan" come near each other. */
const rootOf = (word: string): string =>
  word
    .replace(/^(?:meng|meny|mem|men|me|peng|peny|pem|pen|per|pe|ber|ter|di|ke|se)(?=\w{4})/, '')
    .replace(/(?<=\w{4})(?:kannya|kan|annya|an|nya|i)$/, '');

function wordsOf(text: string): Set<string> {
  let plain = text.toLowerCase();
  for (const [long, short] of SAME) plain = plain.replace(long, short);
  return new Set(
    (plain.match(/\p{L}+|\d{3,4}|\d{2}(?=\/puu)/gu) ?? []).filter(
      (word) => word.length > 1 && !COMMON.has(word),
    ),
  );
}

/** Words of a text, and the roots of four letters and more of its longer ones. */
interface Said {
  readonly words: ReadonlySet<string>;
  readonly roots: readonly string[];
}

/** The days of a sentence have one text around them. */
const saidIn = lastAsked((text: string): Said => {
  const words = wordsOf(text);
  const roots = [...words].filter((word) => word.length > 3).map(rootOf);
  return { words, roots: roots.filter((root) => root.length > 3) };
});

/** What an event's label names: words that tell by themselves, and roots of which two must be shared. */
const labelOf = oncePer(({ label }: ElectionEvent) => {
  const [telling, roots]: [string[], string[]] = [[], []];
  for (const word of wordsOf(label))
    if (TELLING.has(word) || /^(?!(?:19|20)\d\d)\d+$/.test(word)) telling.push(word);
    else roots.push(rootOf(word));
  return { telling, roots: roots.filter((root) => root.length > 3) };
});

/** The text speaks of what the label names: a telling name, or two words of one root. */
function speaksOf({ words, roots }: Said, event: ElectionEvent): boolean {
  const label = labelOf(event);
  if (label.telling.some((word) => words.has(word))) return true;
  const isShared = (root: string): boolean =>
    roots.some((other) => other.endsWith(root) || root.endsWith(other));
  return label.roots.filter(isShared).length >= 2;
}

/**
 * A day that the tables know under words the sentence shares: an event of that very date, an act named beside it, a
 * decree of the place, or a voting day where the sentence speaks of votes. It only ever confirms.
 */
export function namedDay(
  draft: DateDraft,
  text: Analysis,
  index: FactIndex,
  page: PageSetting,
  language: 'id' | 'en',
): RecordJudgement | null {
  const { base, date, heads } = draft;
  const value = date.isoEnd ? `${date.iso}/${date.isoEnd}` : date.iso;
  if (!/^(?:\d{4}|-)-\d{2}-\d{2}/.test(date.iso)) return null;
  const sentence = `${heads} ${text.text.lower.slice(base.sentence.start, base.sentence.end)}`;
  // Short sentences share what the ones around them speak of; a day in brackets is told by its own alone.
  const around =
    date.bracketed || heads !== '' || (draft.stage !== null && !base.loose)
      ? sentence
      : text.text.lower.slice(Math.max(0, base.sentence.start - AROUND), base.sentence.end + AROUND);

  const act = decreeBeside(draft, text, index);
  if (act)
    return {
      verdict: 'matches',
      reasons: ['equal'],
      official: { ...decreeFigure(act, index), value: act.date, display: formatDate(act.date, language) },
      matched: null,
      election: act.election,
      office: null,
      region: regionOf(act, placesOf(draft), index) ?? '0',
      subject: null,
    };

  const dated = eventsOn(value, index).filter(
    (event) =>
      event.status !== 'not_held' && sameDays(value, event, sentence) && sureYear(draft, event, index),
  );
  if (dated.length === 0) return null;
  const decided = decision.test(around);
  const ofRace = base.offices.length > 0 || page.contests.length > 0;
  const talks = (said: string): boolean => voteTalk.test(said) || (ofRace && looseTalk.test(said));
  if (date.bracketed && !decided && !/\b(?:sidang|putusan)\b/.test(sentence) && !votes.test(sentence))
    return null;
  const events = dated.filter((event) =>
    event.event === 'voting_day'
      ? ((date.bracketed ? votes.test(sentence) : talks(sentence)) ||
          (!date.bracketed && talks(around) && isOnlyVote(event, index, page))) &&
        !wrongKind(base, event.election, index)
      : speaksOf(saidIn(around), event) || (decided && isResult(event, draft)),
  );
  const event = events.find((e) => e.status === 'done') ?? events[0];
  if (!event) return null;
  const whole = value.startsWith('--')
    ? date.isoEnd
      ? `${event.dateStart}/${event.dateEnd}`
      : event.dateStart
    : null;
  return {
    verdict: event.status === 'superseded' ? 'different_basis' : 'matches',
    reasons:
      event.status === 'superseded'
        ? ['superseded']
        : event.status === 'done'
          ? ['equal']
          : ['equal', 'scheduled'],
    ...nationwide(event, index, language),
    ...(whole ? { value: whole } : {}),
  };
}

/** No other election of that year, or one whose tickets the page names: a day alone tells which vote it was. */
const isOnlyVote = ({ election }: ElectionEvent, index: FactIndex, page: PageSetting): boolean =>
  page.contests.some((contest) => contest.startsWith(`${election}/`)) ||
  index.elections.every(
    (other) => other.id === election || yearOf(other) !== yearOf(index.election(election)),
  );

const placesOf = ({ base }: DateDraft): ReadonlySet<string> =>
  new Set(base.regions.flatMap((scope) => scope.values));

/** An act of the sentence that was decided on the day, or a decree of a place the text speaks of. */
function decreeBeside(draft: DateDraft, text: Analysis, index: FactIndex) {
  const { base, date } = draft;
  if (date.isoEnd || date.iso.length !== 10) return null;
  const dated = decreesOf(date.iso, index);
  if (dated.length === 0) return null;
  const acts = text.quantities.filter(
    (q): q is ActQuantity => q.kind === 'act' && q.start >= base.sentence.start && q.end <= base.sentence.end,
  );
  const cited = dated.find((decree) => acts.some((act) => namesDecree(act, decree)));
  if (cited) return cited;
  const sentence = text.text.lower.slice(base.sentence.start, base.sentence.end);
  if (!decision.test(sentence)) return null;
  const places = placesOf(draft);
  return dated.find((decree) => regionOf(decree, places, index) !== null) ?? null;
}

/** The days of the event, or its end where the sentence says that something ended. */
function sameDays(value: string, event: ElectionEvent, sentence: string): boolean {
  const part = (day: string): string => (value.startsWith('--') ? yearless(day) : day);
  const oneDay = event.dateEnd === '' || event.dateEnd === event.dateStart;
  if (oneDay) return value === part(event.dateStart);
  if (value === `${part(event.dateStart)}/${part(event.dateEnd)}`) return true;
  return (
    (value === part(event.dateStart) &&
      /\b(?:mulai|dimulai|sejak|dibuka|began|opened|started)\b/.test(sentence)) ||
    (value === part(event.dateEnd) &&
      /\b(?:berakhir|selesai|ditutup|hingga|sampai|closed|ended|until)\b/.test(sentence))
  );
}

/** A written year needs nothing more; a missing one is the page's election's or that of publication. */
function sureYear({ base, date }: DateDraft, event: ElectionEvent, index: FactIndex): boolean {
  if (!date.iso.startsWith('--')) return true;
  const weight = electionWeight(base, event.election, index);
  const near = Math.abs(Date.parse(event.dateStart) - Date.parse(base.published)) / 86_400_000 < 200;
  return weight >= SCOPE.title || (weight >= 0 && near);
}
