import type { OptionalKind } from '../model/optional';
import { type Column, numberOf, type Table, textOf } from '../model/tables';
import { desaCode, type OptionalShard } from './optional-shard';

/** What a shard of an optional pack says of each area: by code, and by count where it holds counts. */
export type AreaTexts = ReadonlyMap<string, string>;

export interface AreaChange {
  /** Code of the area; for results with election and office. */
  readonly key: string;
  /** Null where the area is new, or gone. */
  readonly before: string | null;
  readonly after: string | null;
}

/** An optional pack's shard as texts to compare: figures as `column=value`, votes as `choice:votes`. */
export function areaTexts<K extends OptionalKind>(kind: K, shard: OptionalShard<K>): AreaTexts {
  const tables: Readonly<Record<string, Table>> = shard;
  if (kind === 'desa')
    return rowTexts(tables.desa as Table, ['kecamatan', 'number'], desaCode(tables.desa as Table), () => '');
  const votes = votesOf(tables.votes as Table);
  const areas = tables.areas as Table;
  const named = ['code', 'election', 'office'];
  const keys = named.map((name) => textOf(areas, name));
  const key = (row: number): string => keys.map((text) => text(row) || '-').join(' ');
  return rowTexts(areas, named, key, (row) => votes.get(row) ?? '');
}

/** Areas of which two shards of one name say different things, in the order of the later one; those gone come last. */
export function diffAreas(older: AreaTexts, newer: AreaTexts): readonly AreaChange[] {
  const changes: AreaChange[] = [];
  for (const [key, after] of newer) {
    const before = older.get(key) ?? null;
    if (before !== after) changes.push({ key, before, after });
  }
  for (const [key, before] of older) if (!newer.has(key)) changes.push({ key, before, after: null });
  return changes;
}

/** Texts of every row by its key; `named` are the columns that the key tells already. */
function rowTexts(
  table: Table,
  named: readonly string[],
  key: (row: number) => string,
  more: (row: number) => string,
): AreaTexts {
  const rest = Object.entries(table.columns).filter(([name]) => !named.includes(name));
  const texts = new Map<string, string>();
  for (let row = 0; row < table.rows; row++) {
    const cells = rest.flatMap(([name, column]) => {
      const text = cellText(column, row);
      return text === '' ? [] : [`${name}=${text}`];
    });
    texts.set(key(row), [...cells, more(row)].join(' ').trim());
  }
  return texts;
}

function cellText(column: Column, row: number): string {
  if (column.kind === 'text') return column.values[row] ?? '';
  if (column.kind === 'dict') return column.dict[column.codes[row] ?? 0] ?? '';
  const value = column.values[row] ?? Number.NaN;
  return Number.isNaN(value) ? '' : String(value);
}

/** Votes of each row of `areas`, in their order. */
function votesOf(votes: Table): ReadonlyMap<number, string> {
  const [area, subject, value] = [
    numberOf(votes, 'area'),
    textOf(votes, 'subject'),
    numberOf(votes, 'value'),
  ];
  const texts = new Map<number, string>();
  for (let row = 0; row < votes.rows; row++) {
    const at = area(row) as number;
    const before = texts.get(at);
    texts.set(at, `${before === undefined ? '' : `${before} `}${subject(row)}:${value(row)}`);
  }
  return texts;
}
