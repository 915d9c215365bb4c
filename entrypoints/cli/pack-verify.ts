import { join } from 'node:path';
import type { Fault } from '../../lib/base/fault';
import { err, type Result } from '../../lib/base/result';
import type { PackManifest } from '../../lib/model/pack';
import type { DecodedPack } from '../../lib/model/tables';
import { shardFile } from '../../lib/pack/build';
import { decodePack } from '../../lib/pack/decode';
import { parsePublicKey } from '../../lib/trust/key';
import { decodeManifest } from '../../lib/trust/manifest';
import { verifyUpdate } from '../../lib/trust/verify-update';
import { gunzip, sha256, verifyEd25519 } from './node-ports';
import { MANIFEST, readIfThere, SIGNATURE } from './pack-folder';
import { DONE, failed, MISUSE, misuse, type PackIo, readOptions } from './pack-io';

/** Reads a folder's manifest without trusting it. Fault: `PACK_MISSING` or the manifest's. */
export async function readManifest(folder: string): Promise<Result<PackManifest, Fault>> {
  const bytes = await readIfThere(join(folder, MANIFEST));
  return bytes ? decodeManifest(bytes) : err({ code: 'PACK_MISSING', detail: folder });
}

/** Decodes the pack of a folder; digests are checked, signatures are not (the folder is our own). */
export async function loadPack(folder: string): Promise<Result<DecodedPack, Fault>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  return decodePack(manifest.value, (ref) => readIfThere(join(folder, shardFile(ref))), { sha256, gunzip });
}

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
  return DONE;
}

/**
 * `rujukan pack verify --dir DIR --key PUBLICKEY`: reads the feed as the extension would:
 * signature, digests, shapes.
 */
export async function packVerify(args: readonly string[], io: PackIo): Promise<number> {
  const options = readOptions(args, ['dir', 'key'], io);
  if (!options?.dir || !options.key) {
    if (options) misuse(io, 'pack verify --dir DIR --key rujukan-ed25519:…');
    return MISUSE;
  }
  const key = parsePublicKey(options.key);
  if (!key.ok) return failed(io, key.error);
  const manifestBytes = await readIfThere(join(options.dir, MANIFEST));
  if (!manifestBytes) return failed(io, { code: 'PACK_MISSING', detail: options.dir });
  const verified = await verifyUpdate({
    manifestBytes,
    signatureBytes: await readIfThere(join(options.dir, SIGNATURE)),
    publicKey: key.value,
    current: { sequence: -1 },
    ports: { sha256, verifyEd25519 },
  });
  if (!verified.ok) return failed(io, verified.error);
  const pack = await loadPack(options.dir);
  if (!pack.ok) return failed(io, pack.error);
  io.out(`verified: pack ${verified.value.version} (sequence ${verified.value.sequence})`);
  return DONE;
}
