import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OPTIONAL_KINDS } from '../../lib/model/optional';
import { identityOf } from '../../lib/pack/build';
import { buildOptional, sortByCode } from '../../lib/pack/optional-build';
import type { Row } from '../../lib/pack/rows';
import type { Snapshot } from '../../lib/sources/snapshot';
import { gzip, sha256 } from './node-ports';
import { finishPack, writeWhole } from './pack-folder';
import { DONE, FAILED, MISUSE, misuse, type PackIo } from './pack-io';
import { createdOf } from './pack-tables';
import { readCsv } from './read-csv';

export interface OptionalOrder {
  readonly optional: string;
  /** Folder of the package. */
  readonly data: string;
  readonly out?: string;
  /** Folders that an import of an archive wrote, separated by commas. */
  readonly from?: string;
  readonly sequence: number | undefined;
}

/** `rujukan pack build --optional desa|results`. */
export async function buildOptionalFolder(order: OptionalOrder, io: PackIo): Promise<number> {
  const kind = OPTIONAL_KINDS.find((k) => k === order.optional);
  const { out, data, sequence } = order;
  const from = order.from?.split(',') ?? [];
  if (!kind || !out || (kind === 'results') !== from.length > 0) {
    misuse(io, 'pack build --optional desa --out DIR | --optional results --from DIR[,DIR…] --out DIR');
    return MISUSE;
  }
  try {
    await mkdir(out, { recursive: true });
    const files = new Set<string>();
    const created = kind === 'desa' ? await createdOf(data) : await lastMade(from);
    const { manifest, manifestBytes } = await buildOptional(
      kind,
      kind === 'desa' ? await csv(join(data, 'desa.csv')) : linesOf(from),
      identityOf(created, sequence),
      {
        gzip,
        sha256,
        keep: async (name, bytes) => {
          files.add(name);
          await writeWhole(join(out, name), bytes);
        },
      },
    );
    await finishPack(out, manifestBytes, files);
    const bytes = manifest.shards.reduce((sum, s) => sum + s.bytes, 0);
    io.out(
      `${kind} ${manifest.version} (sequence ${manifest.sequence}): ${manifest.areas} areas, ` +
        `${manifest.shards.length} shards, ${bytes} bytes`,
    );
    return DONE;
  } catch (cause) {
    io.err(`INPUT_UNREADABLE: ${(cause as Error).message}`);
    return FAILED;
  }
}

/** Lines of several imports, province by province, in the order of their codes. */
async function* linesOf(folders: readonly string[]): AsyncGenerator<Row> {
  const named = await Promise.all(
    folders.map(async (folder) => (await readdir(join(folder, 'below'))).map((name) => ({ folder, name }))),
  );
  const provinces = [...new Set(named.flat().map(({ name }) => name))].sort();
  for (const province of provinces) {
    const rows: Row[] = [];
    for (const { folder, name } of named.flat())
      if (name === province) for (const row of await csv(join(folder, 'below', name))) rows.push(row);
    yield* sortByCode(rows, 'region_code');
  }
}

const csv = async (path: string): Promise<Row[]> => readCsv(await readFile(path, 'utf8'));

/** The last time that a body of the imports gives for itself, in UTC. Rejects where none gives one. */
async function lastMade(folders: readonly string[]): Promise<string> {
  let last = 0;
  for (const folder of folders) {
    const { madeLast } = JSON.parse(await readFile(join(folder, 'snapshot.json'), 'utf8')) as Snapshot;
    last = Math.max(last, Date.parse(madeLast) || 0);
  }
  if (last === 0) throw new Error(`${folders.join(', ')}: no body says when it was made`);
  return new Date(last).toISOString();
}
