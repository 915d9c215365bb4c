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

/** "(+11)", "(down six)", "(naik 3)" and "19 more than in 2014", "lima belas lebih banyak daripada 2009". */
const SIGN_AHEAD =
  /(?:^|\()\s*(?:[-+]|(?:up|down|plus|minus|naik|turun|bertambah|berkurang|tambah|hilang)\s)\s*$/;
const CLOSES = /^\s*(?:\)|$)/;
const THAN_BEFORE =
  /^\s*(?:kursi|seats?)?\s*(?:lebih (?:banyak|sedikit)|more|fewer|less)\s+(?:daripada|dari|ketimbang|dibanding(?:kan)?|than)\s+(?:(?:in|pada|pemilu|pileg|hasil|the|election|tahun|di)\s+)*(?:\d{4}|sebelumnya|(?:pemilu|lima tahun) lalu|last time|before)\b/;

/** "PKB 58 (+11)", a cell "-6" in a text on seats of parties: won or lost since the last election, by the sign in front. */
export function signedChange(lower: string, q: NumberQuantity): MeasureGuess | null {
  const signed =
    (SIGN_AHEAD.test(lower.slice(Math.max(0, q.start - 14), q.start)) &&
      CLOSES.test(lower.slice(q.end, q.end + 3))) ||
    THAN_BEFORE.test(lower.slice(q.figure.end, q.figure.end + 70));
  return signed && (q.noun === null || q.noun === 'seats') && q.value < 200 && Number.isInteger(q.value)
    ? { measure: 'difference', tableMeasures: ['seats'], ownership: 'required', change: true, loose: true }
    : null;
}
