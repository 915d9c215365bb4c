import { extractQuantities } from '../../../lib/numbers/extract';
import type { Quantity } from '../../../lib/numbers/quantity';
import { normalize } from '../../../lib/text/normalize';

/** One expected quantity of `test/specs/numbers.json`. Fields left out are not compared. */
export interface Expected {
  readonly quote: string;
  readonly kind: Quantity['kind'];
  readonly [field: string]: unknown;
}

export interface NumberCase {
  readonly text: string;
  readonly lang: 'id' | 'en';
  /** Every quantity but `other` ones, in order; `other` ones only where the case is about them. */
  readonly expect: readonly Expected[];
}

/** The plain form of a quantity that cases are written in. */
export function plain(q: Quantity): Expected {
  const base = { quote: q.text, kind: q.kind };
  if (q.kind === 'number') {
    const { value, op, hedge, noun, spelled, ratio, slip, alternatives } = q;
    const { low = null, high = null } = q.range ?? {};
    return {
      ...base,
      value,
      op,
      hedge,
      noun,
      spelled,
      ratio,
      slip,
      alternatives,
      low,
      high,
      precision: q.precision.unit,
    };
  }
  if (q.kind === 'date') {
    const { weekday, night, bracketed } = q;
    return { ...base, value: q.iso, end: q.isoEnd, weekday, night, bracketed };
  }
  if (q.kind === 'act') return { ...base, value: `${q.act}:${q.number}/${q.year}` };
  if (q.kind === 'other') return { ...base, what: q.what, value: q.value };
  return { ...base, value: q.value };
}

/** What the text yields, reduced to the fields that the case names, `other` quantities only where it names them. */
export function comparable(text: string, expected: readonly Expected[]): Expected[] {
  const named = new Set(expected.filter((e) => e.kind === 'other').map((e) => e.quote));
  const found = extractQuantities(normalize(text))
    .map(plain)
    .filter((q) => q.kind !== 'other' || named.has(q.quote));
  return found.map((q, i) => {
    const fields = expected[i] ?? q;
    return Object.fromEntries(Object.keys(fields).map((key) => [key, q[key]])) as Expected;
  });
}
