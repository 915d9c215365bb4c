import type { Reason } from '../model/claim';
import type { Precision } from './quantity';

/** Digits of a figure as written: integers whole, shares to `decimals` places, without marks. */
export const digitsOf = (value: number, decimals: number): string =>
  decimals > 0 ? value.toFixed(decimals).replace('.', '') : String(Math.round(value));

/** Digits of a value rounded as a figure was written: "96,2 juta" has three, whatever stands behind them. */
export const digitsAt = (value: number, { decimals, unit, scaled }: Precision): string =>
  scaled || unit > 1 ? String(Math.round(value / unit)) : digitsOf(value, decimals);

/**
 * One slip of the pen between two digit strings: one digit wrong, dropped, added, or two that changed places.
 * Null when more than one slip lies between them.
 */
export function digitSlip(claimed: string, official: string): Reason | null {
  if (claimed === official) return null;
  if (claimed.length === official.length) {
    const differing: number[] = [];
    for (let i = 0; i < claimed.length && differing.length < 3; i++)
      if (claimed[i] !== official[i]) differing.push(i);
    if (differing.length === 1) return 'digit_wrong';
    const [a, b] = differing;
    if (
      differing.length === 2 &&
      a !== undefined &&
      b !== undefined &&
      claimed[a] === official[b] &&
      claimed[b] === official[a]
    )
      return 'digits_swapped';
    return null;
  }
  if (claimed.length + 1 === official.length && dropsOne(official, claimed)) return 'digit_dropped';
  if (claimed.length === official.length + 1 && dropsOne(claimed, official)) return 'digit_added';
  return null;
}

const dropsOne = (long: string, short: string): boolean => {
  let i = 0;
  while (i < short.length && long[i] === short[i]) i++;
  return long.slice(i + 1) === short.slice(i);
};

/**
 * Expected number of chance hits when a figure of `digits` significant digits is compared with `candidates` others:
 * leading digit 1–9, the rest free. Below 0.02 a hit is taken for the explanation of an error.
 */
export const chanceHits = (digits: number, candidates: number): number =>
  candidates / (9 * 10 ** (digits - 1));

/** Pairs of digits that may have changed places. */
export const swaps = (digits: number): number => (digits * (digits - 1)) / 2;

/** Figures of one length a slip away: 9 per digit wrong, one per pair swapped. A figure of another length has no more. */
export const sameLengthSlips = (digits: number): number => 9 * digits + swaps(digits);

export const CHANCE_LIMIT = 0.02;

/** A slip of the pen, and how many figures of so many telling digits come as near by chance (see `chanceHits`). */
export function penSlip(
  claimed: string,
  official: string,
  digits: number,
): { readonly reason: Reason; readonly odds: number } | null {
  const reason = digitSlip(claimed, official);
  if (reason === null) return null;
  const tried = reason === 'digits_swapped' ? swaps(claimed.length) : sameLengthSlips(claimed.length);
  return { reason, odds: chanceHits(digits, tried) };
}
