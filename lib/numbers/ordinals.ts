import { readDigits } from './figure';
import { MONTHS, ORDINALS } from './lexicon';
import { other, type Read } from './other';
import type { OtherQuantity } from './quantity';
import { digitAt, digitsEnd, letterAt, type Source, wordEnd } from './scan';

/** A figure with its unit right before *ke*. */
const leaves = /\d\s*(?:kursi|suara|persen|%|tps|poin)?\s$/;

/** `ke-3`, `ke 27`, `kedua`, `2nd`. */
export function readOrdinal(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  if (digitAt(s, i)) {
    const e = digitsEnd(s, i);
    return e - i <= 4 && letterAt(s, e) && /^(st|nd|rd|th)(?![a-z0-9])/.test(s.slice(e, e + 3))
      ? other(src, 'ordinal', i, e + 2, Number(s.slice(i, e)))
      : null;
  }
  const e = wordEnd(s, i);
  const word = s.slice(i, e);
  if (word === 'ke') {
    const p = s[e] === '-' || s[e] === ' ' ? e + 1 : e;
    const end = digitsEnd(s, p);
    if (end === p || end - p > 4 || letterAt(s, end)) return null;
    if ((s[end] === '.' || s[end] === ',') && digitAt(s, end + 1)) return null;
    if (s[e] === ' ') {
      // "dari 3 ke 4 kursi" counts; "ke 27 provinsi" does too.
      const { figure } = readDigits(s, p);
      if (figure?.noun) return null;
      // "2014 ke 2019", "naik 17 kursi ke 102": a change from one figure to the next.
      if (/^(?:19|20)\d\d$/.test(s.slice(p, end)) || leaves.test(s.slice(Math.max(0, i - 14), i)))
        return null;
      // "Dari 23 September ke 9 Desember": a day.
      if (MONTHS.has(s.slice(end + 1, wordEnd(s, end + 1)))) return null;
    }
    return other(src, 'ordinal', i, end, Number(s.slice(p, end)), p);
  }
  const value = ORDINALS.get(word);
  return value === undefined ? null : other(src, 'ordinal', i, e, value);
}

/** A digit in a keycap (`3⃣`) anywhere; `3.`, `3)` or `3/` at the start of a line, followed by a blank and no digit group that continues it. */
export function readListMarker(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  const opening = s.slice(i, i + 4);
  const keycap = opening.includes('\u20e3') ? /^\d{1,2}\W?\u20e3/.exec(opening) : null;
  if (keycap) return other(src, 'list_marker', i, i + keycap[0].length, Number.parseInt(keycap[0], 10));
  let b = i;
  while (b > 0 && i - b < 4 && (s[b - 1] === ' ' || s[b - 1] === '(')) b--;
  if (b > 0 && s[b - 1] !== '\n') return null;
  const e = digitsEnd(s, i);
  if (e - i > 3 || (s[e] !== '.' && s[e] !== ')' && s[e] !== '/')) return null;
  if (s[e + 1] !== ' ' && (s[e] === '/' || !letterAt(s, e + 1))) return null;
  return other(src, 'list_marker', i, e + 1, Number(s.slice(i, e)));
}
