import type { Draft } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import { queryOf, rowsFor } from '../reading/facts';
import type { Reading } from '../reading/reading';

/**
 * A figure of the contest as a whole, read as one of a first round, where the tables lack its like for the runoff and the
 * text does not say that the first is meant: the roll and the stations of either may be.
 */
export function isOfUntoldRound(draft: Draft, reading: Reading, index: FactIndex): boolean {
  if (draft.ownership !== 'none' || draft.round === 1) return false;
  const runoff = index.election(`${reading.election.replace(/-1$/, '')}-2`);
  if (!runoff || (draft.published !== '' && draft.published.slice(0, 10) < runoff.votingDay)) return false;
  const { office, region, choice } = reading;
  return rowsFor(queryOf(draft, index), runoff.id, office, region, choice?.id ?? '').certified.length === 0;
}
