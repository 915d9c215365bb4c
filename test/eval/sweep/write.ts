import type { Figure } from './facts';

export type Tongue = 'id' | 'en';

/** The digits of a figure as a report writes them: shares with two decimals, counts in full. */
export function digitsOf({ fact }: Figure): string {
  if (fact.unit !== 'percent') return String(fact.value);
  if (fact.formula !== null) return fact.value.toFixed(2);
  return String(Math.round(fact.value * 100) / 100);
}

/** Digits (with a point for decimals) in the marks of a language. */
export function written(digits: string, tongue: Tongue): string {
  const [whole = '', decimals] = digits.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, tongue === 'id' ? '.' : ',');
  return decimals === undefined ? grouped : `${grouped}${tongue === 'id' ? ',' : '.'}${decimals}`;
}
