import { type ColumnKind, PACK_TABLES, type TableName } from '../model/tables';

/** A column as JSON: `[texts, codes]`, texts, numbers or differences. */
export type JsonColumn =
  | readonly (string | number | null)[]
  | readonly [readonly string[], readonly number[]];
export interface JsonTable {
  readonly rows: number;
  readonly columns: Readonly<Record<string, JsonColumn>>;
}
export interface JsonShard {
  readonly name: string;
  readonly tables: Readonly<Record<string, JsonTable>>;
}

export type Value = string | number | null;
/** Rows of a table in pack columns, before encoding. */
export type PlainTable = readonly Readonly<Record<string, Value>>[];

/** Encodes rows column by column in the order given. Dictionaries list texts as first met. */
export function encodeTable(kinds: Readonly<Record<string, ColumnKind>>, rows: PlainTable): JsonTable {
  const columns: Record<string, JsonColumn> = {};
  for (const [column, kind] of Object.entries(kinds)) {
    const values = rows.map((row) => row[column] ?? null);
    columns[column] =
      kind === 'dict'
        ? dictColumn(values)
        : kind === 'step'
          ? steps(values)
          : kind === 'number'
            ? values
            : values.map((v) => (v === null ? '' : String(v)));
  }
  return { rows: rows.length, columns };
}

function dictColumn(values: readonly Value[]): readonly [readonly string[], readonly number[]] {
  const codes = new Map<string, number>();
  const list = values.map((value) => {
    const text = value === null ? '' : String(value);
    const known = codes.get(text);
    if (known !== undefined) return known;
    codes.set(text, codes.size);
    return codes.size - 1;
  });
  return [[...codes.keys()], list];
}

function steps(values: readonly Value[]): readonly number[] {
  let last = 0;
  return values.map((value) => {
    const now = Number(value);
    const step = now - last;
    last = now;
    return step;
  });
}

/** Encodes some tables as one shard. */
export const toShard = <N extends TableName>(
  name: string,
  names: readonly N[],
  tables: Readonly<Partial<Record<N, PlainTable>>>,
): JsonShard => ({
  name,
  tables: Object.fromEntries(
    names.map((table) => [table, encodeTable(PACK_TABLES[table], tables[table] ?? [])]),
  ),
});
