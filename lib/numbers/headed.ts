import { readDigits } from './figure';
import { other, type Read } from './other';
import type { OtherQuantity, UnitNoun } from './quantity';
import { digitAt, digitsEnd, letterAt, Phrases, type Source, skipBlanks, wordAt } from './scan';

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

const PLACES: ReadonlySet<UnitNoun> = new Set([
  'villages',
  'districts',
  'regencies',
  'cities',
  'provinces',
  'other',
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
    // "TPS 3 orang" is no name: a noun behind makes it a count, unless it names the place next.
    const { figure } = readDigits(s, p);
    if (figure?.precision.scaled || (figure?.noun && !PLACES.has(figure.noun.noun))) return null;
    return other(src, 'name_part', i, letterAt(s, e) && !letterAt(s, e + 1) ? e + 1 : e, value, p);
  }
  while (letterAt(s, e) && e - p < 8) e++;
  if (s[e] === ')') e++;
  return other(src, head.value, i, e, value, p);
}

/** `(52 tahun)` behind a name, `52-year-old`. */
export function readAge(src: Source, i: number): Read<OtherQuantity> | null {
  const { s } = src;
  const e = digitsEnd(s, i);
  if (e - i > 3) return null;
  const value = Number(s.slice(i, e));
  if (s.startsWith('-year-old', e)) return other(src, 'age', i, e + 9, value);
  if (s[i - 1] !== '(') return null;
  const p = skipBlanks(s, e);
  const word = wordAt(s, p);
  if (word !== 'tahun' && word !== 'thn' && word !== 'th') return null;
  const end = p + word.length;
  return s[end] === ')' && value >= 15 && value <= 110 ? other(src, 'age', i, end, value) : null;
}
