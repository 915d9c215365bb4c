import type { NumberQuantity } from '../numbers/quantity';
import type { MeasureGuess } from './measure-guess';

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
