import { MONTHS, RANGE_WORDS, WEEKDAYS } from './lexicon';
import type { DateQuantity } from './quantity';
import { digitAt, digitsEnd, isUpper, letterAt, type Source, skipBlanks, wordAt, wordEnd } from './scan';

/** A day, month and year as far as written. */
interface Parts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly end: number;
}

const NIGHT = /^(malam|dini|pukul|tengah|jam|night|midnight|evening)$/;
const TIMES_OF_DAY = new Set([
  'pagi',
  'siang',
  'sore',
  'petang',
  'malam',
  'dini',
  'subuh',
  'night',
  'morning',
  'evening',
  'afternoon',
]);
const validDay = (day: number): boolean => day >= 1 && day <= 31;

/** A number of one to `max` digits at `i`, not followed by another digit. */
function small(s: string, i: number, max: number): { value: number; end: number } | null {
  const end = digitsEnd(s, i);
  return end === i || end - i > max ? null : { value: Number(s.slice(i, end)), end };
}

function yearAt(s: string, i: number): { value: number; end: number } | null {
  const end = digitsEnd(s, i);
  if (end - i !== 4) return null;
  const value = Number(s.slice(i, end));
  // "Februari 2024.500" is no year, and neither is 5678.
  if ((s[end] === '.' || s[end] === ',') && digitAt(s, end + 1)) return null;
  return value >= 1900 && value <= 2099 ? { value, end } : null;
}

/**
 * The month named at `i`, with the full stop of an abbreviation. A capital is asked of English words that are verbs and of
 * three letters, but not between a day and a year (`14 feb 2024`).
 */
function monthAt(src: Source, i: number, behindDay = false): { value: number; end: number } | null {
  const e = wordEnd(src.s, i);
  const word = src.s.slice(i, e);
  const value = MONTHS.get(word);
  if (value === undefined) return null;
  if (
    (word === 'may' || word === 'march' || word.length === 3) &&
    word !== 'mei' &&
    !isUpper(src.cased.charCodeAt(i)) &&
    !(behindDay && yearBehind(src.s, e, false))
  )
    return null;
  // The stop of an abbreviation only where the date goes on behind it: it may end the sentence.
  const stop = src.s[e] === '.' && word.length <= 4 && digitAt(src.s, skipBlanks(src.s, e + 1));
  return { value, end: stop ? e + 1 : e };
}

/** The year behind a month: `2024`, `, 2024`, `tahun 2024`. */
function yearBehind(s: string, i: number, comma: boolean): { value: number; end: number } | null {
  let p = skipBlanks(s, i);
  if (comma && s[p] === ',') p = skipBlanks(s, p + 1);
  if (s.startsWith('tahun ', p)) p = skipBlanks(s, p + 6);
  return p === i ? null : yearAt(s, p);
}

/** `14 Februari 2024`, `14 Februari`. */
function dayMonth(src: Source, i: number): Parts | null {
  const day = small(src.s, i, 2);
  if (!day || !validDay(day.value)) return null;
  let p = day.end;
  if (/^(st|nd|rd|th)\b/.test(src.s.slice(p, p + 3))) p += 2;
  p = skipBlanks(src.s, p);
  if (src.s[p] === '-') p++;
  if (src.s.startsWith('of ', p)) p = skipBlanks(src.s, p + 3);
  const month = monthAt(src, p, true);
  if (!month) return null;
  const dash = src.s[month.end] === '-' ? month.end + 1 : month.end;
  const year = yearBehind(src.s, month.end, false) ?? (dash > month.end ? yearAt(src.s, dash) : null);
  return { day: day.value, month: month.value, year: year?.value ?? null, end: year?.end ?? month.end };
}

/** `February 14, 2024`, `Feb. 14`, `February 2024`. */
function monthFirst(src: Source, i: number): Parts | null {
  const { s } = src;
  const month = monthAt(src, i);
  if (!month) return null;
  const year = yearBehind(s, month.end, false);
  if (year) return { day: null, month: month.value, year: year.value, end: year.end };
  const p = skipBlanks(s, month.end);
  if (p === month.end) return null;
  const day = small(s, p, 2);
  if (!day || !validDay(day.value)) return null;
  let end = day.end;
  if (/^(st|nd|rd|th)\b/.test(s.slice(end, end + 3))) end += 2;
  if ((s[end] === '.' || s[end] === ',' || s[end] === '%') && (digitAt(s, end + 1) || s[end] === '%'))
    return null;
  const behind = yearBehind(s, end, true);
  return { day: day.value, month: month.value, year: behind?.value ?? null, end: behind?.end ?? end };
}

/** `14/2/2024`, `14-02-2024`, `14.02.2024`, `2024-02-14`; `14/2` only where `short` allows it. */
function numeric(s: string, i: number, short: boolean): Parts | null {
  const first = digitsEnd(s, i);
  const sep = s[first];
  if (sep !== '/' && sep !== '-' && sep !== '.') return null;
  const mid = digitsEnd(s, first + 1);
  if (mid === first + 1 || mid - first > 3) return null;
  const b = Number(s.slice(first + 1, mid));
  if (first - i === 4 && s[mid] === '-' && sep === '-') {
    const last = digitsEnd(s, mid + 1);
    const year = Number(s.slice(i, first));
    const day = Number(s.slice(mid + 1, last));
    if (last - mid - 1 !== 2 || b < 1 || b > 12 || !validDay(day) || year < 1900 || year > 2099) return null;
    return { year, month: b, day, end: last };
  }
  if (first - i > 2) return null;
  const day = Number(s.slice(i, first));
  if (!validDay(day) || b < 1 || b > 12) return null;
  if (s[mid] === sep) {
    const year = digitsEnd(s, mid + 1) - mid - 1 === 2 ? null : yearAt(s, mid + 1);
    if (year) return { year: year.value, month: b, day, end: year.end };
    if (sep === '/' && digitsEnd(s, mid + 1) - mid === 3)
      return { year: 2000 + Number(s.slice(mid + 1, mid + 3)), month: b, day, end: mid + 3 };
    return null;
  }
  return short && sep === '/' && s[mid] !== '/' ? { year: null, month: b, day, end: mid } : null;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** ISO form of the parts written; see `DateQuantity.iso`. */
function iso(p: { year: number | null; month: number | null; day: number | null }): string {
  const head = p.year === null ? '-' : String(p.year);
  return [head, p.month === null ? null : two(p.month), p.day === null ? null : two(p.day)]
    .filter((part) => part !== null)
    .join('-');
}

/** Position behind a dash or range word at `i` (blanks allowed), or -1. */
function rangeLink(s: string, i: number): number {
  let p = skipBlanks(s, i);
  // "From November 28, 2023, to February 10, 2024".
  if (s[p] === ',' && s.startsWith(' to ', p + 1)) p += 2;
  if (s[p] === '-') return skipBlanks(s, p + 1);
  const hit = RANGE_WORDS.match(s, p);
  return hit ? skipBlanks(s, hit.end) : -1;
}

function single(src: Source, i: number, short: boolean): Parts | null {
  if (digitAt(src.s, i)) return numeric(src.s, i, short) ?? dayMonth(src, i);
  return letterAt(src.s, i) ? monthFirst(src, i) : null;
}

/** Skips a weekday name with comma at the far end of a range: `Senin, 2 Juli hingga Jumat, 6 Juli`. */
function skipWeekday(src: Source, i: number): number {
  const e = wordEnd(src.s, i);
  if (!WEEKDAYS.has(src.s.slice(i, e))) return i;
  const p = src.s[e] === ',' ? e + 1 : e;
  return skipBlanks(src.s, p);
}

/** `from` and, for a period, `to`, at `i`. */
function period(src: Source, i: number, short: boolean): { from: Parts; to: Parts | null } | null {
  const { s } = src;
  // "2-23 Juli 2031", "14 hingga 20 Februari": a bare day first.
  const day = small(s, i, 2);
  if (day && validDay(day.value)) {
    const p = rangeLink(s, day.end);
    const both = p < 0 ? pairLink(s, day.end) : p;
    if (both >= 0 && digitAt(s, both)) {
      const to = dayMonth(src, both);
      if (to && to.day !== null && to.day > day.value && (p >= 0 || to.day === day.value + 1))
        return { from: { ...to, day: day.value }, to };
    }
  }
  const from = single(src, i, short);
  if (!from) return null;
  const p = rangeLink(s, from.end);
  if (p < 0) return { from, to: null };
  const at = skipWeekday(src, p);
  let to = single(src, at, short);
  // "February 14-20, 2024": a bare day behind.
  if (!to && letterAt(s, i) && from.day !== null) {
    const end = small(s, at, 2);
    if (end && validDay(end.value) && end.value > from.day) {
      const year = yearBehind(s, end.end, true);
      to = { ...from, day: end.value, year: year?.value ?? from.year, end: year?.end ?? end.end };
    }
  }
  // "Februari-Maret 2024" has its month name read below; "14 Februari-2024" is not a period.
  if (!to || (to.day === null) !== (from.day === null)) return { from, to: null };
  const year = from.year ?? (to.year !== null && order(from) > order(to) ? to.year - 1 : to.year);
  return { from: { ...from, year }, to: { ...to, year: to.year ?? null } };
}

const order = (p: Parts): number => (p.month ?? 0) * 100 + (p.day ?? 0);

/** "14 dan 15 Februari": consecutive days named together. */
function pairLink(s: string, i: number): number {
  const p = skipBlanks(s, i);
  return p > i && (s.startsWith('dan ', p) || s.startsWith('and ', p)) ? skipBlanks(s, p + 4) : -1;
}

/** The date or period at `i` (a digit, month name or weekday); null where there is none. */
export function readDate(src: Source, i: number): { quantity: DateQuantity; end: number } | null {
  const { s } = src;
  let p = i;
  let weekday: number | null = null;
  let bracketed = false;
  let night = false;
  if (letterAt(s, i)) {
    let e = wordEnd(s, i);
    if (s[e] === "'" && letterAt(s, e + 1)) e = wordEnd(s, e + 1);
    const named = WEEKDAYS.get(s.slice(i, e));
    if (named !== undefined) {
      weekday = named;
      p = s[e] === '.' && e - i <= 4 ? e + 1 : e;
      p = skipBlanks(s, p);
      const timeEnd = wordEnd(s, p);
      const time = s.slice(p, timeEnd);
      if (TIMES_OF_DAY.has(time)) {
        night = NIGHT.test(time);
        p = skipBlanks(s, timeEnd);
        if (time === 'dini' && s.startsWith('hari', p)) p = skipBlanks(s, p + 4);
      }
      if (s[p] === ',') p = skipBlanks(s, p + 1);
      if (s.startsWith('tanggal ', p)) p = skipBlanks(s, p + 8);
      if (s[p] === '(') {
        bracketed = true;
        p = skipBlanks(s, p + 1);
      }
    }
  }
  const found = period(src, p, bracketed || weekday !== null || s[p - 1] === '(');
  if (!found) return null;
  const { from, to } = found;
  let end = (to ?? from).end;
  if (digitAt(s, end)) return null;
  if (bracketed) {
    const close = skipBlanks(s, end);
    if (s[close] !== ')') bracketed = false;
    else end = close + 1;
  }
  night ||= NIGHT.test(wordAt(s, skipBlanks(s, s[end] === ',' ? end + 1 : end)));
  const start = src.start(i);
  const stop = src.end(end);
  const figure = { start: src.start(p), end: src.end((to ?? from).end) };
  return {
    end,
    quantity: {
      kind: 'date',
      start,
      end: stop,
      figure,
      text: src.original.slice(start, stop),
      iso: iso(from),
      isoEnd: to ? iso(to) : null,
      weekday,
      night,
      bracketed: bracketed && weekday !== null,
    },
  };
}
