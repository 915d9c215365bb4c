import { readDigits } from './figure';
import { other, type Read } from './other';
import type { OtherQuantity } from './quantity';
import { digitAt, type Source, skipBlanks, wordEnd } from './scan';

/** `Rp 3 miliar`, `US$ 40`, `Rp1.500.000,-`. */
export function readMoney(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  let p = i;
  if (s[i] === '$') p = i + 1;
  else {
    const e = wordEnd(s, i);
    const word = s.slice(i, e);
    if (word !== 'rp' && word !== 'idr' && word !== 'usd' && word !== 'us' && word !== 'sgd') return null;
    p = e;
    if (word === 'us') {
      if (s[p] !== '$') return null;
      p++;
    } else if (s[p] === '.') p++;
  }
  p = skipBlanks(s, p);
  if (!digitAt(s, p)) return null;
  const { figure, numeral } = readDigits(s, p);
  let end = figure?.end ?? numeral.end;
  let value = figure?.value ?? null;
  const mark = skipBlanks(s, end);
  // "M" and "T" stand for miliar and triliun behind rupiah only.
  if (/^[mt](?![a-z0-9])/.test(s.slice(mark, mark + 2)) && figure && !figure.precision.scaled) {
    value = figure.value * (s[mark] === 'm' ? 1e9 : 1e12);
    end = mark + 1;
  }
  return other(src, 'money', i, end, value, p);
}
