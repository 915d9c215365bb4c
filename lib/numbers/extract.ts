import type { NormalizedText } from '../text/normalize';
import type { Quantity } from './quantity';

/** Finds every quantity in one block, in order, without overlaps. Offsets slice the original text. */
export function extractQuantities(_text: NormalizedText): readonly Quantity[] {
  return [];
}
