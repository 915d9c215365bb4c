import type { Verdict } from '../../lib/model/claim';

/** The order in which verdicts are listed: what matters most comes first. */
export const VERDICT_ORDER: readonly Verdict[] = [
  'differs',
  'different_basis',
  'matches',
  'matches_rounded',
  'ambiguous',
  'no_data',
];
