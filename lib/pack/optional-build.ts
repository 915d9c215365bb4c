import { asciiJson } from '../base/bytes';
import {
  OPTIONAL_FORMAT,
  OPTIONAL_TABLES,
  type OptionalKind,
  type OptionalManifest,
  PART_DIGITS,
  partName,
} from '../model/optional';
import type { ShardRef } from '../model/pack';
import { type BuildPorts, type PackIdentity, packShard, shardFile } from './build';
import { encodeTable, type JsonShard, type Value } from './encode';
import { cell, type Row } from './rows';

type Line = Readonly<Record<string, Value>>;

/** Port: takes each shard's file as it is made, so that a nation's stations need not be in memory at once. */
export type KeepFile = (name: string, bytes: Uint8Array) => Promise<void>;

/**
 * Builds an optional pack from rows in the order of their codes: `desa.csv`, or lines of `below/<province>.csv` (several
 * elections one after another within a province). A code that is not in order for its part is an error: rejects.
 */
export async function buildOptional(
  kind: OptionalKind,
  rows: AsyncIterable<Row> | Iterable<Row>,
  identity: PackIdentity,
  ports: BuildPorts & { readonly keep: KeepFile },
): Promise<{ readonly manifest: OptionalManifest; readonly manifestBytes: Uint8Array }> {
  const shards: ShardRef[] = [];
  const done = new Set<string>();
  let [part, held, areas]: [string, Row[], number] = ['', [], 0];
  const flush = async (): Promise<void> => {
    if (held.length === 0) return;
    if (done.has(part)) throw new Error(`${part}: its rows do not stand together`);
    done.add(part);
    const { ref, bytes } = await packShard(shardOf(kind, part, held), ports);
    await ports.keep(shardFile(ref), bytes);
    shards.push(ref);
    areas += held.length;
    held = [];
  };
  for await (const row of rows) {
    const code = cell(row, kind === 'desa' ? 'code' : 'region_code');
    if (code.length <= PART_DIGITS[kind]) throw new Error(`${code}: no area below`);
    const own = partName(kind, code);
    if (own !== part) {
      await flush();
      part = own;
    }
    held.push(row);
  }
  await flush();
  const manifest: OptionalManifest = { format: OPTIONAL_FORMAT, kind, ...identity, areas, shards };
  return { manifest, manifestBytes: asciiJson(manifest) };
}

function shardOf(kind: OptionalKind, name: string, rows: readonly Row[]): JsonShard {
  const code = kind === 'desa' ? 'code' : 'region_code';
  const sorted = sortByCode(rows, code);
  if (kind === 'desa') {
    const desa = sorted.map((row) => ({
      kecamatan: cell(row, 'code').slice(0, 6),
      number: Number(cell(row, 'code').slice(6)),
      name: cell(row, 'name'),
      tps: numberIn(row, 'tps_total_2024'),
    }));
    return { name, tables: { desa: encodeTable(OPTIONAL_TABLES.desa.desa, desa) } };
  }
  const votes = sorted.flatMap((row, area) =>
    cell(row, 'votes')
      .split('|')
      .filter((part) => part !== '')
      .map((part): Line => {
        const at = part.lastIndexOf(':');
        return { area, subject: part.slice(0, at), value: Number(part.slice(at + 1)) };
      }),
  );
  const { areas, votes: columns } = OPTIONAL_TABLES.results;
  return {
    name,
    tables: { areas: encodeTable(areas, sorted.map(areaLine)), votes: encodeTable(columns, votes) },
  };
}

/** Rows in the order of their codes; those of one code stay as they came. */
export const sortByCode = (rows: readonly Row[], column: string): readonly Row[] =>
  [...rows].sort((a, b) => {
    const [x, y] = [cell(a, column), cell(b, column)];
    return x < y ? -1 : x > y ? 1 : 0;
  });

const areaLine = (row: Row): Line => ({
  code: cell(row, 'region_code'),
  election: cell(row, 'election_id'),
  office: cell(row, 'office'),
  status: cell(row, 'status'),
  as_of: cell(row, 'as_of'),
  source: cell(row, 'source_id'),
  valid_votes: numberIn(row, 'valid_votes'),
  invalid_votes: numberIn(row, 'invalid_votes'),
  total_votes: numberIn(row, 'total_votes'),
  tps_expected: numberIn(row, 'tps_expected'),
  tps_reported: numberIn(row, 'tps_reported'),
  disagrees: cell(row, 'note') === '' ? 0 : 1,
});

/** An empty cell is not reported, which is not 0. */
function numberIn(row: Row, column: string): number | null {
  const text = cell(row, column);
  return text === '' ? null : Number(text);
}
