import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltPack, buildPack, identityOf } from '../../lib/pack/build';
import { type Compiled, compileTables } from '../../lib/pack/compile';
import type { Row, SourceTables } from '../../lib/pack/rows';
import { gzip, sha256 } from './node-ports';
import { readCsv } from './read-csv';

/** Tables that go into a pack, and the files behind them. */
const TABLES = [
  'facts',
  'elections',
  'contests',
  'choices',
  'parties',
  'party_numbers',
  'winners',
  'elected_dpr',
  'people',
  'regions',
  'kecamatan',
  'dapil_regions',
  'events',
  'rules',
  'decrees',
  'measure_families',
  'sources',
];

/** Reads a folder shaped like `assets/data/kpu-facts`. Rejects if a table is missing or is no CSV. */
export async function readTables(folder: string): Promise<{ tables: SourceTables; created: string }> {
  const tables: Record<string, readonly Row[]> = {};
  for (const name of TABLES) {
    const text = await readFile(join(folder, `${name}.csv`), 'utf8');
    tables[name] = readCsv(text);
  }
  return { tables, created: await createdOf(folder) };
}

/** Instant at which a package was made. Rejects where its description gives none. */
export async function createdOf(folder: string): Promise<string> {
  const description = JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')) as {
    created?: unknown;
  };
  const created = String(description.created ?? '');
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(created))
    throw new Error(`datapackage.json: "created" is not an instant: ${created}`);
  return created;
}

/** Compiles a data folder into a pack. */
export async function buildFromFolder(
  folder: string,
  sequence?: number,
): Promise<BuiltPack & { readonly counts: Compiled['counts'] }> {
  const { tables, created } = await readTables(folder);
  const { shards, counts } = compileTables(tables);
  const built = await buildPack(shards, identityOf(created, sequence), { gzip, sha256 });
  return { ...built, counts };
}
