import type { NumberQuantity, Quantity } from '../../numbers/quantity';

/** "(dalam juta)", "(ribu suara)", "in millions": the unit of the figures below; money and the like have units of their own. */
const WRITTEN =
  /\(\s*(?:dalam\s+|in\s+)?(ribu(?:an)?|rb|thousands?|'?000s?|juta(?:an)?|jt|millions?)(?:\s+(?:suara|pemilih|orang|jiwa|votes|voters))?\s*\)|\b(?:dalam|in)\s+(ribu(?:an)?|rb|thousands|juta(?:an)?|jt|millions)(?:\s+(?:suara|pemilih|orang|jiwa|votes|voters))?\s*(?:$|\||[,;)])/i;
/** Columns that a unit above the table does not hold for. */
const OTHER_COLUMN = /%|persen|percent|share|kursi|seats?|tps|partisipasi|turnout|peringkat|rank/i;
/** A figure that is written out although its column says otherwise. */
const WRITTEN_OUT = 1_000_000;

/** What figures of a column are to be multiplied by, from its own head or else from caption and heading: 1, 1,000 or 1,000,000. */
export function columnScale(columnHead: string, above: readonly string[]): number {
  const own = scaleIn(columnHead);
  if (own !== 1) return own;
  return OTHER_COLUMN.test(columnHead) ? 1 : (above.map(scaleIn).find((scale) => scale !== 1) ?? 1);
}

function scaleIn(text: string): number {
  const found = WRITTEN.exec(text);
  const word = (found?.[1] ?? found?.[2])?.toLowerCase();
  if (word === undefined) return 1;
  return /^(?:j|m)/.test(word) ? 1_000_000 : 1_000;
}

/** The numbers among quantities, in units of one. */
export function numbersIn(quantities: readonly Quantity[], scale: number): NumberQuantity[] {
  const numbers: NumberQuantity[] = [];
  for (const q of quantities) if (q.kind === 'number') numbers.push(inScale(q, scale));
  return numbers;
}

/** The figure in units of one; a figure with a unit of its own, or written out, stays as it is. */
function inScale(q: NumberQuantity, scale: number): NumberQuantity {
  if (scale === 1 || q.precision.scaled || q.ratio || (q.noun !== null && q.noun !== 'votes')) return q;
  if (q.value * scale >= 1_000 * WRITTEN_OUT) return q;
  const value = Math.round(q.value * scale * 1_000) / 1_000;
  const range = q.range && { low: q.range.low * scale, high: q.range.high * scale };
  return {
    ...q,
    value,
    range,
    // "99.233" under "(ribu)": the unit may be written twice.
    alternatives: [...q.alternatives.map((other) => other * scale), q.value],
    precision: { ...q.precision, unit: q.precision.unit * scale, scaled: true },
  };
}
