import type { Operator } from '../model/claim';
import type { UnitNoun } from './quantity';

/** Everything the number reader must know of one language. Pure data; phrases in lower case. */
export interface NumberLocale {
  readonly nouns: readonly (readonly [UnitNoun, string])[];
  /** Words between a figure and its noun that are part of neither. */
  readonly adjectives: string;
  readonly scales: readonly (readonly [number, string])[];
  readonly spelled: {
    /** 1 to 9 (and 0), which may be multiplied. */
    readonly units: readonly (readonly [number, string])[];
    /** Complete numbers up to 999 that stand alone (`sebelas`, `thirty`). */
    readonly fixed: readonly (readonly [number, string])[];
    /** Words that multiply the unit before them (`puluh`, `hundred`). */
    readonly multipliers: readonly (readonly [number, string])[];
    /** A whole scale in one word (`seribu`). */
    readonly wholeScales: readonly (readonly [number, string])[];
  };
  readonly ratios: readonly (readonly [number, string])[];
  readonly hedgesBefore: readonly (readonly [Operator, string])[];
  readonly hedgesAfter: readonly (readonly [Operator, string])[];
  /** Words that turn a bound into its opposite. */
  readonly negations: string;
  /** Between a hedge and its figure: `di atas angka 50 persen`. */
  readonly fillers: string;
  /** Between the two ends of a range. */
  readonly rangeWords: string;
  readonly months: readonly (readonly [number, string])[];
  readonly weekdays: readonly (readonly [number, string])[];
  readonly ordinals: readonly (readonly [number, string])[];
}
