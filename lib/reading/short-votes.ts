import type { Draft } from '../claims/draft';
import { agrees } from '../verdict/tolerance';
import type { Reading } from './reading';

/** Agreements of short figures, by race: `election/office` → how many owners' figures fit it and no other election. */
export type ShortVotes = ReadonlyMap<string, number>;

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
  const owners = new Map<string, Set<string>>();
  for (const { draft, readings } of drafts) {
    if (!SHORT_MEASURES.has(draft.measure) || draft.op !== 'eq' || draft.ownership !== 'required') continue;
    if ((draft.precision?.significant ?? 0) < 2) continue;
    // A race that the words rule out fits nothing.
    const fitting = readings.filter(
      (r) => r.weights.office >= 0 && r.best !== null && agrees(r.best.comparison),
    );
    const races = new Set(fitting.map(raceKey));
    if (races.size !== 1) continue;
    const [race] = races;
    const [reading] = fitting;
    if (!race || !reading?.choice) continue;
    const seen = owners.get(race) ?? new Set<string>();
    owners.set(race, seen);
    seen.add(`${reading.choice.id}/${reading.region}`);
  }
  return new Map([...owners].map(([race, seen]) => [race, seen.size]));
}

/** By how much the owners that fit one election must outnumber those that fit another of the same race. */
const OUTNUMBERED = 4;

/** The list around a short figure tells its election: enough of it fits this one, and next to nothing another of the same race. */
export function toldByList(draft: Draft, reading: Reading, votes: ShortVotes): boolean {
  if (!SHORT_MEASURES.has(draft.measure)) return false;
  const own = raceKey(reading);
  const fitting = votes.get(own) ?? 0;
  if (fitting < ENOUGH) return false;
  for (const [race, others] of votes)
    if (race !== own && race.endsWith(`/${reading.office}`) && others * OUTNUMBERED > fitting) return false;
  return true;
}
