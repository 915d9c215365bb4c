import type { Read } from './other';
import type { NumberQuantity } from './quantity';
import { digitsEnd, type Source, skipBlanks } from './scan';

/** `3x24 jam`, `2 × 24 hours`: so many days, counted by their hours. */
export function readClockDays(src: Source, i: number): Read<NumberQuantity> | null {
  const { s } = src;
  const digits = digitsEnd(s, i);
  if (digits - i > 2) return null;
  const times = skipBlanks(s, digits);
  if (s[times] !== 'x' && s[times] !== '×') return null;
  const rest = /^[x×] ?24 ?(?:jam|hours?)(?![a-z])/.exec(s.slice(times, times + 14));
  if (!rest) return null;
  const end = times + rest[0].length;
  const start = src.start(i);
  const text = src.original.slice(start, src.end(end));
  return {
    end,
    quantity: {
      kind: 'number',
      start,
      end: src.end(end),
      figure: { start, end: src.end(digits) },
      text,
      value: Number(s.slice(i, digits)),
      range: null,
      op: 'eq',
      hedge: null,
      noun: 'days',
      nounText: src.original.slice(src.start(times), src.end(end)),
      unit: 'days',
      precision: { unit: 1, decimals: 0, significant: digits - i, scaled: false },
      spelled: false,
      ratio: false,
      alternatives: [],
      slip: false,
    },
  };
}
