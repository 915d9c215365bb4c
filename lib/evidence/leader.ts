import type { Fact } from '../model/fact';
import type { Place } from '../model/place-page';
import type { FactIndex } from './fact-index';

/**
 * The certified votes of whoever leads in a place; null where two have the same, where the votes rest on a weak source,
 * or where the index does not rank them (not all votes are known).
 */
export function leadingVotes(index: FactIndex, { election, office, region }: Place): Fact | null {
  let best: Fact | null = null;
  let tied = false;
  for (const fact of index.atPlace(election, office, region)) {
    if (fact.measure !== 'votes' || fact.subject === '') continue;
    if (fact.status !== 'certified' || fact.confidence === 'weak') continue;
    if (best && fact.value === best.value) tied = true;
    if (!best || fact.value > best.value) {
      best = fact;
      tied = false;
    }
  }
  if (!best || tied) return null;
  return index.certified({ election, office, region, subject: best.subject, measure: 'rank' })?.value === 1
    ? best
    : null;
}
