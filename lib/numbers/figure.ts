import { type HedgeAfter, hedgeAfter, vagueScale } from './hedges';
import { ADJECTIVES, NOUNS, SCALES } from './lexicon';
import type { Precision, UnitNoun } from './quantity';
import { letterAt, skipBlanks, wordEnd } from './scan';
import { type Hint, interpret, type Numeral, precisionOf, readNumeral, shifted } from './separators';
import { readSpelled } from './spelled';

/** The unit noun behind a figure. */
export interface NounHit {
  readonly noun: UnitNoun;
  readonly start: number;
  readonly end: number;
}

/** A figure with its scale and noun, in positions of the scanned text. */
export interface Figure {
  readonly start: number;
  /** End of digits and scale word. */
  readonly end: number;
  readonly value: number;
  readonly alternatives: readonly number[];
  readonly slip: boolean;
  readonly precision: Precision;
  readonly spelled: boolean;
  readonly grouped: boolean;
  /** Number words read, 0 for digits. */
  readonly words: number;
  readonly noun: NounHit | null;
  /** A hedge between figure and noun or behind both. */
  readonly after: HedgeAfter | null;
}

const DECIMAL_NOUNS: ReadonlySet<UnitNoun> = new Set(['percent', 'points', 'times']);

/** Nouns that also open a ballot number: "paslon 02". */
const OPENING: ReadonlySet<UnitNoun> = new Set(['tickets', 'candidates']);

/** The noun at or a little behind `i`: a few adjectives, or a hedge such as *lebih*, may stand between. */
export function nounAfter(s: string, i: number): { hit: NounHit; hedge: Figure['after'] } | null {
  let p = skipBlanks(s, i);
  let hedge: Figure['after'] = null;
  for (let step = 0; step < 3; step++) {
    const hit = NOUNS.match(s, p);
    // "2.351.057 Paslon 02": the noun opens the next entry.
    if (
      hit &&
      OPENING.has(hit.value) &&
      /^\s*(?:no(?:mor|\.)?\s*(?:urut\s*)?)?\d/.test(s.slice(hit.end, hit.end + 20))
    )
      return null;
    // "wilayah" may be adjective or noun: a noun phrase that matches wins.
    if (hit) return { hit: { noun: hit.value, start: p, end: hit.end }, hedge };
    const after = step === 0 ? hedgeAfter(s, i) : null;
    if (after) {
      hedge = after;
      p = skipBlanks(s, after.end);
      continue;
    }
    if (!letterAt(s, p)) return null;
    const e = wordEnd(s, p);
    if (!ADJECTIVES.has(s.slice(p, e))) return null;
    p = skipBlanks(s, e);
  }
  return null;
}

/** The scale word behind `i`; a letter right after digits only where the whole word is one (`3jt`). */
function scaleAfter(s: string, i: number): { scale: number; end: number } | null {
  const p = skipBlanks(s, i);
  if (!letterAt(s, p)) return null;
  const e = wordEnd(s, p);
  const word = s.slice(p, e);
  if (word === 'k' && p !== i) return null;
  const scale = SCALES.get(word);
  return scale === undefined || (e < s.length && s.charCodeAt(e) >= 48 && s.charCodeAt(e) <= 57)
    ? null
    : { scale, end: e };
}

const hintOf = (noun: UnitNoun | null, scaled: boolean): Hint => {
  if (noun !== null && DECIMAL_NOUNS.has(noun)) return 'decimal';
  if (scaled) return 'scaled';
  return noun === null ? 'none' : 'count';
};

/** Reads the figure at the digit `i`; null if it is no number (the caller then takes the digits as a code). */
export function readDigits(s: string, i: number): { figure: Figure | null; numeral: Numeral } {
  const numeral = readNumeral(s, i);
  const scaled = scaleAfter(s, numeral.end);
  const end = scaled ? scaled.end : numeral.end;
  const noun = nounAfter(s, end);
  const reading = interpret(numeral, hintOf(noun?.hit.noun ?? null, scaled !== null));
  if (!reading) return { figure: null, numeral };
  const exponent = scaled ? Math.round(Math.log10(scaled.scale)) : 0;
  const value = shifted(reading.whole, exponent - reading.decimals);
  const precision = precisionOf(reading.whole, reading.decimals, scaled?.scale ?? 1);
  if (!scaled) return { numeral, figure: build(s, i, end, value, precision, reading, noun) };
  const counted = interpret(numeral, 'count');
  if (
    counted?.grouped &&
    counted.decimals === 0 &&
    (numeral.groups.length > 2 || (scaled.scale === 1e3 && numeral.seps[0] === '.'))
  ) {
    // "417.902 ribu pemilih": the unit was written twice.
    const alternatives = [shifted(counted.whole, exponent)];
    const plain = precisionOf(counted.whole, 0, 1);
    const extra: Extra = { alternatives, slip: true, grouped: true };
    return { numeral, figure: build(s, i, end, counted.whole, plain, extra, noun) };
  }
  // "3 juta 417 ribu"
  const rest = reading.decimals === 0 ? restOfScale(s, end, scaled.scale) : null;
  if (rest) return { numeral, figure: build(s, i, rest.end, value + rest.value, rest.precision, PLAIN) };
  const alternatives = reading.alternatives.map((v) => v * scaled.scale);
  return { numeral, figure: build(s, i, end, value, precision, { alternatives }, noun) };
}

/** The smaller part of a mixed writing, such as `417 ribu 902` behind `3 juta`. */
function restOfScale(
  s: string,
  end: number,
  scale: number,
): { value: number; end: number; precision: Precision } | null {
  const p = skipBlanks(s, end);
  if (p === end || s.charCodeAt(p) < 48 || s.charCodeAt(p) > 57) return null;
  const numeral = readNumeral(s, p);
  if (numeral.seps.length > 0 || (numeral.groups[0] as string).length > 3) return null;
  const next = scaleAfter(s, numeral.end);
  if (!next || next.scale >= scale) return null;
  const value = Number(numeral.groups[0]) * next.scale;
  const deeper = next.scale > 1e3 ? restOfScale(s, next.end, next.scale) : null;
  if (deeper) return { value: value + deeper.value, end: deeper.end, precision: deeper.precision };
  return {
    value,
    end: next.end,
    precision: precisionOf(Number(numeral.groups[0]), 0, next.scale),
  };
}

/** Reads the number words at `i`. */
export function readWords(s: string, i: number): Figure | null {
  const spelled = readSpelled(s, i);
  if (!spelled) return null;
  const digits = String(spelled.value);
  const scaled = spelled.scale > 1;
  const precision: Precision = scaled
    ? {
        unit: spelled.scale,
        decimals: 0,
        significant: digits.replace(/0+$/, '').length,
        scaled: true,
      }
    : {
        unit: Number(`1e-${spelled.decimals}`),
        decimals: spelled.decimals,
        significant: digits.replace(/\D/g, '').length,
        scaled: false,
      };
  return build(s, i, spelled.end, spelled.value, precision, { words: spelled.words });
}

/**
 * Puts a figure together with the noun and the hedge behind it. One object literal with every field: this is
 * the innermost place of the reader, and copying by spread costs several times the rest of it.
 */
function build(
  s: string,
  start: number,
  end: number,
  value: number,
  precision: Precision,
  extra: Extra,
  found = nounAfter(s, end),
): Figure {
  const hedge = vagueScale(s, end) ?? found?.hedge ?? hedgeAfter(s, found ? found.hit.end : end);
  return {
    start,
    end,
    value,
    alternatives: extra.alternatives ?? NONE,
    slip: extra.slip ?? false,
    precision,
    spelled: (extra.words ?? 0) > 0,
    grouped: extra.grouped ?? false,
    words: extra.words ?? 0,
    noun: found?.hit ?? null,
    after: hedge,
  };
}

interface Extra {
  readonly alternatives?: readonly number[];
  readonly slip?: boolean;
  readonly grouped?: boolean;
  readonly words?: number;
}
const NONE: readonly number[] = [];
const PLAIN: Extra = {};
