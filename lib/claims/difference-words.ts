import type { NumberQuantity } from '../numbers/quantity';
import type { Analysis } from './analyze';
import type { Window } from './measure-guess';

const differenceAhead =
  /(?:selisih(?:nya)?|berselisih|terpaut|berjarak|keunggulan|beda|marjin|margin|jarak|perbedaan|lead|gap|difference|ketertinggalan)(?:\s+\S+){0,8}\s*$/;
const differenceBehind =
  /^\s*(?:suara\s+|persen\s+|poin\s+)?(?:lebih banyak|lebih sedikit|lebih tinggi|lebih rendah|dari pesaing|di atas|di bawah|ahead|behind|more than|fewer than|poin persen)\b/;

/** Words around a number say that it is a difference: *selisih N*, *unggul N suara atas*, *N lebih banyak*. */
export function saysDifference(analysis: Analysis, q: NumberQuantity, window: Window): boolean {
  const { lower } = analysis.text;
  const before = lower.slice(Math.max(window.from, q.start - 60), q.start);
  if (differenceAhead.test(before)) return true;
  if (
    /\b(?:unggul|leading|ahead|tertinggal)\s+(?:dengan\s+|by\s+)?(?:sebanyak\s+|sekitar\s+|tipis\s+|hanya\s+)*$/.test(
      before,
    ) &&
    /^\s*(?:suara\s+|persen\s+|votes?\s+)?(?:atas|dari|over|of|ahead)\b/.test(
      lower.slice(q.figure.end, q.figure.end + 24),
    )
  )
    return true;
  return differenceBehind.test(lower.slice(q.figure.end, q.figure.end + 30));
}
