import { type Draft, SCOPE } from '../claims/draft';
import { agrees } from '../verdict/tolerance';
import type { Reading } from './reading';

/** Owners' short figures by race, `election/office`. */
export type ShortVotes = ReadonlyMap<string, Tally>;

interface Tally {
  /** How many fit this election and no other. */
  readonly fitting: number;
  /** How many are of this race by their words and fit no election. */
  readonly odd: number;
}

const SHORT_MEASURES: ReadonlySet<string> = new Set(['seats', 'share', 'seat_share']);
/** Owners whose short figures must agree before the election of another short figure counts as told. */
const ENOUGH = 2;

export const raceKey = (reading: Reading): string => `${reading.election}/${reading.office}`;

/**
 * One short figure proves nothing, a list of them does: seats of two and more parties that fit one election and none of the
 * others name it. Counted by owner, so that one figure written twice counts once.
 */
export function castShortVotes(
  drafts: readonly { draft: Draft; readings: readonly Reading[] }[],
): ShortVotes {
  const fits = new Map<string, Set<string>>();
  const odd = new Map<string, Set<string>>();
  for (const { draft, readings } of drafts) {
    if (!SHORT_MEASURES.has(draft.measure) || draft.op !== 'eq' || draft.ownership !== 'required') continue;
    // A race that the words rule out fits nothing.
    const fitting = readings.filter(
      (r) => r.weights.office >= 0 && r.best !== null && agrees(r.best.comparison),
    );
    const [first] = readings;
    if (fitting.length === 0 && first?.best && !draft.loose) count(odd, first);
    if ((draft.precision?.significant ?? 0) < 2) continue;
    const [reading] = fitting;
    if (reading && new Set(fitting.map(raceKey)).size === 1) count(fits, reading);
  }
  return new Map(
    [...fits].map(([race, seen]) => [race, { fitting: seen.size, odd: odd.get(race)?.size ?? 0 }]),
  );
}

function count(owners: Map<string, Set<string>>, reading: Reading): void {
  if (!reading.choice) return;
  const race = raceKey(reading);
  const seen = owners.get(race) ?? new Set<string>();
  owners.set(race, seen.add(`${reading.choice.id}/${reading.region}`));
}

/** By how much the owners that fit one election must outnumber those that fit another of the same race. */
const OUTNUMBERED = 4;

/** One figure in so many may fit nothing; where more do, the list is of something else. */
const ODD_IN = 3;
const NO_VOTES: Tally = { fitting: 0, odd: 0 };

/** The list around a short figure tells its election: enough of it fits this one, and next to nothing another of the same race. */
export function toldByList(draft: Draft, reading: Reading, votes: ShortVotes): boolean {
  if (votes.size === 0 || !SHORT_MEASURES.has(draft.measure)) return false;
  const own = raceKey(reading);
  const { fitting, odd } = votes.get(own) ?? NO_VOTES;
  if (fitting < ENOUGH || odd > Math.max(1, fitting / ODD_IN)) return false;
  // A year in the column's head or beside the figure leaves no other election.
  if (reading.weights.election >= SCOPE.clause) return true;
  for (const [race, others] of votes)
    if (race !== own && race.endsWith(`/${reading.office}`) && others.fitting * OUTNUMBERED > fitting)
      return false;
  return true;
}
