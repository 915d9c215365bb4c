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

/** One way to read a numeral: `digits` times 10^-`decimals`. */
export interface Reading {
  readonly value: number;
  /** All digits without marks. */
  readonly digits: string;
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
    return -1;
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
    if (inSpaces) return size === 3 && !isMark(s, end) ? next : -1;
    // 3.4 17.902: a group torn apart by a blank.
    if (seps.length > 0 && last.length < 3 && last.length + size === 3 && s[end] === seps[0]) {
      return digitsEnd(s, end + 1) - end === 4 ? next : -1;
    }
  }
  return -1;
}

const isMark = (s: string, i: number): boolean => (s[i] === '.' || s[i] === ',') && digitAt(s, i + 1);

const number = (digits: string, decimals: number): number => Number(`${digits}e-${decimals}`);

/** Reads a numeral as a number; null for codes, versions and digit strings too long for a count. */
export function interpret(n: Numeral, hint: Hint): Reading | null {
  const { groups, seps } = n;
  const digits = groups.join('');
  if (digits.length > MAX_DIGITS || groups.length > MAX_GROUPS) return null;
  const first = groups[0] as string;
  if (seps.length === 0) {
    return { value: Number(digits), digits, decimals: 0, grouped: false, slip: false, alternatives: [] };
  }
  const last = groups[groups.length - 1] as string;
  const decimal = { value: number(digits, last.length), digits, decimals: last.length, grouped: false };
  const whole = { value: Number(digits), digits, decimals: 0, grouped: true };
  if (seps.length === 1) {
    const thousands = last.length === 3 && first.length <= 3 && first[0] !== '0';
    if (!thousands) {
      // 96214.691 suara, 12.0964 suara: a count with a mark misplaced.
      if (hint === 'count' && last.length >= 3 && first[0] !== '0')
        return { ...whole, slip: true, alternatives: [decimal.value] };
      return { ...decimal, slip: false, alternatives: [] };
    }
    return hint === 'decimal' || hint === 'scaled'
      ? { ...decimal, slip: false, alternatives: [whole.value] }
      : { ...whole, slip: false, alternatives: [decimal.value] };
  }
  const inner = groups.slice(1, -1).every((g) => g.length === 3) && first.length <= 3;
  const same = seps.every((mark) => mark === seps[0]);
  if (inner && first[0] !== '0') {
    if (same && last.length === 3) {
      const slip = seps[0] === ' ' ? false : seps[0] === '/';
      return { ...whole, slip, alternatives: [] };
    }
    const headSame = seps.slice(0, -1).every((mark) => mark === seps[0]);
    if (
      headSame &&
      !same &&
      last.length !== 3 &&
      (seps[seps.length - 1] === ',' || seps[seps.length - 1] === '.')
    )
      return { ...decimal, grouped: true, slip: false, alternatives: [] };
    if (last.length === 3) {
      return hint === 'decimal' && headSame
        ? { ...decimal, grouped: true, slip: false, alternatives: [whole.value] }
        : { ...whole, slip: true, alternatives: headSame ? [decimal.value] : [] };
    }
  }
  // A digit dropped or a group torn: still a number if it looks like one at all.
  const torn = seps.includes(' ') || groups.some((g, i) => i > 0 && g.length === 3);
  if (torn && first[0] !== '0' && digits.length >= 5) return { ...whole, slip: true, alternatives: [] };
  return null;
}

/** Unit of the last written digit and the digits that count; see `Precision`. */
export function precisionOf(reading: Pick<Reading, 'digits' | 'decimals'>, scale: number) {
  const stripped = reading.digits.replace(/^0+(?=\d)/, '');
  const zeros = stripped.length - stripped.replace(/0+$/, '').length;
  const round = reading.decimals === 0 && zeros > 0 && zeros < stripped.length;
  const exponent = reading.decimals > 0 ? -reading.decimals : scale === 1 && zeros >= 2 && round ? zeros : 0;
  return {
    unit: Number(`${scale}e${exponent}`),
    decimals: reading.decimals,
    significant: round ? stripped.length - zeros : stripped.length,
    scaled: scale !== 1,
  };
}
