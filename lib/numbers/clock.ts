import { other, type Read } from './other';
import type { OtherQuantity } from './quantity';
import { digitAt, digitsEnd, type Source, skipBlanks, wordBefore } from './scan';

const ZONE = /^(wib|wita|wit|utc|gmt|am|pm|a\.m|p\.m)\b/;
const CLOCK_WORDS = new Set(['pukul', 'jam', 'pkl']);

/** `20.03 WIB`, `16:00`, `pukul 20.03`. The period `08.00-13.00 WIB` is one. */
export function readTime(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  const first = clock(s, i);
  if (!first) return null;
  let end = first.end;
  const link = skipBlanks(s, end);
  const to = s[link] === '-' ? clock(s, skipBlanks(s, link + 1)) : null;
  if (to && to.colon === first.colon) end = to.end;
  const before = wordBefore(s, s[i - 1] === '(' ? i - 1 : i);
  const zone = ZONE.test(s.slice(skipBlanks(s, end), skipBlanks(s, end) + 5));
  const sure = zone || CLOCK_WORDS.has(before) || (first.minutes && first.colon);
  if (
    !sure ||
    (!first.minutes && !zone && before === 'jam' && /^\s*(kerja|pelajaran)/.test(s.slice(end, end + 12)))
  )
    return null;
  if (!first.minutes && !zone && !CLOCK_WORDS.has(before)) return null;
  return other(src, 'time', i, end, null);
}

function clock(s: string, i: number): { end: number; minutes: boolean; colon: boolean } | null {
  const e = digitsEnd(s, i);
  if (e === i || e - i > 2 || Number(s.slice(i, e)) > 24) return null;
  const colon = s[e] === ':';
  if ((colon || s[e] === '.') && digitAt(s, e + 1)) {
    let m = digitsEnd(s, e + 1);
    if (m - e !== 3 || Number(s.slice(e + 1, m)) > 59) return null;
    if (s[m] === s[e] && digitAt(s, m + 1)) {
      const sec = digitsEnd(s, m + 1);
      if (sec - m !== 3) return null;
      m = sec;
    }
    return { end: m, minutes: true, colon };
  }
  return { end: e, minutes: false, colon: false };
}
