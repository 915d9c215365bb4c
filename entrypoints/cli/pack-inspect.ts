import type { PackManifest } from '../../lib/model/pack';
import { loadPack, readOptional } from './pack-folder';
import { DONE, failed, MISUSE, misuse, type PackIo, readOptions } from './pack-io';

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
