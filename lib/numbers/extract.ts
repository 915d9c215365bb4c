import { push } from '../base/lists';
import type { NormalizedText } from '../text/normalize';
import { readAct, readHeadless } from './acts';
import { readBallot } from './ballots';
import { readTime } from './clock';
import { readClockDays } from './clock-days';
import { readIdentifier, readLink, readNumbered, readPhone, readScore } from './codes';
import { readDate } from './dates';
import { type Figure, nounAfter, readDigits, readWords } from './figure';
import { readAge, readHeaded } from './headed';
import { FIXED, MONTHS, ORDINALS, UNITS, WEEKDAYS, WHOLE_SCALES } from './lexicon';
import { readMargin, readPlusMinus } from './margins';
import { moneyBehind, readAmount, readMoney } from './money';
import { number } from './number';
import { readListMarker, readOrdinal } from './ordinals';
import { other, type Read } from './other';
import type { Quantity } from './quantity';
import { readRatio } from './ratios';
import {
  digitAt,
  digitsEnd,
  isDigit,
  isLetter,
  letterAt,
  type Source,
  skipBlanks,
  toSource,
  wordAt,
  wordBefore,
  wordEnd,
} from './scan';
import { readYear } from './years';

type Reader = (src: Source, i: number) => Read<Quantity> | null;

/** Readers tried, in order, at a word that may open something. */
const BY_WORD: ReadonlyMap<string, readonly Reader[]> = (() => {
  const map = new Map<string, Reader[]>();
  const on = (reader: Reader, words: Iterable<string>): void => {
    for (const word of words) push(map, word, reader);
  };
  on(readLink, ['http', 'https', 'www']);
  on(readMoney, ['rp', 'idr', 'usd', 'us', 'sgd']);
  on(readMargin, ['margin', 'batas', 'toleransi', 'moe', 'tingkat', 'confidence']);
  on(
    readAct,
    'keputusan surat sk decree decision kepkpu peraturan regulation pkpu putusan ruling undang uu law perppu perpu keppres perpres kepmendagri permendagri berita'.split(
      ' ',
    ),
  );
  on((src, i) => readHeadless(src, i), ['nomor', 'nomer', 'no', 'number']);
  on(
    readHeaded,
    'pasal ayat article section bab usia berusia umur berumur aged halaman hlm hal page nomor komisi lantai rt rw jilid gelombang seri zona dapil km smp sma sd tps blok kamar ruang sidang episode bagian gate windows liga'.split(
      ' ',
    ),
  );
  on(
    readBallot,
    'nomor nomer no urut paslon pasangan capres cagub calon kandidat kubu candidate ticket pair ballot number numbers'.split(
      ' ',
    ),
  );
  on(readNumbered, ['nomor', 'nomer', 'no']);
  on(readDate, [...MONTHS.keys(), ...WEEKDAYS.keys(), 'jum']);
  on(readOrdinal, ['ke', ...ORDINALS.keys()]);
  const starts = [...UNITS.keys(), ...FIXED.keys(), ...WHOLE_SCALES.keys(), 'a'];
  on(readRatio, [
    ...starts,
    ...'setengahnya separuhnya sepertiganya seperempatnya separuh separo separoh setengah seperdua sepertiga seperempat seperlima seperenam seperdelapan sepersepuluh half twofold threefold fourfold double twice triple'.split(
      ' ',
    ),
  ]);
  on(readSpelledNumber, starts);
  return map;
})();

const NO_NUMBER_BEFORE = /^(salah|satu-|no|any|each|every|some|another|other|this|that|which|the|orang)$/;

/** Number words that are a number: alone *satu* and *one* need a noun, idioms are left out. */
function readSpelledNumber(src: Source, i: number): Read<Quantity> | null {
  const figure = readWords(src.s, i);
  if (!figure) return null;
  const before = wordBefore(src.s, i);
  if (figure.words === 1 && figure.value <= 1 && !(figure.value === 0 && standsAlone(src.s, i, figure.end))) {
    if (NO_NUMBER_BEFORE.test(before) || !figure.noun) return null;
  }
  if (figure.value === 0 && !figure.noun && !standsAlone(src.s, i, figure.end)) return null;
  // "Kepulauan Seribu", "dua-duanya"
  if (!figure.noun && figure.words === 1) {
    if (WHOLE_SCALES.has(wordAt(src.s, i)) && !lone(src.s, i, figure.end)) return null;
    if (src.s[figure.end] === '-' && !shared(src.s, i, figure)) return null;
  }
  return number(src, figure);
}

/** "Hanura 16 → nol,": where a figure leads to none, in so many words. */
const standsAlone = (s: string, i: number, end: number): boolean =>
  /(?:[→>:=]|\b(?:menjadi|jadi|ke|tinggal|to))\s*$/.test(s.slice(Math.max(0, i - 12), i)) &&
  /^\s*(?:[,.;:!?)]|$)/.test(s.slice(end, end + 4));

/** "Menembus sejuta.", "susut sejuta lebih"; *seribu* is a name too often. */
const lone = (s: string, i: number, end: number): boolean =>
  wordAt(s, i) !== 'seribu' && /^(?:\s+lebih)?\s*(?:[^a-z\s]|$)/.test(s.slice(end, end + 12));

/** "Golkar dan NasDem sembilan-sembilan": each of two has as many. */
const shared = (s: string, i: number, figure: Figure): boolean => {
  const twin = `-${s.slice(i, figure.end)}`;
  return figure.value > 2 && s.startsWith(twin, figure.end) && !letterAt(s, figure.end + twin.length);
};

/** What stands at the digit `i`. Always consumes it. */
function readAtDigit(src: Source, i: number): Read<Quantity> {
  const { s } = src;
  const certain =
    readListMarker(src, i) ??
    readClockDays(src, i) ??
    readDate(src, i) ??
    readTime(src, i) ??
    readHeadless(src, i) ??
    readOrdinal(src, i) ??
    readAge(src, i) ??
    readScore(src, i);
  if (certain) return certain;
  const { figure, numeral } = readDigits(s, i);
  const end = digitsEnd(s, i);
  if (end - i === 4 && numeral.seps.length === 0) {
    const noun = nounAfter(s, end);
    const year = readYear(src, i, noun !== null && noun.hit.noun !== 'other');
    if (year) return year;
  }
  if (!figure) return readIdentifier(src, i, numeral.end);
  const tail = Math.max(figure.end, figure.noun?.end ?? 0);
  // Letters right behind that are neither scale nor noun: `3x24`, `2a`.
  if (isLetter(s.charCodeAt(numeral.end)) && tail === numeral.end) {
    const suffix = s.slice(numeral.end, numeral.end + 3);
    if (!/^an(?![a-z])/.test(suffix)) return readIdentifier(src, i, numeral.end);
  }
  if (numeral.seps.length === 0 && s[i] === '0' && numeral.end - i > 1) {
    if (numeral.end - i === 2 && !figure.noun && s[numeral.end] !== '-' && s[numeral.end] !== '/') {
      return ballotLike(src, i, numeral.end);
    }
    return readIdentifier(src, i, numeral.end);
  }
  const mark = s[numeral.end];
  const joined = mark === '/' || mark === ':' ? s.charCodeAt(numeral.end + 1) : 0;
  // 12/AB/34, 1:3
  if (isDigit(joined) || (mark === '/' && isLetter(joined) && tail === numeral.end))
    return readIdentifier(src, i, numeral.end);
  if (figure.noun?.noun === 'idr') return moneyBehind(src, i, figure);
  return readAmount(src, i, figure) ?? number(src, figure);
}

/** A lone `02` is the ballot number of a ticket. */
function ballotLike(src: Source, i: number, e: number): Read<Quantity> {
  const start = src.start(i);
  const end = src.end(e);
  const text = src.original.slice(start, end);
  return {
    end: e,
    quantity: { kind: 'ballot', start, end, figure: { start, end }, text, value: Number(text) },
  };
}

const BALLOT_LINK =
  /^(?:, (?:dan|and|serta|&) | ?(?:dan|and|atau|or|hingga|sampai|to|serta|vs|lawan|,|-|&) ?)(?=\d{1,2}(?!\d))/;

/** The next number of `nomor urut 1, 2, dan 3`, unless it counts something. */
function nextBallot(src: Source, i: number): Read<Quantity> | null {
  const { s } = src;
  const link = BALLOT_LINK.exec(s.slice(i, i + 12));
  if (!link) return null;
  const p = i + link[0].length;
  const { figure, numeral } = readDigits(s, p);
  if (!figure || figure.noun || figure.after || figure.precision.scaled || numeral.seps.length > 0)
    return null;
  if (figure.value < 1 || letterAt(s, numeral.end) || readDate(src, p)) return null;
  return ballotLike(src, p, numeral.end);
}

/** End of a word with the digits glued to it (`C1`, `P-3`, `Covid-19`), or -1 for a plain word. */
function codeEnd(s: string, start: number, end: number): number {
  let e = end;
  if (s[e] === '-' && digitAt(s, e + 1) && end - start <= 8) {
    const d = digitsEnd(s, e + 1);
    if (d - e > 4 || s[d] === '.' || s[d] === ',') return -1;
    return d;
  }
  if (!digitAt(s, e)) return -1;
  while (isDigit(s.charCodeAt(e)) || isLetter(s.charCodeAt(e))) e++;
  return e;
}

/** Finds every quantity in one block, in order, without overlaps. Offsets slice the original text. */
export function extractQuantities(text: NormalizedText): readonly Quantity[] {
  const src = toSource(text);
  const { s } = src;
  const found: Quantity[] = [];
  const length = s.length;
  let i = 0;
  while (i < length) {
    const code = s.charCodeAt(i);
    if (isDigit(code)) {
      const read = readAtDigit(src, i);
      found.push(read.quantity);
      i = Math.max(read.end, i + 1);
      continue;
    }
    if (!isLetter(code)) {
      const read = atSign(src, i, code);
      if (read) found.push(read.quantity);
      i = read ? read.end : i + 1;
      continue;
    }
    const end = wordEnd(s, i);
    const read = atWord(src, i, s.slice(i, end));
    if (read) {
      found.push(read.quantity);
      i = Math.max(read.end, i + 1);
      let next = read.quantity.kind === 'ballot' ? nextBallot(src, i) : null;
      for (; next; next = nextBallot(src, i)) {
        found.push(next.quantity);
        i = next.end;
      }
      continue;
    }
    let e = end;
    while (e < length && isLetter(s.charCodeAt(e))) e++;
    const codeStop = codeEnd(s, i, e);
    if (codeStop > 0) {
      found.push(other(src, 'identifier', i, codeStop, null).quantity);
      e = codeStop;
    }
    i = e;
  }
  return found;
}

function atWord(src: Source, i: number, word: string): Read<Quantity> | null {
  if (word === 'bernomor') return atNumbered(src, i);
  const readers = BY_WORD.get(word);
  if (!readers) return null;
  for (const reader of readers) {
    const read = reader(src, i);
    if (read) return read;
  }
  return null;
}

/** Signs that open something: `$40`, `± 2,9`, `+62 812`, `(021) 319`. */
function atSign(src: Source, i: number, code: number): Read<Quantity> | null {
  if (code === 36) return readMoney(src, i);
  if (code === 0xb1) return readPlusMinus(src, i);
  if (code === 43) return readPlusMinus(src, i) ?? readPhone(src, i);
  return code === 40 ? readPhone(src, i) : null;
}

/** `bernomor urut 2` and `bernomor 178 Tahun 2024`: the number without its prefix. */
function atNumbered(src: Source, i: number): Read<Quantity> | null {
  const p = skipBlanks(src.s, i + 8);
  if (!digitAt(src.s, p)) return readBallot(src, i + 3) ?? readHeaded(src, i + 3);
  return readHeadless(src, p) ?? readBallot(src, i + 3) ?? readNumbered(src, i + 3);
}
