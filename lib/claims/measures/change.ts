import type { NumberQuantity } from '../../numbers/quantity';
import type { MeasureGuess } from './guess';

/** "Naik 34 persen", "kehilangan 18 kursi": confirmed where both elections are held, never denied. */
export function changeOf(q: NumberQuantity): MeasureGuess | null {
  const counts =
    q.noun === 'votes' || q.noun === 'seats' || q.noun === 'percent' || q.noun === 'points'
      ? q.noun
      : q.noun === null && (q.precision.scaled || q.value >= 1000)
        ? 'votes'
        : null;
  if (counts === null) return null;
  return {
    measure: 'difference',
    tableMeasures: [counts === 'seats' || counts === 'votes' ? counts : 'share'],
    ownership: 'required',
    change: true,
    loose: true,
  };
}

/** "PKB 58 (+11)", a cell "-6" in a text on seats of parties: won or lost since the last election, by the sign in front. */
export function signedChange(lower: string, q: NumberQuantity): MeasureGuess | null {
  const signed =
    /(?:^|\()\s*[-+]\s*$/.test(lower.slice(Math.max(0, q.start - 4), q.start)) &&
    /^\s*(?:\)|$)/.test(lower.slice(q.end, q.end + 3));
  return signed && q.noun === null && q.value < 200 && Number.isInteger(q.value)
    ? { measure: 'difference', tableMeasures: ['seats'], ownership: 'required', change: true, loose: true }
    : null;
}
