import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { OPTIONAL_TABLES, type OptionalKind, PART_DIGITS, partName } from '../model/optional';
import type { ShardRef } from '../model/pack';
import { numberOf, type Table, textOf } from '../model/tables';
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

/** Code of ten digits of a row of villages. */
export function desaCode(desa: Table): (row: number) => string {
  const [kecamatan, number] = [textOf(desa, 'kecamatan'), numberOf(desa, 'number')];
  return (row) => kecamatan(row) + String(number(row)).padStart(4, '0');
}

function badDesa(name: string, tables: Readonly<Record<string, Table>>): readonly string[] {
  const desa = tables.desa as Table;
  const { kecamatan } = desa.columns;
  const codes = kecamatan?.kind === 'dict' ? kecamatan.dict : [];
  const bad: string[] = [];
  if (!codes.every((code) => /^\d{6}$/.test(code) && partName('desa', code) === name))
    bad.push('desa.kecamatan');
  const numbers = numbersIn(desa, 'number');
  if (!numbers.every((n) => Number.isInteger(n) && n >= 0 && n <= 9_999)) bad.push('desa.number');
  const of = textOf(desa, 'kecamatan');
  for (let row = 1; row < desa.rows; row++) {
    const [before, here] = [of(row - 1), of(row)];
    if (before < here || (before === here && (numbers[row - 1] as number) < (numbers[row] as number)))
      continue;
    bad.push('desa');
    break;
  }
  return isCounts(desa, ['tps']) ? bad : [...bad, 'desa.tps'];
}

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
