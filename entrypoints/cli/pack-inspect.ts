import { asciiJson } from '../../lib/base/bytes';
import type { PackManifest } from '../../lib/model/pack';
import { diffPacks } from '../../lib/pack/diff';
import { diffFacts } from '../../lib/pack/diff-facts';
import { gzip } from './node-ports';
import { loadPack } from './pack-folder';
import { DONE, failed, MISUSE, misuse, type PackIo, readOptions } from './pack-io';

/** Figures that `pack diff` lists; the rest are counted. */
const LISTED = 20;

/** `rujukan pack inspect --dir DIR`: what the pack holds. */
export async function packInspect(args: readonly string[], io: PackIo): Promise<number> {
  const options = readOptions(args, ['dir'], io);
  if (!options?.dir) {
    if (options) misuse(io, 'pack inspect --dir DIR');
    return MISUSE;
  }
  const pack = await loadPack(options.dir);
  if (!pack.ok) return failed(io, pack.error);
  const { manifest, tables } = pack.value;
  io.out(
    `format ${manifest.format}, version ${manifest.version}, sequence ${manifest.sequence}, ${manifest.created}`,
  );
  for (const s of manifest.shards) io.out(`${s.name}\t${s.bytes}\t${s.inflated}\t${s.sha256}`);
  for (const [name, table] of Object.entries(tables)) io.out(`${name}\t${table.rows} rows`);
  const bytes = manifest.shards.reduce((sum, s) => sum + s.bytes, 0);
  io.out(`total\t${manifest.shards.length} shards\t${bytes} bytes`);
  return DONE;
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
