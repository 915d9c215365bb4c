import type { UnitNoun } from '../../numbers/quantity';

interface Row {
  readonly nouns: readonly (UnitNoun | null)[];
}

/** The rows of a table that may stand with a noun, in the table's order; sorted out once for each noun. */
export function rowsByNoun<R extends Row>(table: readonly R[]): (noun: UnitNoun | null) => readonly R[] {
  const sorted = new Map<UnitNoun | null, readonly R[]>();
  return (noun) => {
    let rows = sorted.get(noun);
    if (!rows) {
      rows = table.filter((row) => row.nouns.includes(noun));
      sorted.set(noun, rows);
    }
    return rows;
  };
}
