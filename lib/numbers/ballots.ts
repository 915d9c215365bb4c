import { readDate } from './dates';
import type { BallotQuantity } from './quantity';
import { digitAt, digitsEnd, letterAt, Phrases, type Source, skipBlanks } from './scan';
import { readSpelled } from './spelled';

/** Openers of a ballot number. `strong` ones need no check of what follows. */
const OPENERS = new Phrases<'strong' | 'weak'>([
  ...[
    'nomor urut',
    'no. urut',
    'no urut',
    'no.urut',
    'nomer urut',
    'urut nomor',
    'nomor urutan',
    'paslon nomor urut',
    'paslon nomor',
    'paslon no.',
    'paslon no',
    'paslon',
    'pasangan calon nomor',
    'pasangan nomor',
    'pasangan no.',
    'pasangan no',
    'capres nomor',
    'cagub nomor',
    'calon nomor',
    'kandidat nomor',
    'kubu',
    'capres',
    'candidate pair number',
    'candidate pair no.',
    'candidate pair no',
    'candidate pair',
    'candidate number',
    'candidate no.',
    'ticket number',
    'ticket no.',
    'ticket no',
    'pair number',
    'pair no.',
    'ballot number',
    'ballot no.',
  ].map((phrase): [string, 'strong'] => [phrase, 'strong']),
  ...['nomor', 'nomer', 'no.', 'no', 'number', 'numbers'].map((phrase): [string, 'weak'] => [phrase, 'weak']),
]);

/** What the opener starts with where the ballot number's own words begin: `paslon nomor urut 2` → `nomor urut 2`. */
const INNER = /(nomor|nomer|no\.?)( urut)?$/;
const MAX_BALLOT = 99;

/** The ballot number opened by the word at `i`. */
export function readBallot(src: Source, i: number): { quantity: BallotQuantity; end: number } | null {
  const { s } = src;
  const open = OPENERS.match(s, i);
  if (!open) return null;
  const p = skipBlanks(s, s[open.end] === ':' ? open.end + 1 : open.end);
  if (p === open.end && s[p - 1] !== '.') return null;
  let value: number;
  let end: number;
  const phrase = s.slice(i, open.end);
  const numbered = /(nomor|nomer|no\.?|number|numbers|urut|urutan)$/.test(phrase);
  if (digitAt(s, p)) {
    end = digitsEnd(s, p);
    if (end - p > 2 || letterAt(s, end)) return null;
    if ((s[end] === '.' || s[end] === ',' || s[end] === '/') && digitAt(s, end + 1)) return null;
    // "Pengundian nomor urut 14 November": the day of the draw.
    if (readDate(src, p)) return null;
    value = Number(s.slice(p, end));
    // "paslon 2" is a ballot number only without a count behind: "capres 3 kali" is not.
    if (!numbered && s[p] !== '0' && letterAt(s, skipBlanks(s, end)) && counted(s, skipBlanks(s, end)))
      return null;
  } else {
    if (!numbered || phrase === 'no' || phrase === 'numbers') return null;
    const words = readSpelled(s, p);
    if (!words || words.value > MAX_BALLOT || words.scale > 1) return null;
    value = words.value;
    end = words.end;
    // "orang nomor satu": a person of first rank.
    if (open.value === 'weak' && /(orang|menteri|musuh|kota|negara) $/.test(s.slice(Math.max(0, i - 9), i)))
      return null;
  }
  if (value < 1 || value > MAX_BALLOT) return null;
  if (open.value === 'weak' && actFollows(s, end)) return null;
  const inner = INNER.exec(phrase);
  const from = inner ? i + inner.index : i;
  const start = src.start(from);
  const stop = src.end(end);
  return {
    end,
    quantity: {
      kind: 'ballot',
      start,
      end: stop,
      figure: { start: src.start(p), end: stop },
      text: src.original.slice(start, stop),
      value,
    },
  };
}

const counted = (s: string, i: number): boolean =>
  /^(kali|orang|kursi|persen|suara|tahun|partai)/.test(s.slice(i, i + 8));

/** "Nomor 7 Tahun 2017" is an act. */
const actFollows = (s: string, end: number): boolean =>
  /^\s{0,2}(tahun|thn|of) \d{4}/.test(s.slice(end, end + 14));
