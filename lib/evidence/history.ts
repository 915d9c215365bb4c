import type { Fact, FactStatus } from '../model/fact';
import type { FactIndex } from './fact-index';

/** One of the values that a figure has had. */
export interface DatedFact {
  readonly fact: Fact;
  /** From the value before of the same standing to this one; null for a first or an undated value. */
  readonly change: number | null;
}

/**
 * Every value that the index holds for the addresses of some facts, of all dates and standings. One list for each
 * address, oldest first, undated values at its end. A count that goes on and a certified figure are no change of one
 * another.
 */
export function historiesOf(facts: readonly Fact[], index: FactIndex): readonly (readonly DatedFact[])[] {
  const lists = new Map<string, readonly DatedFact[]>();
  for (const fact of facts) {
    const { election, office, region, subject, measure } = fact;
    const key = [election, office, region, subject, measure].join('|');
    if (lists.has(key)) continue;
    const sorted = [...index.at(fact)].sort((a, b) => (a.asOf || '~').localeCompare(b.asOf || '~'));
    const dated = sorted.map((one, i) => ({ fact: one, change: changeTo(one, sorted.slice(0, i)) }));
    lists.set(key, dated);
  }
  return [...lists.values()];
}

const isInterim = (status: FactStatus): boolean => status === 'unofficial_partial';

function changeTo(fact: Fact, earlier: readonly Fact[]): number | null {
  const before = earlier.filter(
    (f) => f.unit === fact.unit && isInterim(f.status) === isInterim(fact.status),
  );
  const last = before.at(-1);
  return last && fact.asOf !== '' ? fact.value - last.value : null;
}
