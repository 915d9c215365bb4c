import { readDigits, readWords } from './figure';
import { ORDINALS, SCALES } from './lexicon';
import type { OtherQuantity } from './quantity';
import {
  digitAt,
  digitsEnd,
  isLetter,
  letterAt,
  Phrases,
  type Source,
  skipBlanks,
  wordAt,
  wordEnd,
  wordsBefore,
} from './scan';

export interface Read<Q> {
  readonly quantity: Q;
  readonly end: number;
}

/** Builds an `other` quantity over `[from, end)` of the scanned text. */
export function other(
  src: Source,
  what: OtherQuantity['what'],
  from: number,
  end: number,
  value: number | null,
  figureFrom = from,
): Read<OtherQuantity> {
  const start = src.start(from);
  const stop = src.end(end);
  return {
    end,
    quantity: {
      kind: 'other',
      start,
      end: stop,
      figure: { start: src.start(figureFrom), end: stop },
      text: src.original.slice(start, stop),
      what,
      value,
    },
  };
}

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
  const before = wordsBefore(s, s[i - 1] === '(' ? i - 1 : i, 1)[0]?.word ?? '';
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

/** `3.` or `3)` at the start of a line, followed by a blank and no digit group that continues it. */
export function readListMarker(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  let b = i;
  while (b > 0 && i - b < 4 && (s[b - 1] === ' ' || s[b - 1] === '(')) b--;
  if (b > 0 && s[b - 1] !== '\n') return null;
  const e = digitsEnd(s, i);
  if (e - i > 3 || (s[e] !== '.' && s[e] !== ')')) return null;
  if (s[e + 1] !== ' ' && !letterAt(s, e + 1)) return null;
  const end = s[e] === ')' ? e + 1 : e + 1;
  return other(src, 'list_marker', i, end, Number(s.slice(i, e)));
}

/** Bare four digits that are a year: by range, and unless a noun makes them a count. */
export function readYear(src: Source, i: number, nounBehind: boolean): Read<OtherQuantity> | null {
  const { s } = src;
  const e = digitsEnd(s, i);
  if (e - i !== 4 || letterAt(s, e)) return null;
  if ((s[e] === '.' || s[e] === ',') && digitAt(s, e + 1)) return null;
  const value = Number(s.slice(i, e));
  if (value < 1945 || value > 2035) return null;
  if (nounBehind && !YEAR_HEADS.has(wordsBefore(s, i, 1)[0]?.word ?? '')) {
    const two = wordsBefore(s, i, 3);
    if (!two.some(({ word }) => ELECTION.test(word))) return null;
  }
  return other(src, 'year', i, e, value);
}
const YEAR_HEADS = new Set(
  'tahun thn pemilu pilpres pileg pilkada pilgub pilbup pilwalkot pilwali pilwakot pada sejak hingga sampai election elections in since year periode desember januari during di'.split(
    ' ',
  ),
);
const ELECTION =
  /^(pemilu|pilpres|pileg|pilkada|pilgub|pilbup|pilwalkot|pilwali|pilwakot|election|elections)/;

const HEADS = new Phrases<OtherQuantity['what']>([
  ...['pasal', 'ayat', 'article', 'section', 'bab', 'pasal-pasal'].map((w): [string, 'article'] => [
    w,
    'article',
  ]),
  ...['usia', 'berusia', 'umur', 'berumur', 'aged'].map((w): [string, 'age'] => [w, 'age']),
  ...[
    'halaman',
    'hlm.',
    'hal.',
    'page',
    'nomor punggung',
    'nomor telepon',
    'komisi',
    'lantai',
    'rt',
    'rw',
    'jilid',
    'gelombang',
    'seri',
    'zona',
    'dapil',
    'km',
    'smp',
    'sma',
    'smp negeri',
    'sma negeri',
    'sd negeri',
    'tps',
    'tps nomor',
    'blok',
    'kamar',
    'ruang',
    'sidang',
    'episode',
    'bagian',
    'gate',
    'windows',
    'liga',
  ].map((w): [string, 'name_part'] => [w, 'name_part']),
]);

/** A word that names what its number stands for: `Pasal 7 ayat (2)`, `berusia 52 tahun`, `TPS 012`. */
export function readHeaded(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  const head = HEADS.match(s, i);
  if (!head) return null;
  let p = skipBlanks(s, head.end);
  if (s[p] === '(' && head.value === 'article') p++;
  if (!digitAt(s, p)) return null;
  let e = digitsEnd(s, p);
  const limit = head.value === 'article' ? 4 : 3;
  if (e - p > limit) return null;
  if ((s[e] === '.' || s[e] === ',') && digitAt(s, e + 1)) return null;
  const value = Number(s.slice(p, e));
  if (head.value === 'age') {
    const q = skipBlanks(s, e);
    const word = wordAt(s, q);
    const unit = word === 'tahun' || word === 'thn' ? q + word.length : e;
    if (s[skipBlanks(s, e)] === '-') return null;
    return other(src, 'age', p, unit, value);
  }
  if (head.value === 'name_part') {
    // "TPS 3 orang" is no name; a decimal or a noun behind makes it a number.
    const { figure } = readDigits(s, p);
    if (figure && (figure.noun || figure.precision.scaled)) return null;
    return other(src, 'name_part', i, letterAt(s, e) && !letterAt(s, e + 1) ? e + 1 : e, value, p);
  }
  while (letterAt(s, e) && e - p < 8) e++;
  if (s[e] === ')') e++;
  return other(src, head.value, i, e, value, p);
}

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

/** `ke-3`, `ke 27`, `kedua`, `2nd`. */
export function readOrdinal(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  if (digitAt(s, i)) {
    const e = digitsEnd(s, i);
    return e - i <= 4 && /^(st|nd|rd|th)(?![a-z0-9])/.test(s.slice(e, e + 3))
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
    }
    return other(src, 'ordinal', i, end, Number(s.slice(p, end)), p);
  }
  const value = ORDINALS.get(word);
  return value === undefined ? null : other(src, 'ordinal', i, e, value);
}

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
    } else if (s[p] !== undefined && '(±+-/:,'.includes(s[p] as string)) p++;
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

/** Web addresses, taken whole. */
export function readLink(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  if (!s.startsWith('http://', i) && !s.startsWith('https://', i) && !s.startsWith('www.', i)) return null;
  let e = i;
  while (e < s.length && !/[\s<>"]/.test(s[e] as string)) e++;
  while (e > i && '.,;:)!?'.includes(s[e - 1] as string)) e--;
  return other(src, 'link', i, e, null);
}

/** A football or court score: `3-1`, `menang 2 - 0`. */
export function readScore(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  const a = digitsEnd(s, i);
  if (a - i > 2) return null;
  let p = skipBlanks(s, a);
  if (s[p] !== '-' && s[p] !== ':') return null;
  p = skipBlanks(s, p + 1);
  const b = digitsEnd(s, p);
  if (b === p || b - p > 2) return null;
  if ((s[b] === '.' || s[b] === ',') && digitAt(s, b + 1)) return null;
  const next = readDigits(s, p).figure;
  if (next?.noun || next?.precision.scaled || letterAt(s, b) || s[skipBlanks(s, b)] === '-' || s[b] === '/')
    return null;
  const cue = wordsBefore(s, i, 3).some(({ word }) => SCORE_CUES.has(word));
  const low = Number(s.slice(i, a));
  const high = Number(s.slice(p, b));
  return cue || (low >= high && high < 10 && low < 20) ? other(src, 'score', i, b, null) : null;
}
const SCORE_CUES = new Set(
  'menang kalah skor imbang unggul takluk agregat score won lost beat draw'.split(' '),
);

/** Everything else that starts with a digit and is no number: phones, codes, digit strings. */
export function readIdentifier(src: Source, i: number, numeralEnd: number): Read<OtherQuantity> {
  const { s } = src;
  let e = numeralEnd;
  while (e < s.length && (isLetter(s.charCodeAt(e)) || digitAt(s, e) || joins(s, e))) e++;
  const digits = s.slice(i, Math.min(e, i + 40)).replace(/\D/g, '');
  const phone = /^(0|62)\d{7,13}$/.test(digits) && e - i < 24;
  return other(src, phone ? 'phone' : 'identifier', i, e, null);
}
const joins = (s: string, e: number): boolean =>
  '-./:'.includes(s[e] as string) && (digitAt(s, e + 1) || letterAt(s, e + 1)) && s[e - 1] !== s[e];

export const isScaleWord = (word: string): boolean => SCALES.has(word);
export { readWords };
