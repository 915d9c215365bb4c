import { groupBy } from '../../base/lists';
import { oncePer } from '../../base/once-per';
import type { FactIndex } from '../../evidence/fact-index';

/** An election of one region alone ("second round in NTT") is meant only where that region is written. */
export function heldHere(election: string, written: (place: string) => boolean, index: FactIndex): boolean {
  const only = onlyRegion(election, index);
  return only === '0' || written(only);
}

/** The one region in which an election is held; the nation for all others. */
export const onlyRegion = (election: string, index: FactIndex): string =>
  regionOf(index).get(election) ?? '0';

/** The region of each election that is held in one region alone. */
const regionOf = oncePer(({ contests }: FactIndex): ReadonlyMap<string, string> => {
  const regions = groupBy(contests, (contest) => contest.election);
  return new Map(
    [...regions].flatMap(([election, [first, ...others]]) =>
      first && others.every(({ region }) => region === first.region) ? [[election, first.region]] : [],
    ),
  );
});
