/** Generated counts of polling stations: the same numbers for the same station every time, and none of them stored. */

/** A fixed number between 0 and 1 for two whole numbers and a purpose. */
export function spread(a: number, b: number, purpose: number): number {
  let hash = 2_166_136_261 ^ purpose;
  hash = Math.imul(hash ^ a, 16_777_619);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 15), 3_266_489_917);
  return ((hash ^ (hash >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** KPU's ids of the three tickets of 2024. */
export const TICKETS = ['100025', '100026', '100027'] as const;

/** Votes of a station by ticket; null before it has reported. Some tickets have none, which is 0 and not null. */
export function stationVotes(area: number, station: number, part: number): readonly number[] | null {
  if (spread(area, station, 9) >= part) return null;
  return TICKETS.map((_, i) =>
    spread(area, station, 20 + i) < 0.02 ? 0 : Math.floor(spread(area, station, i) * 160),
  );
}

export interface Sum {
  readonly votes: readonly number[];
  readonly stations: number;
  readonly reported: number;
}

const NOTHING: Sum = { votes: TICKETS.map(() => 0), stations: 0, reported: 0 };

export const addSums = (sums: readonly Sum[]): Sum =>
  sums.reduce(
    (all, one) => ({
      votes: all.votes.map((n, i) => n + (one.votes[i] as number)),
      stations: all.stations + one.stations,
      reported: all.reported + one.reported,
    }),
    NOTHING,
  );

/** Sum over the stations of one area of the lowest level. */
export function sumOfStations(area: number, stations: number, part: number): Sum {
  const votes = TICKETS.map(() => 0);
  let reported = 0;
  for (let station = 1; station <= stations; station++) {
    const own = stationVotes(area, station, part);
    if (!own) continue;
    reported += 1;
    own.forEach((n, i) => {
      votes[i] = (votes[i] as number) + n;
    });
  }
  return { votes, stations, reported };
}
