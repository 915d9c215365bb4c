import type { EffectiveConfidence, Fact, Formula } from '../model/fact';

/**
 * Value of a formula over its inputs in order. The one place where derived values are computed: the pack
 * carries formulas and inputs, never results. Null where the formula has no value (division by zero).
 */
export function evaluate(formula: Formula, inputs: readonly number[]): number | null {
  const [a = Number.NaN, b = Number.NaN] = inputs;
  switch (formula) {
    case 'share':
    case 'seat_share':
    case 'turnout':
      return finite((100 * a) / b);
    case 'share_sum':
      return finite((100 * a) / total(inputs));
    case 'sum':
      return finite(total(inputs));
    case 'difference':
      // Several subtrahends: the whole less every other part.
      return finite(a - total(inputs.slice(1)));
    case 'ratio':
      return finite(a / b);
    case 'growth':
      return finite((100 * (a - b)) / b);
    case 'complement':
      return finite(100 - a);
    case 'rank':
      return 1 + inputs.filter((v) => v > a).length;
    case 'regions_won':
      // The head is the subject's row for the whole area, the rest its rows in the regions it leads.
      return inputs.length - 1;
  }
}

const total = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Unit of a derived value; sums and differences keep their inputs' unit. */
export function unitOf(formula: Formula, input: Fact['unit']): Fact['unit'] {
  switch (formula) {
    case 'sum':
    case 'difference':
      return input;
    case 'rank':
      return 'rank';
    case 'ratio':
    case 'regions_won':
      return 'count';
    default:
      return 'percent';
  }
}

/** `derived:<formula>:<inputs joined by +>` */
export const derivedId = (formula: Formula, inputs: readonly string[]): string =>
  `derived:${formula}:${inputs.join('+')}`;

/** Strength of a confidence; a derived fact takes the least of its inputs. */
export const CONFIDENCE_ORDER: readonly EffectiveConfidence[] = ['weak', 'single', 'high'];
