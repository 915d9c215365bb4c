import { type Draft, SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Reason } from '../model/claim';
import type { Fact } from '../model/fact';
import type { Chosen } from '../reading/choose';
import { factsFor, official, queryOf } from '../reading/facts';
import type { Reading } from '../reading/reading';
import { yearOf } from '../reading/weights';
import { agrees } from './tolerance';

/** What grows, or changes, until the result is decided. */
const COUNTED: ReadonlySet<string> = new Set([
  'votes',
  'share',
  'seats',
  'seat_share',
  'rank',
  'winner',
  'difference',
  'valid_votes',
  'invalid_votes',
  'total_votes',
]);

/** Places there are, which laws make and join between two elections. */
const OF_THE_LAND: ReadonlySet<string> = new Set([
  'provinsi_count',
  'kabkota_count',
  'kecamatan_count',
  'desa_count',
]);

/** A number of places there are: other figures of an election that the page gives right do not date it. */
export const isOfTheLand = ({ measure }: Fact): boolean => OF_THE_LAND.has(measure);

/** A page that is older than the decision cannot quote it: its figures are those of some earlier hour. */
export function isBeforeDecision(draft: Draft, reading: Reading): boolean {
  const counted =
    COUNTED.has(draft.measure) ||
    (draft.measure === 'count' &&
      (draft.ownership === 'required' || (reading.best !== null && isOfTheLand(reading.best.fact))));
  if (!counted || draft.published === '') return false;
  const days = reading.facts
    .filter((row) => row.status !== 'unofficial_partial' && row.asOf.length >= 10)
    .map((row) => row.asOf.slice(0, 10));
  return days.length > 0 && days.every((day) => draft.published.slice(0, 10) < day);
}

/** Shares of the roll are settled with it, long before anybody votes. */
const OF_ROLL = /^(?:dp[st]|pdpb)_/;

/** A page older than the vote: nothing in it is a result, however near one it comes. */
export const isBeforeVote = (draft: Draft, reading: Reading, index: FactIndex): boolean => {
  const day = index.election(reading.election)?.votingDay ?? '';
  const row = reading.best?.fact.measure ?? '';
  // How many seats there are to be won is settled by law.
  const counted = COUNTED.has(draft.measure) && !OF_ROLL.test(row) && row !== 'seats_total';
  return counted && draft.published !== '' && draft.published.slice(0, 10) < day;
};

/** From here on two figures are of two things. */
const OTHER_SIZE = 4;

/**
 * The text is about a place of which the tables have no such figure, and the row is the nation's or another place's, of
 * another order of magnitude: nothing that a reader would hold it against.
 */
export function isRemote(draft: Draft, reading: Reading | null, row: Fact | null): boolean {
  if (!reading || !row || draft.ownership !== 'none' || typeof draft.value !== 'number') return false;
  if (draft.unit === 'percent' || draft.unit === 'points' || draft.value === 0 || row.value === 0)
    return false;
  const ratio = draft.value / official(draft, row);
  if (ratio < OTHER_SIZE && ratio > 1 / OTHER_SIZE) return false;
  const [nearest] = draft.regions;
  return nearest !== undefined && !draft.national && !nearest.values.includes(reading.region);
}

/** A miswritten total of the provinces stays this near the right one, as a part of it. */
const AT_HOME = 1e-3;

/**
 * "N suara di 38 provinsi": the owner's votes without those from abroad, which the nation's total holds; where no slip of
 * the pen explains the figure (`open`), near them is enough.
 */
export function isAtHome(
  draft: Draft,
  reading: Reading,
  fact: Fact,
  open: boolean,
  index: FactIndex,
): boolean {
  if (reading.region !== '0' || fact.unit !== 'votes' || typeof draft.value !== 'number') return false;
  const { election, office, choice } = reading;
  const subject = choice?.id ?? '';
  const abroad = index.certified({ election, office, region: ABROAD, subject, measure: fact.measure });
  if (!abroad) return false;
  return Math.abs(fact.value - abroad.value - draft.value) <= (open ? AT_HOME * fact.value : 0);
}
const ABROAD = '99';

/** Men or women of the nation's roll. */
const ONE_SEX = /^(dpt|dps)_((?:fe)?male)$/;

/**
 * "Dalam negeri A, laki-laki B dan perempuan C": where the tables do not part those at home, a number of men or women that
 * misses the nation's by no slip of the pen may be theirs.
 */
export function mayBeOfThoseAtHome({ region }: Reading, fact: Fact, index: FactIndex): boolean {
  const [, stem, sex] = ONE_SEX.exec(fact.measure) ?? [];
  const { election, office } = fact;
  return (
    stem !== undefined &&
    region === '0' &&
    index.certified({ election, office, region, subject: '', measure: `${stem}_domestic_${sex}` }) === null
  );
}

const RACES: ReadonlySet<string> = new Set(['gub', 'bup', 'wali']);

/** All around the figure is of regional races and the row is of a general election, or the reverse. */
export function isOtherKind({ offices }: Draft, reading: Reading, index: FactIndex): boolean {
  const said = offices.flatMap(({ values }) => values).filter((office) => office !== '');
  const regional = index.election(reading.election)?.kind === 'pilkada';
  return said.length > 0 && said.every((office) => RACES.has(office) !== regional);
}

/** A rounded figure of a race that is written nowhere on a page of another: in one place two races have figures alike. */
export const isOtherRace = (draft: Draft, { office }: Reading): boolean => {
  const said = draft.offices.flatMap(({ values }) => values).filter((one) => one !== '');
  return (
    draft.ownership === 'none' &&
    (draft.precision?.significant ?? 0) < 3 &&
    office !== '' &&
    RACES.has(office) &&
    said.length > 0 &&
    !said.includes(office)
  );
};

/** A short figure that is right of the same owner in another election: the page may mean that one. */
const equalsOtherElection = (draft: Draft, reading: Reading, index: FactIndex): boolean => {
  const { choice, office, region, election } = reading;
  if (choice?.kind !== 'party' || draft.measure === 'rank' || draft.measure === 'winner') return false;
  const query = queryOf(draft, index);
  return index.elections.some(({ id }) => {
    if (id === election) return false;
    const { best } = factsFor(query, id, office, region, choice.id);
    return best !== null && agrees(best.comparison);
  });
};

/** How far back an election lies of which nobody speaks without its year, in years. */
const OWN_TIMES = 20;

/** A number of places that was right at another election: where no year stands beside it, that one may be meant. */
const equalsOtherCount = (
  { measure, value, tableMeasures }: Draft,
  reading: Reading,
  index: FactIndex,
): boolean =>
  measure === 'count' &&
  index.elections.some(
    ({ id, year }) =>
      id !== reading.election &&
      Math.abs(year - yearOf(index.election(reading.election))) <= OWN_TIMES &&
      index
        .atPlace(id, reading.office, reading.region)
        .concat(index.atPlace(id, '', reading.region))
        .some((row) => row.value === value && tableMeasures.includes(row.measure)),
  );

/** What keeps a figure that nothing explains from being called wrong. */
export function doubtOf(
  { draft, reading, told }: Chosen,
  explained: boolean,
  index: FactIndex,
): Reason | null {
  if (!reading) return 'role_unclear';
  const short = (draft.precision?.significant ?? 0) < 4;
  const listed = draft.chain && told;
  const years = new Set(draft.years.flatMap((scope) => scope.values));
  // A slip of the pen among figures that all are of this election, on a page that names no other one.
  const slipInList = told && explained && years.size <= 1;
  if (
    short &&
    !listed &&
    !slipInList &&
    reading.weights.election < SCOPE.clause &&
    equalsOtherElection(draft, reading, index)
  )
    return 'election_unclear';
  if (short && reading.weights.election < SCOPE.clause && equalsOtherCount(draft, reading, index))
    return 'election_unclear';
  if (short && !told && years.size > 1 && reading.weights.election < SCOPE.clause) return 'election_unclear';
  if (explained) return null;
  if (short && draft.subject && !draft.subject.tight && !listed) return 'subject_unclear';
  if (draft.subject?.ballot != null && reading.weights.office < SCOPE.sentence) return 'office_unclear';
  if (draft.measure === 'share' && !draft.voteTalk && draft.pairStart === null && !listed)
    return 'role_unclear';
  return null;
}

const TOTALS = ['valid_votes', 'invalid_votes', 'total_votes'];

/** A percentage of seats among those of votes, or the reverse: a column of "%" says only one of them. */
export function equalsOtherShare(draft: Draft, reading: Reading, index: FactIndex): boolean {
  if (reading.choice?.kind !== 'party' || (draft.measure !== 'share' && draft.measure !== 'seat_share'))
    return false;
  const { decimals = 0 } = draft.precision ?? {};
  const { election, office, region, choice } = reading;
  return ['share', 'seat_share'].some((measure) => {
    const row = index.certified({ election, office, region, subject: choice.id, measure });
    return (
      row !== null &&
      typeof draft.value === 'number' &&
      Math.abs(row.value - draft.value) <= 0.6 / 10 ** decimals
    );
  });
}

/** The claim equals another total of the same place: which total is meant was misread, or miswritten. */
export const equalsSibling = (draft: Draft, reading: Reading, index: FactIndex): boolean =>
  TOTALS.includes(draft.measure) &&
  typeof draft.value === 'number' &&
  index
    .atPlace(reading.election, reading.office, reading.region)
    .some((row) => row.value === draft.value && row.id !== reading.best?.fact.id);

/** How far apart two editions of one count may lie, as a part of it. */
const ONE_COUNT = 0.01;

/** More than were counted once and fewer than later: an edition in between, of which the tables have none. */
export function isBetweenEditions({ measure, value }: Draft, { facts, best }: Reading): boolean {
  if (measure !== 'count' || typeof value !== 'number' || !best) return false;
  const { office, region } = best.fact;
  const counts = facts
    .filter((row) => row.status === 'certified' && row.office === office && row.region === region)
    .map((row) => row.value);
  const least = Math.min(...counts);
  const most = Math.max(...counts);
  return least < value && value < most && most - least <= ONE_COUNT * most;
}

/** Seats by which a court or a count anew may move a party, and by which it may be out however few it has. */
const FEW_SEATS = 2;
const isListed = ({ settled, measure }: Draft): boolean => settled && measure === 'seats';
const isFarOff = (draft: Draft, fact: Fact): boolean =>
  typeof draft.value === 'number' && Math.abs(draft.value - official(draft, fact)) > FEW_SEATS;

/** Seats of a list that no decision after the page can have moved so far. */
export const isWrongAtAnyTime = (draft: Draft, fact: Fact): boolean =>
  isListed(draft) && isFarOff(draft, fact);

/** Wrong figures stay near the right one unless a slip of the pen explains them. Counts of things differ by a slip only. */
export function isPlausible(draft: Draft, fact: Fact): boolean {
  if (typeof draft.value !== 'number') return true;
  if (draft.measure === 'count' && (draft.ownership === 'none' || draft.unit === 'idr')) return draft.sure;
  if (draft.unit === 'percent' || draft.measure === 'rank' || draft.measure === 'winner') return true;
  const truth = official(draft, fact);
  if (isListed(draft) && !isFarOff(draft, fact)) return true;
  const ratio = draft.value / truth;
  return draft.value < 1000 ? ratio > 0.5 && ratio < 2 : ratio > 1 / 1.6 && ratio < 1.6;
}

/** The first decree's regional DPR figures of 2024 are mostly not in the tables (Keputusan KPU 360/2024, replaced 28 July 2024). */
export const isFirstDecreeRegional = (draft: Draft, reading: Reading): boolean =>
  reading.election === 'pemilu-2024' &&
  reading.office === 'dpr' &&
  reading.region !== '0' &&
  draft.published !== '' &&
  draft.published.slice(0, 10) < '2024-07-28';
