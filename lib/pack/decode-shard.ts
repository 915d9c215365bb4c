import { isRecord } from '../base/bytes';
import { err, ok, type Result } from '../base/result';
import {
  type Column,
  type ColumnKind,
  PACK_SHARDS,
  PACK_TABLES,
  readShardName,
  type Table,
  type TableName,
} from '../model/tables';

/** No table of a pack holds more rows. */
export const MAX_ROWS = 2_000_000;
const MAX_TEXT = 20_000;

/**
 * Checks the JSON of one shard and turns its columns into typed lists. Unknown tables and columns are
 * ignored (a later minor version may add some); missing or misshapen ones are all listed by path.
 */
export function decodeShard(
  name: string,
  json: unknown,
): Result<Partial<Record<TableName, Table>>, readonly string[]> {
  const known = readShardName(name);
  if (!known) return err([name]);
  const wanted: readonly TableName[] = PACK_SHARDS[known.kind];
  return decodeTables(name, json, Object.fromEntries(wanted.map((table) => [table, PACK_TABLES[table]])));
}

/** Tables with their columns, by name. */
type TableKinds<N extends string> = Readonly<Record<N, Readonly<Record<string, ColumnKind>>>>;

/** The same for a shard of any kind: every wanted table, or every bad path. */
export function decodeTables<N extends string>(
  name: string,
  json: unknown,
  wanted: TableKinds<N>,
): Result<Record<N, Table>, readonly string[]> {
  if (!isRecord(json) || json.name !== name || !isRecord(json.tables)) return err([`${name}.tables`]);
  const bad: string[] = [];
  const out: Partial<Record<N, Table>> = {};
  for (const table of Object.keys(wanted) as N[]) {
    const path = `${name}.${table}`;
    const value = json.tables[table];
    const rows = isRecord(value) ? value.rows : undefined;
    if (!isRecord(value) || !isRecord(value.columns) || !isCount(rows, MAX_ROWS)) {
      bad.push(path);
      continue;
    }
    const columns: Record<string, Column> = {};
    for (const [column, kind] of Object.entries(wanted[table])) {
      const decoded = Object.hasOwn(value.columns, column)
        ? decodeColumn(kind, value.columns[column], rows)
        : null;
      if (decoded) columns[column] = decoded;
      else bad.push(`${path}.${column}`);
    }
    out[table] = { rows, columns };
  }
  return bad.length === 0 ? ok(out as Record<N, Table>) : err(bad);
}

const isCount = (value: unknown, limit: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= limit;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MAX_TEXT;

function decodeColumn(kind: ColumnKind, value: unknown, rows: number): Column | null {
  if (!Array.isArray(value)) return null;
  if (kind === 'dict') return decodeDict(value, rows);
  if (value.length !== rows) return null;
  if (kind === 'text') return value.every(isText) ? { kind, values: value as string[] } : null;
  if (kind === 'step') {
    const values = new Int32Array(rows);
    let now = 0;
    for (let i = 0; i < rows; i++) {
      const step: unknown = value[i];
      if (typeof step !== 'number' || !Number.isInteger(step)) return null;
      now += step;
      if (now < 0 || now > MAX_ROWS) return null;
      values[i] = now;
    }
    return { kind, values };
  }
  const values = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const number: unknown = value[i];
    if (number === null) values[i] = Number.NaN;
    else if (typeof number === 'number' && Number.isFinite(number)) values[i] = number;
    else return null;
  }
  return { kind, values };
}

function decodeDict(value: readonly unknown[], rows: number): Column | null {
  const [dict, codes] = value;
  if (value.length !== 2 || !Array.isArray(dict) || !Array.isArray(codes)) return null;
  if (codes.length !== rows || dict.length > 0xffff || !dict.every(isText)) return null;
  if (new Set(dict).size !== dict.length) return null;
  const out = new Uint16Array(rows);
  for (let i = 0; i < rows; i++) {
    const code: unknown = codes[i];
    if (!isCount(code, dict.length - 1)) return null;
    out[i] = code;
  }
  return { kind: 'dict', dict: dict as string[], codes: out };
}
