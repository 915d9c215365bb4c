import { groupBy } from '../../base/lists';
import { oncePer } from '../../base/once-per';
import type { FactIndex } from '../../evidence/fact-index';

/** An election of one region alone ("second round in NTT") is meant only where that region is written. */
export function heldHere(election: string, written: (place: string) => boolean, index: FactIndex): boolean {
  const regions = new Set(
    contestsOf(index)
      .get(election)
      ?.map(({ region }) => region),
  );
  const [only = '0'] = regions;
  return regions.size > 1 || only === '0' || written(only);
}
const contestsOf = oncePer(({ contests }: FactIndex) => groupBy(contests, (contest) => contest.election));
