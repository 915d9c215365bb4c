import type { Draft } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Fact } from '../model/fact';
import type { Chosen } from '../reading/choose';
import { VOTE_COUNTS } from './judgement';
import { explainError } from './patterns/explain-error';
import type { ErrorExplanation } from './patterns/pattern';
import { agrees } from './tolerance';

/** How far editions of one large count lie apart, as a part of it; small ones are copied to the last vote. */
const EDITIONS = 5e-4;
const LARGE = 1_000_000;
/** Digits from which a count is told to the last vote. */
const LONG = 6;
/** Counts a little off from which they are of another edition, and not each miswritten. */
const SEVERAL = 3;
/** Seats by which courts and counts anew move a party. */
const FEW_SEATS = 2;

const near = ({ value }: Draft, fact: Fact): boolean =>
  typeof value === 'number' && fact.value >= LARGE && Math.abs(value - fact.value) <= EDITIONS * fact.value;

/** A count to the last vote, near enough to its row to be the same one in another edition. */
export const isNearMiss = (draft: Draft, fact: Fact): boolean =>
  (draft.precision?.significant ?? 0) >= LONG && draft.precision?.unit === 1 && near(draft, fact);

/** "113,49 juta suara sah": only the last digit of a round total is another, as it is in other editions of the count. */
export const isRoundedEdition = (draft: Draft, fact: Fact, slip: ErrorExplanation | null): boolean =>
  slip?.reason === 'digit_wrong' &&
  draft.ownership === 'none' &&
  VOTE_COUNTS.has(draft.measure) &&
  (draft.precision?.unit ?? 1) > 1 &&
  near(draft, fact);

/**
 * Marks what is of another edition than the tables': counts of a place of which more are a little off than right to the last
 * vote, and a party's seats with their share where the two agree with each other and neither with its row.
 */
export function markOtherEdition(all: readonly Chosen[], index: FactIndex): readonly Chosen[] {
  const marked = new Set<Chosen>([...countsOff(all, index), ...seatsOff(all, index)]);
  return marked.size === 0
    ? all
    : all.map((chosen) => (marked.has(chosen) ? { ...chosen, otherEdition: true } : chosen));
}

function countsOff(all: readonly Chosen[], index: FactIndex): Chosen[] {
  const places = new Map<string, { off: Chosen[]; right: number }>();
  for (const chosen of all) {
    const { draft, reading } = chosen;
    if (!reading?.best || draft.op !== 'eq' || !VOTE_COUNTS.has(draft.measure)) continue;
    if (!isNearMiss(draft, reading.best.fact)) continue;
    const key = `${reading.election}/${reading.office}/${reading.region}`;
    const place = places.get(key) ?? { off: [], right: 0 };
    places.set(key, place);
    if (reading.best.comparison === 'equal') place.right += 1;
    else if (!agrees(reading.best.comparison) && !explainError(chosen, reading.best.fact, index))
      place.off.push(chosen);
  }
  return [...places.values()].flatMap(({ off, right }) =>
    off.length >= SEVERAL && off.length > right ? off : [],
  );
}

function seatsOff(all: readonly Chosen[], index: FactIndex): Chosen[] {
  const seats = new Map(
    all.flatMap((chosen): [string, Chosen][] =>
      chosen.draft.measure === 'seats' ? [[`${chosen.draft.block}:${chosen.draft.start}`, chosen]] : [],
    ),
  );
  return all.flatMap((chosen) => {
    const { draft, reading } = chosen;
    const pair = draft.pairStart === null ? undefined : seats.get(`${draft.block}:${draft.pairStart}`);
    if (draft.measure !== 'seat_share' || !reading || !pair || typeof draft.value !== 'number') return [];
    const { value } = pair.draft;
    const { election, office, region, choice } = reading;
    const whole = index.certified({ election, office, region, subject: '', measure: 'seats_total' });
    const own = index.certified({ election, office, region, subject: choice?.id ?? '', measure: 'seats' });
    if (!whole || !own || typeof value !== 'number' || value === own.value) return [];
    const told =
      Math.abs((value / whole.value) * 100 - draft.value) <= 0.6 / 10 ** (draft.precision?.decimals ?? 0);
    return told && Math.abs(value - own.value) <= FEW_SEATS ? [chosen, pair] : [];
  });
}
