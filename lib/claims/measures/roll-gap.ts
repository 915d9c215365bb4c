import type { NumberQuantity } from '../../numbers/quantity';
import type { Draft } from '../draft';
import type { Setting } from '../frame/setting';
import { saysChange } from './difference-words';
import type { MeasureGuess, Window } from './guess';

/** How far from a gap the rolls that it lies between may stand, in UTF-16 units. */
export const ROLLS_NEAR = 260;
/** Digits from which a roll is told exactly enough to take another one from it. */
const EXACT = 5;

const apart =
  /\b(?:selisih(?:nya)?|lebih (?:banyak|sedikit)|beda(?:nya)?|difference of|gap of)\s+(?:(?:sebesar|sebanyak|sekitar|hampir|about|some|nearly|hanya|cuma|only)\s+)*$/;
const removed =
  /^\s*(?:juta |ribu |million )?(?:pemilih |nama |orang |jiwa |voters |names |people )?(?:dicoret|lebih (?:banyak|sedikit)|berkurang|were struck|more than|fewer than)\b/;

/** A roll told to the last name, of which another one may be taken. */
export const isExactRoll = ({ measure, op, precision }: Draft): boolean =>
  measure === 'registered_voters' &&
  op === 'eq' &&
  (precision?.significant ?? 0) >= EXACT &&
  precision?.unit === 1;

/**
 * "Dibandingkan DPT Pemilu 2019 yang 192.866.254 orang, ada kenaikan 11.940.968 orang": by how much two rolls of the page lie
 * apart. Which two, their readings tell (see `readRollGaps`).
 */
export function rollGap(
  { block, sentence }: Setting,
  q: NumberQuantity,
  window: Window,
  earlier: readonly Draft[],
): MeasureGuess | null {
  if (q.ratio || (q.noun !== 'people' && q.noun !== 'voters' && q.noun !== null) || q.value < 100)
    return null;
  if (!Number.isInteger(q.value)) return null;
  if (!earlier.some((draft) => isExactRoll(draft) && q.start - draft.end <= ROLLS_NEAR)) return null;
  const { lower } = block.text;
  const told =
    saysChange(block, q, window) ||
    apart.test(lower.slice(Math.max(sentence.start, q.start - 60), q.start)) ||
    removed.test(lower.slice(q.figure.end, q.figure.end + 50));
  return told ? { measure: 'difference', tableMeasures: [ROLL_GAP], ownership: 'none' } : null;
}

/** The measure whose rows lie apart. */
export const ROLL_GAP = 'dpt_total';
