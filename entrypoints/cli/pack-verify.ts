import { join } from 'node:path';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { OptionalManifest } from '../../lib/model/optional';
import { shardFile } from '../../lib/pack/build';
import type { ReadShard } from '../../lib/pack/decode';
import { areasIn, openOptionalShard } from '../../lib/pack/optional-shard';
import { packPorts } from './node-ports';
import { loadPack, readIfThere, readOptional } from './pack-folder';
import { DONE, failed, MISUSE, misuse, type PackIo, readOptions } from './pack-io';

/** `rujukan pack verify --dir DIR`: reads every shard as a reader would, digests, bounds, shapes and all. */
export async function packVerify(args: readonly string[], io: PackIo): Promise<number> {
  const options = readOptions(args, ['dir'], io);
  if (!options?.dir) {
    if (options) misuse(io, 'pack verify --dir DIR');
    return MISUSE;
  }
  const { dir } = options;
  const optional = await readOptional(dir);
  if (!optional) {
    const pack = await loadPack(dir);
    if (!pack.ok) return failed(io, pack.error);
    const { version, sequence, shards } = pack.value.manifest;
    io.out(`verified: pack ${version} (sequence ${sequence}), ${shards.length} shards`);
    return DONE;
  }
  if (!optional.ok) return failed(io, optional.error);
  const { kind, version, sequence, areas, shards } = optional.value;
  const sound = await checkOptional(optional.value, (ref) => readIfThere(join(dir, shardFile(ref))));
  if (!sound.ok) return failed(io, sound.error);
  io.out(`verified: ${kind} ${version} (sequence ${sequence}), ${areas} areas, ${shards.length} shards`);
  return DONE;
}

/** Opens every shard of an optional pack and counts its areas. Faults: `PACK_*`. */
export async function checkOptional(
  { kind, areas, shards }: OptionalManifest,
  read: ReadShard,
): Promise<Result<null, Fault>> {
  let rows = 0;
  for (const ref of shards) {
    const bytes = await read(ref);
    if (!bytes) return err(fault('PACK_SHARD_MISSING', ref.name, [ref.name]));
    const shard = await openOptionalShard(kind, ref, bytes, packPorts);
    if (!shard.ok) return shard;
    rows += areasIn(shard.value);
  }
  return rows === areas ? ok(null) : err(fault('PACK_MANIFEST_SHAPE', `${rows} areas`, ['areas']));
}
