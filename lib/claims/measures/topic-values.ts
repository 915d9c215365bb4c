import { oncePer } from '../../base/once-per';
import type { FactIndex } from '../../evidence/fact-index';
import type { NumberQuantity } from '../../numbers/quantity';
import { TOPIC_FIGURES } from '../lexicon/topic-figures';

/** Values of the rows that topics lead to, by measure; put together once for an index. */
type RowValues = ReadonlyMap<string, readonly number[]>;

const OFFICES = ['', 'ppwp', 'dpr', 'dpd', 'pileg', 'gub', 'bup', 'wali'] as const;
const REGIONS = ['0', '99'] as const;

const valuesOf = oncePer((index: FactIndex): RowValues => {
  const measures = new Set(TOPIC_FIGURES.flatMap((figure) => figure.rows.map((row) => row.measure)));
  const values = new Map<string, number[]>([...measures].map((measure) => [measure, []]));
  for (const { id: election } of index.elections)
    for (const office of OFFICES)
      for (const region of REGIONS)
        for (const { subject, measure, value } of index.atPlace(election, office, region))
          if (subject === '' || index.choice(`${election}/${office}`, subject) !== null)
            values.get(measure)?.push(value);
  return values;
});

/** How far a hedge may reach, as a part of the figure. */
const HEDGE = 0.05;

/** Does the number, as it was rounded, say what some row of the measure says? Which row is chosen later. */
export function equalsSomeRow(index: FactIndex, measure: string, q: NumberQuantity): boolean {
  const { unit } = q.precision;
  return (valuesOf(index).get(measure) ?? []).some((value) =>
    q.range
      ? value >= q.range.low && value <= q.range.high
      : q.op === 'eq'
        ? [q.value, ...q.alternatives].some((v) => v === value || (unit > 1 && Math.abs(v - value) < unit))
        : Math.abs(q.value - value) <= Math.max(unit, HEDGE * value),
  );
}

/** How many times a row a slip of the pen, or another row's figure, may be and still be a figure of the same kind. */
const SAME_KIND = 10;

/** Could the number be some row of the measure, wrongly written? Millions are no number of seats. */
export const isLikeSomeRow = (index: FactIndex, measure: string, q: NumberQuantity): boolean =>
  (valuesOf(index).get(measure) ?? []).some(
    (value) => q.value <= value * SAME_KIND && q.value * SAME_KIND >= value,
  );
