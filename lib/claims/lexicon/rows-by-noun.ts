import type { UnitNoun } from '../../numbers/quantity';

interface Row {
  readonly nouns: readonly (UnitNoun | null)[];
}

/**
 * Rows with the same fields in the same order: each number asks dozens of them, and objects of one shape are read in a
 * fraction of the time that objects of many shapes take.
 */
function alike<R extends object>(table: readonly R[]): readonly R[] {
  const fields = [...new Set(table.flatMap((row) => Object.keys(row)))] as (keyof R)[];
  return table.map((row) => Object.fromEntries(fields.map((field) => [field, row[field]])) as R);
}

/** The rows of a table that may stand with a noun, in the table's order; sorted out once for each noun. */
export function rowsByNoun<R extends Row>(rows: readonly R[]): (noun: UnitNoun | null) => readonly R[] {
  const table = alike(rows);
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
