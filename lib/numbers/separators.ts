import { isTornAt } from '../text/torn-number';
import type { Precision } from './quantity';
import { digitAt, digitsEnd, skipBlanks } from './scan';

/** Digits with the marks between them, exactly as written. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
  readonly seps: readonly string[];
}

/** What decides a lone group of three: the unit noun or scale word behind it. */
export type Hint = 'decimal' | 'count' | 'scaled' | 'none';

/** One way to read a numeral: `whole` (all digits without marks) times 10^-`decimals`. */
export interface Reading {
  readonly whole: number;
  readonly decimals: number;
  /** Thousands were separated. */
  readonly grouped: boolean;
  readonly slip: boolean;
  readonly alternatives: readonly number[];
}

/** Most digits of a count; longer strings are identifiers. */
const MAX_DIGITS = 15;
/** Most groups looked at; longer chains are identifiers, read to their end all the same. */
const MAX_GROUPS = 7;

/** Reads digits and the dots, commas and slips between them. Never fails where a digit stands. */
export function readNumeral(s: string, start: number): Numeral {
  const groups: string[] = [];
  const seps: string[] = [];
  let p = digitsEnd(s, start);
  groups.push(s.slice(start, p));
  for (;;) {
    const sep = s[p];
    if (sep === undefined) break;
    const next = nextGroup(s, p, sep, groups, seps);
    if (next < 0) break;
    const end = digitsEnd(s, next);
    if (groups.length < MAX_GROUPS + 1) {
      seps.push(sep);
      groups.push(s.slice(next, end));
    }
    p = end;
  }
  return { start, end: p, groups, seps };
}

/** What is counted by the thousand, right behind a figure. */
const countedBehind = /^ (?:suara|orang|jiwa|pemilih|votes|voters|people)\b/i;

/** Start of the group behind the mark at `p`, or -1 where the numeral ends. */
function nextGroup(
  s: string,
  p: number,
  sep: string,
  groups: readonly string[],
  seps: readonly string[],
): number {
  if (sep === '.' || sep === ',') {
    if (digitAt(s, p + 1)) return p + 1;
    return isTornAt(s, p) ? p + 2 : -1;
  }
  const last = groups[groups.length - 1] as string;
  if (sep === '/') {
    // 3.417/902: a slip only behind a group of three that itself follows a mark.
    const end = digitsEnd(s, p + 1);
    return seps.length > 0 && last.length === 3 && end - p === 4 && s[end] !== '/' ? p + 1 : -1;
  }
  if (sep === ' ') {
    const next = skipBlanks(s, p);
    if (next - p > 1 || !digitAt(s, next)) return -1;
    const end = digitsEnd(s, next);
    const size = end - next;
    const inSpaces = seps.length > 0 && seps.every((mark) => mark === ' ');
    if (seps.length === 0 && last.length <= 3 && last[0] !== '0' && size === 3) {
      // 96 214 691: only if a second group of three follows at once.
      const more = digitsEnd(s, end + 1);
      return s[end] === ' ' && more - end === 4 && !isMark(s, more) ? next : -1;
    }
    // "28.427 616 orang": the last group came off, where what is counted stands behind it.
    if (
      seps.length > 0 &&
      !inSpaces &&
      size === 3 &&
      groups.slice(1).every((group) => group.length === 3) &&
      countedBehind.test(s.slice(end, end + 9))
    )
      return next;
    if (inSpaces) return size === 3 && !isMark(s, end) ? next : -1;
    // 3.4 17.902: a group torn apart by a blank.
    if (seps.length > 0 && last.length < 3 && last.length + size === 3 && s[end] === seps[0]) {
      return digitsEnd(s, end + 1) - end === 4 ? next : -1;
    }
  }
  return -1;
}

const isMark = (s: string, i: number): boolean => (s[i] === '.' || s[i] === ',') && digitAt(s, i + 1);

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * `whole` times 10^`exponent`. Both are exact, so one rounding gives the same number as the decimal writing.
 */
export const shifted = (whole: number, exponent: number): number =>
  exponent < 0 ? whole / (POWERS[-exponent] as number) : whole * (POWERS[exponent] as number);

/** Value of a run of at most {@link MAX_DIGITS} digits. */
function toWhole(digits: string): number {
  let value = 0;
  for (let i = 0; i < digits.length; i++) value = value * 10 + digits.charCodeAt(i) - 48;
  return value;
}

const NONE: readonly number[] = [];
const ZERO = 48;

/** Reads a numeral as a number; null for codes, versions and digit strings too long for a count. */
export function interpret(n: Numeral, hint: Hint): Reading | null {
  const { groups, seps } = n;
  const first = groups[0] as string;
  if (groups.length === 1) {
    if (first.length > MAX_DIGITS) return null;
    return { whole: toWhole(first), decimals: 0, grouped: false, slip: false, alternatives: NONE };
  }
  if (groups.length > MAX_GROUPS) return null;
  let length = 0;
  let threes = first.length <= 3;
  let aThree = false;
  for (let i = 0; i < groups.length; i++) {
    const size = (groups[i] as string).length;
    length += size;
    if (i > 0 && size === 3) aThree = true;
    if (i > 0 && i < groups.length - 1 && size !== 3) threes = false;
  }
  if (length > MAX_DIGITS) return null;
  const whole = toWhole(groups.join(''));
  const last = groups[groups.length - 1] as string;
  const tail = last.length;
  const zeroFirst = first.charCodeAt(0) === ZERO;
  const asWhole = (slip: boolean, alternatives: readonly number[]): Reading => ({
    whole,
    decimals: 0,
    grouped: true,
    slip,
    alternatives,
  });
  const asDecimal = (grouped: boolean, alternatives: readonly number[]): Reading => ({
    whole,
    decimals: tail,
    grouped,
    slip: false,
    alternatives,
  });
  if (seps.length === 1) {
    if (tail !== 3 || first.length > 3 || zeroFirst) {
      // 96214.691 suara, 12.0964 suara: a count with a mark misplaced.
      return hint === 'count' && tail >= 3 && !zeroFirst
        ? asWhole(true, [shifted(whole, -tail)])
        : asDecimal(false, NONE);
    }
    return hint === 'decimal' || hint === 'scaled'
      ? asDecimal(false, [whole])
      : asWhole(false, [shifted(whole, -3)]);
  }
  const lastMark = seps[seps.length - 1] as string;
  const same = seps.every((mark) => mark === seps[0]);
  const headSame = same || seps.every((mark, i) => i === seps.length - 1 || mark === seps[0]);
  if (threes && !zeroFirst) {
    if (tail === 3 && same) return asWhole(false, NONE);
    if (tail === 3) {
      const alternatives = headSame ? [shifted(whole, -3)] : NONE;
      // 1.234,567 persen is exact as it stands; 3.417,902 suara is a slip.
      return hint === 'decimal' && headSame ? asDecimal(true, [whole]) : asWhole(true, alternatives);
    }
    if (headSame && !same && (lastMark === ',' || lastMark === '.')) return asDecimal(true, NONE);
  }
  // A digit dropped or a group torn: still a number if it looks like one at all.
  const torn = (aThree && (tail === 3 || hint === 'count')) || seps.includes(' ');
  return torn && !zeroFirst && length >= 5 ? asWhole(true, NONE) : null;
}

/** Zeros at the end of a whole number. */
function trailingZeros(value: number): number {
  let zeros = 0;
  for (let v = value; v >= 10 && v % 10 === 0; v /= 10) zeros++;
  return zeros;
}

const sizeOf = (value: number): number => {
  let size = 1;
  for (let v = value; v >= 10; v = Math.floor(v / 10)) size++;
  return size;
};

/** Unit of the last written digit and the digits that count; see `Precision`. `scale` is a power of ten. */
export function precisionOf(whole: number, decimals: number, scale: number): Precision {
  const zeros = decimals === 0 ? trailingZeros(whole) : 0;
  const base = scale === 1 && zeros >= 2 ? (POWERS[zeros] as number) : 1;
  return {
    unit: scale === 1 ? shifted(base, -decimals) : scale / (POWERS[decimals] as number),
    decimals,
    significant: sizeOf(whole) - zeros,
    scaled: scale !== 1,
  };
}
