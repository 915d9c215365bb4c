import type { Claim, Measure } from '../../lib/model/claim';
import type { MarkStrength } from '../../lib/settings/settings';

/** Verdicts with a mark of their own, the most urgent last (it is painted on top). */
export const PAINTED = ['matches', 'matches_rounded', 'different_basis', 'differs'] as const;
export type PaintedVerdict = (typeof PAINTED)[number];

/** Agreement on these is listed, not painted: nobody doubts them and they crowd a page. */
const QUIET: ReadonlySet<Measure> = new Set<Measure>(['ballot_number', 'date', 'count', 'decree', 'rule']);

/** The mark a claim gets under the reader's settings, or null. */
export function paintedAs(claim: Claim, marks: MarkStrength): PaintedVerdict | null {
  const { verdict } = claim;
  switch (verdict) {
    case 'differs':
      return marks === 'badge' ? null : verdict;
    case 'different_basis':
      return marks === 'all' || marks === 'basis' ? verdict : null;
    case 'matches':
    case 'matches_rounded':
      return marks === 'all' && !QUIET.has(claim.measure) ? verdict : null;
    default:
      return null;
  }
}
