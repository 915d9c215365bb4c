import { FIXED, MULTIPLIERS, SCALES, UNITS, WHOLE_SCALES } from './lexicon';
import { digitsEnd, letterAt, skipBlanks, wordEnd } from './scan';

/** A number written in words. */
export interface Spelled {
  readonly end: number;
  readonly value: number;
  /** Scale of the last component: 1e6 for `tiga juta`. */
  readonly scale: number;
  readonly words: number;
  /** Digits after *koma* or *point*. */
  readonly decimals: number;
}

const MAX_WORDS = 24;

/** Start of the next word of a spelled number (a blank or hyphen between), or -1. */
function nextWord(s: string, end: number): number {
  if (s[end] === '-' && letterAt(s, end + 1)) return end + 1;
  const p = skipBlanks(s, end);
  return p > end && letterAt(s, p) ? p : -1;
}

/** Reads number words at `i` as far as they form one number; null if the first word is none. */
export function readSpelled(s: string, i: number): Spelled | null {
  let total = 0;
  let chunk = 0;
  /** Everything added to the chunk must be below this. */
  let limit = 1000;
  let scaleLimit = Number.POSITIVE_INFINITY;
  let lastScale = 1;
  let end = i;
  let words = 0;
  let p = i;
  let open = false;
  while (p >= 0 && words < MAX_WORDS) {
    const e = wordEnd(s, p);
    const word = s.slice(p, e);
    const unit = UNITS.get(word);
    const fixed = FIXED.get(word);
    const whole = WHOLE_SCALES.get(word);
    if (unit !== undefined) {
      const next = nextWord(s, e);
      const nextE = next < 0 ? -1 : wordEnd(s, next);
      const follow = next < 0 ? '' : s.slice(next, nextE);
      const by = MULTIPLIERS.get(follow);
      const magnitude = follow === 'belas' ? 1 : (by ?? 1);
      if (magnitude >= limit || (words > 0 && unit === 0)) break;
      chunk += follow === 'belas' ? 10 + unit : unit * (by ?? 1);
      limit = magnitude;
      open = true;
      lastScale = 1;
      const joined = follow === 'belas' || by !== undefined;
      words += joined ? 2 : 1;
      end = joined ? nextE : e;
    } else if (fixed !== undefined) {
      const magnitude = fixed >= 100 ? 100 : fixed >= 20 ? 10 : 1;
      if (magnitude >= limit || (fixed < 20 && limit <= 10)) break;
      chunk += fixed;
      limit = magnitude;
      open = true;
      lastScale = 1;
      words++;
      end = e;
    } else if (whole !== undefined) {
      if (open || whole >= scaleLimit) break;
      total += whole;
      scaleLimit = whole;
      lastScale = whole;
      words++;
      end = e;
    } else if (words === 0 && word === 'a') {
      // "a hundred", "a million"
      const next = nextWord(s, e);
      const follow = next < 0 ? '' : s.slice(next, wordEnd(s, next));
      const by = MULTIPLIERS.get(follow);
      if (by === undefined && (!SCALES.has(follow) || follow.length < 5)) break;
      chunk = by ?? 1;
      limit = by ?? 1;
      open = true;
      words++;
      end = by === undefined ? e : wordEnd(s, next);
    } else {
      const scale = open ? SCALES.get(word) : undefined;
      if (scale !== undefined && scale < scaleLimit && word.length > 2) {
        total += chunk * scale;
        chunk = 0;
        limit = 1000;
        open = false;
        scaleLimit = scale;
        lastScale = scale;
        words++;
        end = e;
      } else if (word === 'and' && words > 0) {
        // "one hundred and two": only before a number word.
        const next = nextWord(s, e);
        const follow = next < 0 ? '' : s.slice(next, wordEnd(s, next));
        if (limit !== 100 && open) break;
        if (!UNITS.has(follow) && !FIXED.has(follow)) break;
        p = next;
        continue;
      } else break;
    }
    p = nextWord(s, end);
  }
  if (words === 0) return null;
  const value = total + chunk;
  return withDecimals(s, { end, value, scale: lastScale, words, decimals: 0 });
}

/** `lima puluh delapan koma lima sembilan`. */
function withDecimals(s: string, whole: Spelled): Spelled {
  const at = nextWord(s, whole.end);
  if (at < 0) return whole;
  const markEnd = wordEnd(s, at);
  const mark = s.slice(at, markEnd);
  if (mark !== 'koma' && mark !== 'point') return whole;
  let digits = '';
  let end = markEnd;
  for (let p = nextWord(s, markEnd); p >= 0 && digits.length < 4; p = nextWord(s, end)) {
    const e = wordEnd(s, p);
    const digit = UNITS.get(s.slice(p, e));
    if (digit === undefined) break;
    digits += digit;
    end = e;
  }
  if (digits === '' || digitsEnd(s, end) > end) return whole;
  return {
    end,
    value: Number(`${whole.value}.${digits}`),
    scale: 1,
    words: whole.words + 1 + digits.length,
    decimals: digits.length,
  };
}
