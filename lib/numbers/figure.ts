import type { Operator } from '../model/claim';
import { hedgeAfter } from './hedges';
import { ADJECTIVES, NOUNS, SCALES } from './lexicon';
import type { Precision, UnitNoun } from './quantity';
import { isLetter, letterAt, skipBlanks, wordEnd } from './scan';
import { type Hint, interpret, type Numeral, precisionOf, readNumeral } from './separators';
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
  readonly after: { readonly op: Operator; readonly text: string } | null;
}

const DECIMAL_NOUNS: ReadonlySet<UnitNoun> = new Set(['percent', 'points', 'times']);

/** The noun at or a little behind `i`: a few adjectives, or a hedge such as *lebih*, may stand between. */
export function nounAfter(s: string, i: number): { hit: NounHit; hedge: Figure['after'] } | null {
  let p = skipBlanks(s, i);
  let hedge: Figure['after'] = null;
  for (let step = 0; step < 3; step++) {
    const hit = NOUNS.match(s, p);
    // "wilayah" may be adjective or noun: a noun phrase that matches wins.
    if (hit) return { hit: { noun: hit.value, start: p, end: hit.end }, hedge };
    if (!letterAt(s, p)) return null;
    const after = step === 0 ? hedgeAfter(s, i) : null;
    if (after) {
      hedge = after;
      p = skipBlanks(s, after.end);
      continue;
    }
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
  let end = scaled ? scaled.end : numeral.end;
  const noun = nounAfter(s, end);
  const reading = interpret(numeral, hintOf(noun?.hit.noun ?? null, scaled !== null));
  if (!reading) return { figure: null, numeral };
  let scale = scaled?.scale ?? 1;
  let { value, grouped, alternatives } = reading;
  let slip = reading.slip;
  let basis: { digits: string; decimals: number } = reading;
  if (scaled) {
    const plain = interpret(numeral, 'count');
    const doubled =
      plain?.grouped &&
      plain.decimals === 0 &&
      (numeral.groups.length > 2 || (scale === 1e3 && numeral.seps[0] === '.'));
    if (doubled && plain) {
      // "417.902 ribu pemilih": the unit was written twice.
      value = plain.value;
      alternatives = [Number(`${plain.value}e${Math.log10(scale)}`)].filter((v) => v !== value);
      grouped = true;
      slip = true;
      basis = plain;
      scale = 1;
    } else {
      const exponent = Math.round(Math.log10(scale));
      value = Number(`${reading.digits}e${exponent - reading.decimals}`);
      alternatives = alternatives.map((v) => Number(`${v}e${exponent}`));
      // "3 juta 417 ribu"
      const rest = reading.decimals === 0 ? restOfScale(s, end, scale) : null;
      if (rest) {
        value += rest.value;
        end = rest.end;
        return {
          numeral,
          figure: build(s, i, end, value, [], false, { ...rest.precision, scaled: true }, false, false, 0),
        };
      }
    }
  }
  const figure = build(s, i, end, value, alternatives, slip, precisionOf(basis, scale), false, grouped, 0);
  return { figure, numeral };
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
    precision: precisionOf({ digits: numeral.groups[0] as string, decimals: 0 }, next.scale),
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
  return build(s, i, spelled.end, spelled.value, [], false, precision, true, false, spelled.words);
}

function build(
  s: string,
  start: number,
  end: number,
  value: number,
  alternatives: readonly number[],
  slip: boolean,
  precision: Precision,
  spelled: boolean,
  grouped: boolean,
  words: number,
): Figure {
  const found = nounAfter(s, end);
  let after = found?.hedge ?? null;
  if (!after) after = hedgeAfter(s, found ? found.hit.end : end);
  return {
    start,
    end,
    value,
    alternatives: alternatives.filter((v) => v !== value),
    slip,
    precision,
    spelled,
    grouped,
    words,
    noun: found?.hit ?? null,
    after: after ? { op: after.op, text: after.text } : null,
  };
}

/** Whether the figure touches a letter in front, which makes it part of a code. */
export const touchesLetter = (s: string, i: number): boolean => i > 0 && isLetter(s.charCodeAt(i - 1));
