import type { NumberQuantity } from '../numbers/quantity';
import type { Setting } from './frame/setting';
import { countByValue } from './measures/count-by-value';
import type { MeasureGuess } from './measures/guess';
import { turnoutByValue } from './measures/turnout-by-value';
import { ruleByValue } from './rules/rule-by-value';
import { slipGuess } from './slip-claims';
import { type FoundByValue, shareGuess, valueGuess } from './value-claims';

/**
 * What a number is by its value, where the words around it leave open what it measures (`told` null) or whose it is:
 * a row of what the page speaks of that it equals, or else is one slip of the pen from. `own`: a name of the sentence
 * owns the number.
 */
export function guessByValue(
  setting: Setting,
  q: NumberQuantity,
  told: MeasureGuess | null,
  own: boolean,
): FoundByValue | null {
  if (told && (own || told.ownership === 'none')) return null;
  // A name of an earlier sentence owns a number only as long as no row of a place named here says otherwise.
  const found = valueGuess(setting, q) ?? shareGuess(setting, q);
  if (found) return found;
  const guess =
    ruleByValue(setting, q) ?? (told ? null : (countByValue(setting, q) ?? turnoutByValue(setting, q)));
  if (guess) return { guess, subject: null };
  return told ? null : slipGuess(setting, q);
}
