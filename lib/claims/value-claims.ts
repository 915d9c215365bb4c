import type { FactIndex } from '../evidence/fact-index';
import type { Fact } from '../model/fact';
import type { NumberQuantity, UnitNoun } from '../numbers/quantity';
import { SCOPE, type SubjectRole } from './draft';
import type { Setting } from './frame/setting';
import { spokenContests } from './frame/spoken-contests';
import { spokenPlaces } from './frame/spoken-places';
import { surroundingsOf } from './frame/surroundings';
import type { MeasureGuess } from './measures/guess';

/** What a number measures, told by its value, and whose it is where somebody owns it. */
export interface FoundByValue {
  readonly guess: MeasureGuess;
  readonly subject: SubjectRole | null;
}

/** A number this long finds its fact where the page names the election; a shorter one needs the place as well. */
const ALONE = 7;
const WITH_PLACE = 5;
/** Digits from which a figure beside its place is that of a ticket the text names elsewhere. */
const WITH_TICKETS = 6;

/** What a noun may count, by the unit of the fact; a bare number may be anything. */
const COUNTED: Partial<Record<UnitNoun, readonly Fact['unit'][]>> = {
  votes: ['votes'],
  ballots: ['votes', 'count'],
  voters: ['people', 'votes'],
  people: ['people', 'votes'],
  stations: ['stations'],
  other: ['people', 'votes', 'count'],
};

/**
 * A number that nothing around it explains, yet equals a row of an election that the page speaks of: what it measures
 * and whose it is. Such a claim can only be confirmed. Null for short or rounded numbers, and where rows compete.
 */
export function valueGuess(setting: Setting, q: NumberQuantity): FoundByValue | null {
  const { significant, unit, decimals } = q.precision;
  if (q.op !== 'eq' || q.spelled || q.ratio || unit !== 1 || decimals > 0) return null;
  const units = countedBy(q);
  if (units === undefined) return null;
  const { index } = setting;
  const total = totalOf(setting, q, units);
  if (total) return guessFor(total, index);
  if (significant < WITH_PLACE) return null;
  const facts = index
    .byValue(q.value)
    .filter(
      (fact) =>
        fact.status === 'certified' &&
        fact.confidence !== 'weak' &&
        (units === null || units.includes(fact.unit)) &&
        (isSpokenOf(fact, setting, significant) || bearsName(fact, setting, significant)),
    );
  const [fact] = facts;
  if (!fact || facts.some((other) => other.subject !== fact.subject || other.region !== fact.region))
    return null;
  const beside = placeBeside(setting, q);
  if (beside && !beside.includes(fact.region)) return null;
  return guessFor(fact, index);
}

function guessFor(fact: Fact, index: FactIndex): FoundByValue | null {
  const guess = guessOf(fact, index);
  return (
    guess && {
      guess: { ...guess, loose: true },
      subject: fact.subject === '' ? null : ownerOf(fact, index),
    }
  );
}

/** "Sumatera Selatan: 26.357": the place that the number stands right behind, or null. */
function placeBeside({ block, local }: Setting, q: NumberQuantity): readonly string[] | null {
  const { lower } = block.text;
  const place = local.regions.find(
    (r) => r.end <= q.start && /^\s?[:=]\s?$/.test(lower.slice(r.end, q.start)),
  );
  return place?.codes ?? null;
}

/** Units that the number's noun may count: null for any, undefined where it counts nothing of the tables. */
export const countedBy = ({ noun }: NumberQuantity): readonly Fact['unit'][] | null | undefined =>
  noun === null ? null : COUNTED[noun];

/** A word right behind a figure that is none of those with which a sentence goes on. */
const COUNTS_OTHER =
  /^\s+(?!(?:dan|atau|dari|pada|di|ke|untuk|serta|sedangkan|sementara|lalu|yang|tidak|tak|sah|dengan|oleh|adalah|lagi|saja|and|or|of|in|at|were|was|are|is|invalid|valid|spoilt)\b)[a-z]/;

/** Whether the number stands beside a noun that elections do not count: bicycles, households, dollars. */
export const countsOther = ({ block }: Setting, { noun, end }: NumberQuantity): boolean =>
  noun === 'other' || (noun === null && COUNTS_OTHER.test(block.text.lower.slice(end, end + 24)));

/** What a number measures that is meant to be this row; null for a measure that no claim is of. */
export function guessOf(fact: Fact, index: FactIndex): MeasureGuess | null {
  const info = index.measure(fact.measure);
  return (
    info && {
      measure: info.claimMeasure,
      tableMeasures: [fact.measure],
      ownership: fact.subject === '' ? 'none' : 'required',
      region: fact.region,
    }
  );
}

/** Digits from which a total finds its row among those of the contests right here, and of those further away. */
const NEAR_DIGITS = 4;
const FAR_DIGITS = 5;

/** A total of a contest whose tickets the text names (valid votes, roll, stations), at the place of the contest or one named here. */
function totalOf(setting: Setting, q: NumberQuantity, units: readonly Fact['unit'][] | null): Fact | null {
  const { index } = setting;
  const { named, near, far } = spokenContests(setting);
  const digits = String(q.value).length;
  if (digits < NEAR_DIGITS) return null;
  // Four digits may equal a total by chance.
  if (digits < FAR_DIGITS && countsOther(setting, q)) return null;
  const places = spokenPlaces(setting);
  const fits = (row: Fact): boolean =>
    row.value === q.value &&
    row.subject === '' &&
    row.status === 'certified' &&
    row.confidence !== 'weak' &&
    (units === null || units.includes(row.unit));
  for (const contest of digits >= FAR_DIGITS ? [...named, ...near, ...far] : [...named, ...near])
    for (const region of contest.region === '0' ? places : [...places, contest.region])
      for (const office of [contest.office, '' as const]) {
        const row = index.atPlace(contest.election, office, region).find(fits);
        if (row) return row;
      }
  return null;
}

/** The owner of a row that the number alone tells. */
export function ownerOf({ subject }: Fact, index: FactIndex): SubjectRole {
  const isTicket = index.ticket(subject) !== null;
  return {
    tickets: isTicket ? [subject] : [],
    parties: isTicket ? [] : [subject],
    ballot: null,
    weight: SCOPE.sentence,
    clean: false,
    tight: false,
    person: false,
  };
}

/** Letters from which one word of a name tells the ticket that bears it, beside its exact votes. */
const NAME_WORD = 4;

/**
 * "Anwar Hafid-Reny Lamadjido meraih 724.518 suara", where the tables spell the pair otherwise: nobody known stands in the
 * sentence, but a word of the owner's name, and the number is the owner's at the place and in the year spoken of.
 */
function bearsName(fact: Fact, setting: Setting, digits: number): boolean {
  const name = setting.index.ticket(fact.subject)?.name ?? '';
  if (name === '' || setting.local.subjects.some((s) => s.ballot === null)) return false;
  const words = name.toLowerCase().split(/[^a-z]+/);
  return (
    words.some((word) => word.length >= NAME_WORD && setting.lower.split(/[^a-z]+/).includes(word)) &&
    isOfHere(fact, setting, digits)
  );
}

/** The page names the fact's election by its year, its place, and nobody but its owner stands in the sentence. */
export function isSpokenOf(fact: Fact, setting: Setting, digits: number): boolean {
  if (!isOfHere(fact, setting, digits)) return false;
  const { local, paragraph, head, index } = setting;
  const { named: inSentence, near, far } = spokenContests(setting);
  const contest = index.ticket(fact.subject)?.contest;
  const spoken = [...inSentence, ...near, ...far].some((one) => one.id === contest);
  // A cell belongs to whom its row or column names.
  const named = [...local.subjects, ...(head?.roles.subjects ?? [])].filter(
    (s) => s.tickets.length > 0 || s.parties.length > 0,
  );
  if (fact.subject === '') return true;
  return named.length === 0
    ? digits >= ALONE ||
        (digits >= WITH_TICKETS && spoken && local.regions.some((r) => r.codes.includes(fact.region))) ||
        paragraph.subjects.some((s) => owns(s, fact.subject))
    : named.some((s) => owns(s, fact.subject));
}

/** The page names the fact's election by its year, and its place. */
function isOfHere(fact: Fact, setting: Setting, digits: number): boolean {
  const { local, paragraph, index } = setting;
  const around = surroundingsOf(setting);
  const day = index.election(fact.election)?.votingDay ?? '';
  const year = Number(/\d{4}/.exec(day || fact.election)?.[0] ?? 0);
  const years = [...local.years.map((y) => y.year), ...around.years.flatMap((scope) => scope.values)];
  const ofYear = years.length > 0 ? years.includes(year) : isLatest(day, paragraph.published);
  if (!ofYear) return false;
  const places = spokenPlaces(setting);
  return fact.region === '0'
    ? places.every((code) => code === '0') || digits >= ALONE
    : places.includes(fact.region) ||
        (digits >= ALONE && places.some((code) => index.region(code)?.parent === fact.region));
}

const owns = (s: { tickets: readonly string[]; parties: readonly string[] }, id: string): boolean =>
  s.tickets.includes(id) || s.parties.includes(id);

/** Where no year is written, the election held in the eighteen months before the page. */
function isLatest(day: string, published: string): boolean {
  if (day === '' || published === '') return false;
  const age = Date.parse(published.slice(0, 10)) - Date.parse(day);
  return age >= -3e9 && age <= 4.8e10;
}

/** Decimals from which a share finds its owner among the few tickets of a page. */
const TELLING = 2;

/**
 * A share without a name in its sentence ("dihitung persen, 55,45 lawan 44,55") that is the share of just one ticket
 * spoken of before, in its contest as a whole. It can only be confirmed.
 */
export function shareGuess(setting: Setting, q: NumberQuantity): FoundByValue | null {
  const { local, paragraph, index } = setting;
  const { decimals } = q.precision;
  if (decimals < TELLING || q.op !== 'eq' || q.value > 100 || (q.noun !== null && q.noun !== 'percent'))
    return null;
  if (local.subjects.length > 0) return null;
  const tickets = new Set(paragraph.subjects.flatMap((s) => (s.tickets.length === 1 ? s.tickets : [])));
  const contests = new Set([...tickets].map((id) => index.ticket(id)?.contest ?? ''));
  const owners = [...contests].flatMap((id) => {
    const contest = index.contest(id);
    if (!contest) return [];
    return index.choices(id).flatMap((choice) => {
      const row = index.certified({
        election: contest.election,
        office: contest.office,
        region: contest.region,
        subject: choice.id,
        measure: 'share',
      });
      return row && Math.abs(row.value - q.value) < 0.5001 / 10 ** decimals ? [row] : [];
    });
  });
  const [row] = owners;
  if (!row || owners.length > 1) return null;
  return {
    guess: {
      measure: 'share',
      tableMeasures: ['share'],
      ownership: 'required',
      region: row.region,
      loose: true,
    },
    subject: ownerOf(row, index),
  };
}
