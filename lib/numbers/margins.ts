import { readDigits } from './figure';
import { other, type Read } from './other';
import type { OtherQuantity } from './quantity';
import { digitAt, letterAt, Phrases, type Source, skipBlanks, wordEnd } from './scan';

/** `margin of error 2,9 persen`, also with *sekitar*, *kurang lebih*, `±` and brackets between. */
export function readMargin(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  const head = MARGIN.match(s, i);
  if (!head) return null;
  let p = head.end;
  for (let n = 0; n < 8; n++) {
    p = skipBlanks(s, p);
    if (digitAt(s, p)) break;
    if (letterAt(s, p)) {
      const e = wordEnd(s, p);
      const word = s.slice(p, e);
      if (!MARGIN_GAP.has(word)) return null;
      p = e;
    } else if (s[p] !== undefined && '()±+-/:,'.includes(s[p] as string)) p++;
    else return null;
  }
  if (!digitAt(s, p)) return null;
  const { figure } = readDigits(s, p);
  if (!figure) return null;
  const end = Math.max(figure.end, figure.noun?.end ?? 0);
  return other(src, 'margin_of_error', i, end, figure.value, p);
}
const MARGIN = new Phrases<true>([
  ['margin of error', true],
  ['margin error', true],
  ['margin kesalahan', true],
  ['batas kesalahan', true],
  ['toleransi kesalahan', true],
  ['tingkat kepercayaan', true],
  ['confidence level', true],
  ['moe', true],
]);
const MARGIN_GAP = new Set(
  'moe sekitar kurang lebih sebesar plus minus of about adalah survei ini di at pada dengan is was around kisaran mencapai toleransi atau hanya rata-rata'.split(
    ' ',
  ),
);

/** `± 2,9 persen` and `+/- 2,9%`: the number behind the sign at `i`. */
export function readPlusMinus(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  const sign = s[i] === '±' ? 1 : s.startsWith('+/-', i) ? 3 : 0;
  const p = skipBlanks(s, i + sign);
  if (sign === 0 || !digitAt(s, p)) return null;
  const { figure } = readDigits(s, p);
  if (!figure) return null;
  return other(src, 'margin_of_error', p, Math.max(figure.end, figure.noun?.end ?? 0), figure.value);
}
