import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { OPTIONAL_TABLES, type OptionalKind, PART_DIGITS, partName } from '../model/optional';
import type { ShardRef } from '../model/pack';
import { type Table, textOf } from '../model/tables';
import { openJson, type PackPorts } from './decode';
import { decodeTables } from './decode-shard';

/** Tables of one shard of an optional pack, by name. */
export type OptionalShard<K extends OptionalKind> = Readonly<
  Record<keyof (typeof OPTIONAL_TABLES)[K] & string, Table>
>;

/** Areas of a shard: the first table of either kind lists them. */
export const areasIn = (shard: Readonly<Record<string, Table>>): number => Object.values(shard)[0]?.rows ?? 0;

const STATUSES: readonly string[] = ['certified', 'unofficial_partial'];

/**
 * Opens one shard of an optional pack: length, digest, bounded inflation, shapes, codes in order and of this part,
 * closed lists, rows inside their tables. Faults: `PACK_*`.
 */
export async function openOptionalShard<K extends OptionalKind>(
  kind: K,
  ref: ShardRef,
  bytes: Uint8Array,
  ports: PackPorts,
): Promise<Result<OptionalShard<K>, Fault>> {
  const json = await openJson(ref, bytes, ports);
  if (!json.ok) return json;
  const tables = decodeTables<string>(ref.name, json.value, OPTIONAL_TABLES[kind]);
  if (!tables.ok) return err(fault('PACK_SHARD_SHAPE', ref.name, tables.error));
  const bad = kind === 'desa' ? badDesa(ref.name, tables.value) : badResults(ref.name, tables.value);
  return bad.length === 0
    ? ok(tables.value as OptionalShard<K>)
    : err(fault('PACK_SHARD_SHAPE', ref.name, bad));
}

function badDesa(name: string, tables: Readonly<Record<string, Table>>): readonly string[] {
  const desa = tables.desa as Table;
  const codes = desa.columns.code?.kind === 'text' ? desa.columns.code.values : [];
  const bad: string[] = [];
  let before = '';
  for (const code of codes) {
    if (code <= before || !DESA_CODE.test(code)) {
      bad.push('desa.code');
      break;
    }
    before = code;
  }
  // In order and of one length, so that the first and the last speak for all between.
  const ends = [codes[0], codes.at(-1)].filter((code) => code !== undefined);
  if (ends.some((code) => partName('desa', code) !== name)) bad.push('desa.code');
  return isCounts(desa, ['tps']) ? bad : [...bad, 'desa.tps'];
}

const DESA_CODE = /^\d{10}$/;
const FIGURES = ['valid_votes', 'invalid_votes', 'total_votes', 'tps_expected', 'tps_reported'];

function badResults(name: string, tables: Readonly<Record<string, Table>>): readonly string[] {
  const [areas, votes] = [tables.areas as Table, tables.votes as Table];
  const code = textOf(areas, 'code');
  const bad: string[] = [];
  for (let row = 0; row < areas.rows; row++) {
    const inOrder = row === 0 || code(row - 1) <= code(row);
    const shaped = /^[0-9A-Z]{5,13}$/.test(code(row)) && code(row).length > PART_DIGITS.results;
    if (!shaped || partName('results', code(row)) !== name || !inOrder) {
      bad.push('areas.code');
      break;
    }
  }
  const status = areas.columns.status;
  if (status?.kind !== 'dict' || !status.dict.every((text) => STATUSES.includes(text)))
    bad.push('areas.status');
  if (!isCounts(areas, FIGURES)) bad.push('areas');
  const area = votes.columns.area;
  const last = area?.kind === 'step' ? (area.values.at(-1) ?? 0) : 0;
  const rising =
    area?.kind === 'step' && area.values.every((v, i) => i === 0 || v >= (area.values[i - 1] as number));
  if (!rising || (votes.rows > 0 && last >= areas.rows)) bad.push('votes.area');
  // What was not reported has no row: no vote may be missing.
  if (!isCounts(votes, ['value']) || numbersIn(votes, 'value').some(Number.isNaN)) bad.push('votes.value');
  return bad;
}

/** Whole numbers from 0 on, or nothing. */
const isCounts = (table: Table, columns: readonly string[]): boolean =>
  columns.every((column) =>
    numbersIn(table, column).every((v) => Number.isNaN(v) || (Number.isSafeInteger(v) && v >= 0)),
  );

const numbersIn = (table: Table, column: string): Float64Array => {
  const c = table.columns[column];
  return c?.kind === 'number' ? c.values : new Float64Array(0);
};
