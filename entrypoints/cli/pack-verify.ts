import { join } from 'node:path';
import { parsePublicKey } from '../../lib/trust/key';
import { verifyUpdate } from '../../lib/trust/verify-update';
import { sha256, verifyEd25519 } from './node-ports';
import { loadPack, MANIFEST, readIfThere, SIGNATURE } from './pack-folder';
import { DONE, failed, MISUSE, misuse, type PackIo, readOptions } from './pack-io';

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
