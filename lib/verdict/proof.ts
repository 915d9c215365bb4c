import { type Draft, SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Fact } from '../model/fact';
import { digitSlip } from '../numbers/digits';
import type { Chosen } from '../reading/choose';
import { official } from '../reading/facts';
import { yearOf } from '../reading/weights';
import type { ErrorExplanation } from './patterns/pattern';

/** Support of page and section from which the page's own election is beyond doubt. */
export const SUPPORTED = 2.4;

/** Support that more figures of the page could hardly raise: what a list gives that has a line for each name. */
const FULL = 4;

/** Odds below which a slip of the pen tells whose figure was meant: five digits with one wrong, four with two swapped. */
const TELLING = 0.0012;
/** Digits from which it tells without other figures of the place beside it. */
const ALONE = 5;

/**
 * Whether the slip itself says whose figure was meant, whatever words stand around it: a figure comes so near a given
 * row by chance about once in a thousand times. Fewer than five digits count only among figures of the same place that
 * are right.
 */
export function tellsOwner({ draft, firm, told, support }: Chosen, slip: ErrorExplanation | null): boolean {
  if (slip?.odds == null) return false;
  // Names and figures take turns, and the others of the list are right for this race: no words make one something else.
  if (draft.chain && told && firm && support >= SUPPORTED) return true;
  if (slip.odds > TELLING) return false;
  return (draft.precision?.significant ?? 0) >= ALONE || (firm && support >= SUPPORTED);
}

/** The page gives one name the figure of another: certain only where they stand side by side. */
export function isWrongOwner({ draft, reading }: Chosen, row: Fact | null, index: FactIndex): boolean {
  const { subject } = draft;
  const contest = reading?.choice?.contest;
  // A person who stood more than once is one owner in this race.
  const owners = subject?.tickets.filter((id) => index.ticket(id)?.contest === contest) ?? [];
  if (draft.chain && draft.plain && subject?.clean && owners.length <= 1) return true;
  if (subject?.tight !== true || owners.length > 1) return false;
  // With its true owner in the same sentence the number may as well have been misread.
  const named = draft.rivals.some(
    (rival) => row !== null && (rival.tickets.includes(row.subject) || rival.parties.includes(row.subject)),
  );
  return (
    !named ||
    (draft.measure === 'votes' && draft.pairStart === null && (draft.precision?.significant ?? 0) >= 5)
  );
}

/** Digits from which a figure equals a row of one of the few elections beyond chance. */
const ELECTION_DIGITS = 4;

/**
 * "Down from 19.33 percent in the 2014 election": the owner's own figure of another election than the one written beside
 * it, and of one that the page does not speak of, so that no word of it was misread.
 */
export function isOwnOtherElection(
  { draft, reading }: Chosen,
  slip: ErrorExplanation | null,
  index: FactIndex,
): boolean {
  const row = slip?.reason === 'other_election' ? slip.row : null;
  if (!row || reading?.choice?.kind !== 'party' || row.subject !== reading.choice.id) return false;
  if (reading.weights.election < SCOPE.clause) return false;
  const year = yearOf(index.election(row.election));
  return (
    !draft.years.some(({ values }) => values.includes(year)) &&
    (draft.precision?.significant ?? 0) >= ELECTION_DIGITS
  );
}

/** How far from the official figure a number may lie that is the same one gone wrong, as a part of it. */
const NEAR = 0.01;

/**
 * With the official figure beside it on the page: is the number another one, of another election, day or place, rather
 * than the same gone wrong? Only of figures without an owner and of counts; what a name owns is told by the name.
 */
export function isAnother(draft: Draft, fact: Fact, slip: ErrorExplanation | null): boolean {
  if (draft.ownership === 'required' && draft.measure !== 'count') return false;
  if (slip) return slip.row !== null;
  return typeof draft.value !== 'number' || Math.abs(draft.value / official(draft, fact) - 1) > NEAR;
}

/** Counts of places. */
const PLACES: ReadonlySet<string> = new Set([
  'provinsi_count',
  'kabkota_count',
  'kecamatan_count',
  'desa_count',
  'region_count',
]);

/**
 * "Logistik di 154 kabupaten/kota belum lengkap": fewer places than there are may be some of them, unless five digits are
 * one slip of the pen from all.
 */
export const mayBeSome = (draft: Draft, fact: Fact, slip: ErrorExplanation | null): boolean =>
  draft.measure === 'count' &&
  !draft.sure &&
  PLACES.has(fact.measure) &&
  typeof draft.value === 'number' &&
  draft.value < fact.value &&
  !(slip?.odds != null && slip.odds <= TELLING && (draft.precision?.significant ?? 0) >= ALONE);

/** Places of which the nation never had more than the tables tell. */
const NEVER_MORE: ReadonlySet<string> = new Set(['provinsi_count', 'kabkota_count', 'dapil_total']);

/**
 * "554 kabupaten/kota": one slip of the pen from all there are, and more than there ever were, so no part of them either.
 * One more may be what is told: KPU's own lists have the votes abroad, or the new capital, as one more place.
 */
export function isMoreThanAll({ draft, reading }: Chosen, fact: Fact, index: FactIndex): boolean {
  const { value } = draft;
  if (draft.measure !== 'count' || typeof value !== 'number' || draft.op !== 'eq') return false;
  if (!NEVER_MORE.has(fact.measure) || reading?.region !== '0' || draft.precision?.unit !== 1) return false;
  const most = Math.max(
    ...index.elections.flatMap(({ id }) =>
      index
        .atPlace(id, fact.office, '0')
        .filter((row) => row.measure === fact.measure)
        .map((row) => row.value),
    ),
  );
  return fact.value === most && value > most + 1 && digitSlip(String(value), String(most)) !== null;
}

/** How near the true margin a wrong one lies that is surely meant to be it. */
const NEAR_MARGIN = 0.05;
/** Digits from which a margin near the true one is no other margin of the race. */
const MARGIN_DIGITS = 5;

/**
 * A margin between two figures that the page itself gives right, told to the last vote and a little off, or off by a slip
 * of the pen; a short one only where two of its digits changed places.
 */
export function isWrongMargin(
  { draft, termsStated, termsBeside }: Chosen,
  fact: Fact,
  slip: ErrorExplanation | null,
): boolean {
  // Said outright of the two figures right in front of it, which are right: it is wrong, however far off.
  if (termsBeside && draft.sure && draft.op === 'eq' && (draft.precision?.significant ?? 0) >= 2) return true;
  if (!termsStated || typeof draft.value !== 'number' || draft.precision?.unit !== 1) return false;
  const isTelling = slip?.odds != null && slip.odds <= TELLING;
  if (String(draft.value).length < MARGIN_DIGITS) return isTelling && slip.reason === 'digits_swapped';
  return isTelling || Math.abs(draft.value / official(draft, fact) - 1) <= NEAR_MARGIN;
}

/**
 * Names and figures that take turns, the others right to the last vote for the edition now in force: the odd one is of no
 * other edition either.
 */
export const isOfThisEdition = ({ draft, firm, support }: Chosen): boolean =>
  firm && (draft.chain ? support >= SUPPORTED : draft.subject?.tight === true && support >= FULL);

/** Numbers of regions, which are the same or nearly so at every election of a decade. */
export const REGIONS_HELD: ReadonlySet<string> = new Set(['provinsi_count', 'kabkota_count']);

/** "541 kabupaten/kota": two digits of a number that every election shares changed places, so none need be written. */
export const isAnyElections = (draft: Draft, slip: ErrorExplanation): boolean =>
  draft.measure === 'count' &&
  slip.reason === 'digits_swapped' &&
  REGIONS_HELD.has(draft.tableMeasures[0] ?? '');
