import type { Setting } from '../detect';
import type { Draft } from '../draft';

/** Claims that are not a number with a unit: ballot numbers, dates, acts, winners. */
export function wordedDrafts(_setting: Setting, _numeric: readonly Draft[]): Draft[] {
  return [];
}
