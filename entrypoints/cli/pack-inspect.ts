import { asciiJson } from '../../lib/base/bytes';
import type { PackManifest } from '../../lib/model/pack';
import { diffPacks } from '../../lib/pack/diff';
import { diffFacts } from '../../lib/pack/diff-facts';
import { gzip } from './node-ports';
import { loadPack, readOptional } from './pack-folder';
import { DONE, failed, MISUSE, misuse, type PackIo, readOptions } from './pack-io';

/** Figures that `pack diff` lists; the rest are counted. */
const LISTED = 20;

/** `rujukan pack inspect --dir DIR`: what a pack, or an optional one, holds. */
export async function packInspect(args: readonly string[], io: PackIo): Promise<number> {
  const options = readOptions(args, ['dir'], io);
  if (!options?.dir) {
    if (options) misuse(io, 'pack inspect --dir DIR');
    return MISUSE;
  }
  const optional = await readOptional(options.dir);
  if (optional) {
    if (!optional.ok) return failed(io, optional.error);
    tellManifest(optional.value, [`${optional.value.kind}\t${optional.value.areas} areas`], io);
    return DONE;
  }
  const pack = await loadPack(options.dir);
  if (!pack.ok) return failed(io, pack.error);
  const rows = Object.entries(pack.value.tables).map(([name, table]) => `${name}\t${table.rows} rows`);
  tellManifest(pack.value.manifest, rows, io);
  return DONE;
}

function tellManifest(manifest: PackManifest, rows: readonly string[], io: PackIo): void {
  const { format, version, sequence, created, shards } = manifest;
  io.out(`format ${format}, version ${version}, sequence ${sequence}, ${created}`);
  for (const s of shards) io.out(`${s.name}\t${s.bytes}\t${s.inflated}\t${s.sha256}`);
  for (const line of rows) io.out(line);
  const bytes = shards.reduce((sum, s) => sum + s.bytes, 0);
  io.out(`total\t${shards.length} shards\t${bytes} bytes`);
}

/** `rujukan pack diff --from DIR --to DIR`: what a reader of one fetches to have the other, and which figures differ. */
export async function packDiff(args: readonly string[], io: PackIo): Promise<number> {
  const options = readOptions(args, ['from', 'to'], io);
  if (!options?.from || !options.to) {
    if (options) misuse(io, 'pack diff --from DIR --to DIR');
    return MISUSE;
  }
  const [older, newer] = [await loadPack(options.from), await loadPack(options.to)];
  if (!older.ok) return failed(io, older.error);
  if (!newer.ok) return failed(io, newer.error);
  const { fetch, keep, drop, bytes } = diffPacks(older.value.manifest, newer.value.manifest);
  for (const s of fetch) io.out(`fetch\t${s.name}\t${s.bytes}`);
  for (const s of drop) io.out(`drop\t${s.name}\t${s.bytes}`);
  const list = await packedSize(newer.value.manifest);
  io.out(`${fetch.length} shards to fetch, ${keep.length} kept, ${drop.length} dropped`);
  io.out(`${bytes + list} bytes: ${bytes} of shards, ${list} of the packed manifest`);
  const changes = diffFacts(older.value, newer.value);
  for (const c of changes.slice(0, LISTED)) io.out(`${c.key}\t${c.before ?? '-'}\t${c.after ?? '-'}`);
  io.out(`${changes.length} figures differ`);
  return DONE;
}

const packedSize = async (manifest: PackManifest): Promise<number> =>
  (await gzip(asciiJson(manifest))).length;
