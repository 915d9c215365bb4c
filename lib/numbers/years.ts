import { other, type Read } from './other';
import type { OtherQuantity } from './quantity';
import { digitAt, digitsEnd, letterAt, type Source, wordsBefore } from './scan';

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
