import type { Painted } from '../../lib/marks/mark-style';
import type { Claim, Measure } from '../../lib/model/claim';
import type { MarkStrength } from '../../lib/settings/settings';

/** Agreement on these is listed, not painted: nobody doubts them and they crowd a page. */
const QUIET: ReadonlySet<Measure> = new Set<Measure>(['ballot_number', 'date', 'count', 'decree', 'rule']);

/** The mark a claim gets under the reader's settings, or null. */
export function paintedAs(claim: Claim, marks: MarkStrength): Exclude<Painted, 'check'> | null {
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

/** All marks of a claim: that of its verdict, and the faint one of the page's own arithmetic beside it. */
export function marksOf(claim: Claim, marks: MarkStrength): readonly Painted[] {
  const verdict = paintedAs(claim, marks);
  return [
    ...(claim.checks.length > 0 && marks !== 'badge' ? (['check'] as const) : []),
    ...(verdict ? [verdict] : []),
  ];
}
