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
  /** A multiple or fraction in words, which nobody means to the digit. */
  readonly ratio?: boolean;
}

const EPSILON = 1e-9;
/** One digit and its zeros, up to thousands, are counted as often as rounded: "200" is not 293, nor "600" 575. */
const BARE_UNIT = 1000;
const BARE_SLACK = 0.04;
/** Shares are published to two decimals. */
const PUBLISHED = 0.01;
/**
 * How far a share may be from the unrounded one, in units of its last digit: shares are shifted by one for their sum to be
 * 100, which nobody does to one that lies close to what is written.
 */
const LAST_DIGIT = 0.85;
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
  if (claim.ratio) return compareRatio(claim, official);
  const { value } = claim;
  // "100 persen" is all of them, and no rounding of half.
  const unit = claim.percent && value >= 100 ? Math.min(claim.unit, 1) : claim.unit;
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
  const bare =
    !claim.percent &&
    unit > 1 &&
    unit <= BARE_UNIT &&
    value < 10 * unit &&
    Math.abs(official - value) > BARE_SLACK * official;
  if (close(rounded, value))
    return bare ? 'between' : claim.percent && claim.decimals >= 2 ? 'equal' : 'rounded';
  const cut = Math.floor(official / unit + EPSILON) * unit;
  if (close(cut, value)) return bare ? 'between' : 'cut';
  // 46,445 is published as 46,45 and quoted as 46,5.
  if (claim.percent && claim.decimals < 2 && close(roundTo(roundTo(official, PUBLISHED), unit), value))
    return 'rounded';
  if (claim.percent && claim.decimals >= 2 && Math.abs(rounded - value) <= unit * (1 + 1e-6))
    return Math.abs(official - value) <= LAST_DIGIT * unit ? 'rounded' : 'between';
  return 'outside';
}

/** Parts of a whole that people name; more than one of them is less than the next. */
const PARTS = [0, 1 / 10, 1 / 5, 1 / 4, 1 / 3, 2 / 5, 1 / 2, 3 / 5, 2 / 3, 3 / 4, 4 / 5, 9 / 10, 1];
/** Truth and claim may be this many times apart before words like *dua kali lipat* are wrong, and bounds like *lebih dari*. */
const FAR = 1.4;
const FAR_BOUND = 1.15;

/**
 * Compares a multiple or fraction in words: *lebih dari separuh* reaches to the next part that people name (a tenth at
 * least) and *lebih dari dua kali lipat* to three times; *hampir* reaches an eighth down; without a hedge a fraction is
 * within a twentieth and a multiple between a quarter less and a half more.
 */
function compareRatio({ op, value }: ClaimedFigure, official: number): Comparison {
  const far = (times: number): boolean => official * times < value;
  const above = (times: number): boolean => official > value * times;
  const within = (low: number, high: number): boolean =>
    official >= value - low - EPSILON && official <= value + high + EPSILON;
  if (op === 'gt') {
    const next = PARTS.find((part) => part > value + EPSILON) ?? 1;
    if (within(0, value < 1 ? Math.max(next - value, 0.1) : 1)) return 'hedge_holds';
    return official > value ? 'hedge_loose' : far(FAR_BOUND) ? 'hedge_violated' : 'between';
  }
  if (op === 'lt') {
    if (within(value / 8, 0)) return 'hedge_holds';
    return official < value ? 'hedge_loose' : above(FAR_BOUND) ? 'hedge_violated' : 'between';
  }
  const loose = op === 'approx' ? 1.4 : 1;
  const fits =
    value < 1
      ? within(loose * Math.min(0.05, value * 0.15), loose * Math.min(0.05, value * 0.15))
      : within(0.25 * loose, 0.5);
  if (fits) return op === 'approx' ? 'hedge_holds' : 'rounded';
  // "Dua kali lipat" is also said of more than that.
  return far(FAR) || above(value < 1 ? FAR : 2) ? 'outside' : 'between';
}

export const agrees = (comparison: Comparison): boolean =>
  comparison === 'equal' || comparison === 'rounded' || comparison === 'cut' || comparison === 'hedge_holds';
