import { readDate } from './dates';
import { readDigits } from './figure';
import { other, type Read } from './other';
import type { OtherQuantity } from './quantity';
import { digitAt, digitsEnd, isLetter, letterAt, type Source, skipBlanks, wordsBefore } from './scan';

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

/** `+62 812 3456 7890`, `(021) 3193722`: digits from the sign or bracket at `i`, blanks and hyphens between. */
export function readPhone(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  const bracket = s[i] === '(';
  if (!digitAt(s, i + 1) || (bracket && s[i + 1] !== '0')) return null;
  let e = i + 1;
  let digits = 0;
  let open = bracket;
  while (e < s.length && digits <= 15) {
    if (digitAt(s, e)) digits++;
    else if (s[e] === ')' && open) open = false;
    else if ((s[e] !== ' ' && s[e] !== '-') || !(digitAt(s, e + 1) || s[e + 1] === '(')) break;
    e++;
  }
  if (bracket && open) return null;
  return digits >= 8 && digits <= 15 ? other(src, 'phone', bracket ? i : i + 1, e, null) : null;
}

/** A number that only names something: `Jl. Contoh No. 145`, `nomor 360`. */
export function readNumbered(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  const word = s.startsWith('nomor', i) || s.startsWith('nomer', i) ? 5 : s.startsWith('no.', i) ? 3 : 0;
  const p = skipBlanks(s, i + word);
  if (word === 0 || !digitAt(s, p)) return null;
  if (readDate(src, p)) return null;
  const { figure, numeral } = readDigits(s, p);
  const act = /^ (tahun|thn|of) \d{4}(?!\d)/.exec(s.slice(numeral.end, numeral.end + 13));
  if (act) return other(src, 'identifier', p, numeral.end + act[0].length, null);
  if (figure && (figure.noun || figure.precision.scaled || figure.grouped)) return null;
  return readIdentifier(src, p, numeral.end);
}
