import type { NumberQuantity } from '../../numbers/quantity';
import type { MeasureGuess } from './guess';

/** "Naik 34 persen", "kehilangan 18 kursi": confirmed where both elections are held, never denied. */
export function changeOf(lower: string, q: NumberQuantity, ofSeats: boolean): MeasureGuess | null {
  const counts = ofSeats && isStep(lower, q) ? 'seats' : countsOf(q);
  if (counts === null) return null;
  return {
    measure: 'difference',
    tableMeasures: [counts === 'seats' || counts === 'votes' ? counts : 'share'],
    ownership: 'required',
    change: true,
    loose: true,
  };
}

/** "PKB bertambah 10 menjadi 68", "Demokrat berkurang 10, tinggal 44": a step that leads to a number of seats. */
const leadsTo =
  /^\s*(?:,\s*)?(?:(?:sehingga|dan|kini|so|now|and)\s+)*(?:menjadi|jadi|ke|tinggal|to|hingga)\s+(?:hanya\s+|cuma\s+)?\d{1,3}(?![\d.,]*\d|\s*(?:persen|%|juta|ribu|percent|million))/;
const isStep = (lower: string, q: NumberQuantity): boolean =>
  q.noun === null &&
  Number.isInteger(q.value) &&
  q.value < 100 &&
  leadsTo.test(lower.slice(q.figure.end, q.figure.end + 40));

const countsOf = ({
  noun,
  precision,
  value,
}: NumberQuantity): 'votes' | 'seats' | 'percent' | 'points' | null =>
  noun === 'votes' || noun === 'seats' || noun === 'percent' || noun === 'points'
    ? noun
    : noun === null && (precision.scaled || value >= 1000)
      ? 'votes'
      : null;

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
