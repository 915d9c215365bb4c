import { type Figure, readDigits } from './figure';
import { alignLow, numberQuantity, rangeFrom, tailOf } from './number';
import { other, type Read } from './other';
import type { NumberQuantity, OtherQuantity } from './quantity';
import { digitAt, type Source, skipBlanks, wordEnd } from './scan';

/** "M" and "T" stand for miliar and triliun behind rupiah, or where the text speaks of money. */
const LETTER_SCALES: Readonly<Record<string, number>> = { m: 1e9, t: 1e12 };

/** `Rp 3 miliar`, `US$ 40`, `Rp1.500.000,-`, `Rp27-30 triliun`. */
export function readMoney(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  let p = i;
  let rupiah = false;
  if (s[i] === '$') p = i + 1;
  else {
    const e = wordEnd(s, i);
    const word = s.slice(i, e);
    if (word !== 'rp' && word !== 'idr' && word !== 'usd' && word !== 'us' && word !== 'sgd') return null;
    p = e;
    rupiah = word === 'rp' || word === 'idr';
    if (word === 'us') {
      if (s[p] !== '$') return null;
      p++;
    } else if (s[p] === '.') p++;
  }
  p = skipBlanks(s, p);
  if (!digitAt(s, p)) return null;
  const { figure, numeral } = readDigits(s, p);
  const scaled = figure ? withLetter(s, figure) : null;
  const read = scaled ?? figure;
  if (!read || !rupiah) return other(src, 'money', i, read?.end ?? numeral.end, read?.value ?? null, p);
  return amountOf(src, i, p, read);
}

/** Words of money around a bare amount. */
const MONEY = /\b(?:rp\.?\s?\d|rupiah|anggaran|dana|biaya|pagu|apbn|apbd|hibah|budget|triliun|miliar)/;
/** How far around an amount the text must speak of money, in letters. */
const MONEY_REACH = 480;

/** `71,3 T`, `90 M`: amounts without their currency, where the text speaks of money. Capitals only. */
export function readAmount(src: Source, i: number, figure: Figure): Read<OtherQuantity> | null {
  const { s, cased } = src;
  const mark = cased[skipBlanks(s, figure.end)];
  if (mark !== 'T' && mark !== 'M') return null;
  const read = withLetter(s, figure);
  return read && MONEY.test(s.slice(Math.max(0, i - MONEY_REACH), figure.end + MONEY_REACH))
    ? amountOf(src, i, i, read)
    : null;
}

/** The figure with the scale that a single letter behind it stands for. */
function withLetter(s: string, figure: Figure): Figure | null {
  if (figure.precision.scaled) return null;
  const mark = skipBlanks(s, figure.end);
  const scale = LETTER_SCALES[s[mark] ?? ''];
  if (scale === undefined || /[a-z0-9]/.test(s[mark + 1] ?? '')) return null;
  const { precision } = figure;
  return {
    ...figure,
    end: mark + 1,
    value: figure.value * scale,
    alternatives: figure.alternatives.map((value) => value * scale),
    precision: { ...precision, unit: precision.unit * scale, scaled: true },
    noun: null,
  };
}

/** Money in rupiah, with the amount that the tables may know. */
function amountOf(src: Source, i: number, p: number, read: Figure): Read<OtherQuantity> {
  // Hedges stand before the currency.
  const low = { ...read, start: i };
  const high = low.noun ? null : rangeFrom(src, low);
  const figure = high ? alignLow(low, high) : low;
  const end = high ? tailOf(high) : low.end;
  return withAmount(other(src, 'money', i, end, figure.value, p), numberQuantity(src, figure, high));
}

/** `3 miliar rupiah`: money whose currency stands behind it. */
export function moneyBehind(src: Source, i: number, figure: Figure): Read<OtherQuantity> {
  const end = Math.max(figure.end, figure.noun?.end ?? 0);
  return withAmount(other(src, 'money', i, end, figure.value), numberQuantity(src, figure));
}

function withAmount({ end, quantity }: Read<OtherQuantity>, read: NumberQuantity): Read<OtherQuantity> {
  const { start, text } = quantity;
  const amount: NumberQuantity = { ...read, start, end: quantity.end, text, noun: 'idr', unit: 'idr' };
  return { end, quantity: { ...quantity, amount } };
}
