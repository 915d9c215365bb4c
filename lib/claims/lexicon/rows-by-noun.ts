import type { UnitNoun } from '../../numbers/quantity';

/** A row of a table that the noun of a number leads to. */
export interface Row {
  readonly nouns: readonly (UnitNoun | null)[];
}

/** Rows by noun, and all of them. */
export interface RowsByNoun<R> {
  (noun: UnitNoun | null): readonly R[];
  readonly all: readonly R[];
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
export function rowsByNoun<R extends Row>(table: readonly R[]): RowsByNoun<R> {
  const all = alike(table);
  const sorted = new Map<UnitNoun | null, readonly R[]>();
  const rowsOf = (noun: UnitNoun | null): readonly R[] => {
    let rows = sorted.get(noun);
    if (!rows) {
      rows = all.filter((row) => row.nouns.includes(noun));
      sorted.set(noun, rows);
    }
    return rows;
  };
  return Object.assign(rowsOf, { all });
}
