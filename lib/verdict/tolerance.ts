import type { Operator } from '../model/claim';

/** How a claimed figure stands to an official one. */
export type Comparison =
  | 'equal'
  | 'rounded'
  | 'cut'
  | 'hedge_holds'
  | 'hedge_loose'
  | 'hedge_violated'
  | 'between'
  | 'coarser'
  | 'outside';

export interface ClaimedFigure {
  readonly op: Operator;
  readonly value: number;
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Unit of the last written digit. */
  readonly unit: number;
  readonly decimals: number;
  readonly percent: boolean;
}

const EPSILON = 1e-9;
const close = (a: number, b: number): boolean =>
  Math.abs(a - b) <= EPSILON * Math.max(1, Math.abs(a), Math.abs(b));

/** Rounds half up at `unit`, free of binary noise. */
export const roundTo = (value: number, unit: number): number => {
  const scaled = value / unit;
  return Math.floor(scaled + 0.5 + EPSILON * Math.max(1, Math.abs(scaled))) * unit;
};

/**
 * Compares by how the claim was rounded, not by a fixed percentage. `precision` is the unit of the official rounding,
 * 0 where exact. Rules: equality; correct rounding or cutting at the unit written; a share of two or more decimals one
 * unit off; lower and upper bounds with a gap of at most max(u, 5 %); *about* within max(u, 5 %), violated beyond twice that.
 */
export function compare(claim: ClaimedFigure, official: number, precision: number): Comparison {
  const { value, unit } = claim;
  const slack = Math.max(unit, 0.05 * Math.abs(official));
  if (claim.range) {
    const { low, high } = claim.range;
    if (official >= low - EPSILON && official <= high + EPSILON) return 'hedge_holds';
    const gap = official < low ? low - official : official - high;
    return gap > unit ? 'hedge_violated' : 'between';
  }
  switch (claim.op) {
    case 'gt':
    case 'lt': {
      const gap = claim.op === 'gt' ? official - value : value - official;
      if (gap >= -EPSILON) return gap <= slack + EPSILON ? 'hedge_holds' : 'hedge_loose';
      return -gap > unit ? 'hedge_violated' : 'between';
    }
    case 'approx': {
      const gap = Math.abs(official - value);
      if (gap <= slack + EPSILON) return 'hedge_holds';
      return gap > 2 * slack ? 'hedge_violated' : 'between';
    }
    default:
      break;
  }
  if (close(value, official)) return 'equal';
  if (precision > unit * (1 + EPSILON)) {
    if (Math.abs(value - official) <= precision / 2 + EPSILON) return 'coarser';
  }
  if (unit === 1 && !claim.percent && Number.isInteger(official)) return 'outside';
  const rounded = roundTo(official, unit);
  if (close(rounded, value)) return claim.percent && claim.decimals >= 2 ? 'equal' : 'rounded';
  const cut = Math.floor(official / unit + EPSILON) * unit;
  if (close(cut, value)) return 'cut';
  if (claim.percent && claim.decimals >= 2 && Math.abs(rounded - value) <= unit * (1 + 1e-6))
    return 'rounded';
  return 'outside';
}

export const agrees = (comparison: Comparison): boolean =>
  comparison === 'equal' || comparison === 'rounded' || comparison === 'cut' || comparison === 'hedge_holds';
