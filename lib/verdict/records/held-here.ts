import { groupBy } from '../../base/lists';
import type { FactIndex } from '../../evidence/fact-index';
import type { Contest } from '../../model/election';

/** An election of one region alone ("second round in NTT") is meant only where that region is written. */
export function heldHere(election: string, written: (place: string) => boolean, index: FactIndex): boolean {
  let contests = ofElections.get(index);
  if (!contests) {
    contests = groupBy(index.contests, (contest) => contest.election);
    ofElections.set(index, contests);
  }
  const regions = new Set(contests.get(election)?.map(({ region }) => region));
  const [only = '0'] = regions;
  return regions.size > 1 || only === '0' || written(only);
}
const ofElections = new WeakMap<FactIndex, ReadonlyMap<string, readonly Contest[]>>();
