import { join } from 'node:path';
import { toHex } from '../../lib/base/bytes';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import { OPTIONAL_LIMITS } from '../../lib/model/optional';
import { PACK_LIMITS } from '../../lib/model/pack';
import { shardFile } from '../../lib/pack/build';
import { decodePack } from '../../lib/pack/decode';
import { parseAnchor } from '../../lib/trust/anchor';
import { type OptionalOffer, optionalTarget, PACK_TARGET, readTerms } from '../../lib/trust/feed-terms';
import { decodeManifest, decodeOptionalManifest } from '../../lib/trust/manifest';
import { fetchAnchoredRoot, refresh } from '../../lib/trust/refresh';
import { gunzip, packPorts, sha256, verifyEd25519 } from './node-ports';
import { readIfThere } from './pack-folder';
import { DONE, failed, type PackIo } from './pack-io';
import { checkOptional } from './pack-verify';

/** `rujukan feed verify --dir DIR --root FINGERPRINT`: reads a feed folder as a new reader would, shards and all. */
export async function feedVerify(
  options: { readonly dir?: string; readonly root?: string },
  io: PackIo,
): Promise<number> {
  const dir = options.dir as string;
  const anchor = parseAnchor(options.root ?? '');
  if (!anchor.ok) return failed(io, anchor.error);
  const ports = {
    sha256,
    verifyEd25519,
    now: Date.now(),
    fetch: async (name: string): Promise<Result<Uint8Array | null, Fault>> =>
      ok(await readIfThere(join(dir, 'metadata', name))),
    keep: async () => ok(null),
  };
  const first = await fetchAnchoredRoot(anchor.value, ports);
  if (!first.ok) return failed(io, first.error);
  const fresh = await refresh(first.value, ports);
  if (!fresh.ok) return failed(io, fresh.error);
  const terms = readTerms(fresh.value.targets);
  if (!terms.ok) return failed(io, terms.error);
  const { pack } = terms.value;
  const packed = await readIfThere(join(dir, 'targets', `${pack.sha256}.${PACK_TARGET}`));
  if (!packed || toHex(await sha256(packed)) !== pack.sha256)
    return failed(io, fault('TRUST_METADATA_DIGEST', PACK_TARGET));
  const manifest = decodeManifest(await gunzip(packed, PACK_LIMITS.manifest));
  if (!manifest.ok) return failed(io, manifest.error);
  const decoded = await decodePack(
    manifest.value,
    (ref) => readIfThere(join(dir, 'shards', shardFile(ref))),
    packPorts,
  );
  if (!decoded.ok) return failed(io, decoded.error);
  io.out(`verified: pack ${manifest.value.version} (sequence ${manifest.value.sequence})`);
  for (const offer of terms.value.optional) {
    const sound = await verifyOffer(dir, offer);
    if (!sound.ok) return failed(io, sound.error);
    io.out(`verified: ${offer.kind} ${offer.version} (sequence ${offer.sequence}), ${offer.areas} areas`);
  }
  io.out(`vouched for until ${new Date(fresh.value.freshUntil).toISOString()}`);
  return DONE;
}

async function verifyOffer(
  dir: string,
  { kind, target, sequence }: OptionalOffer,
): Promise<Result<null, Fault>> {
  const packed = await readIfThere(join(dir, 'targets', `${target.sha256}.${optionalTarget(kind)}`));
  if (!packed || toHex(await sha256(packed)) !== target.sha256)
    return err(fault('TRUST_METADATA_DIGEST', kind));
  const manifest = decodeOptionalManifest(await gunzip(packed, OPTIONAL_LIMITS.manifest), kind);
  if (!manifest.ok) return manifest;
  if (manifest.value.sequence !== sequence) return err(fault('PACK_MANIFEST_SHAPE', undefined, ['sequence']));
  return checkOptional(manifest.value, (ref) => readIfThere(join(dir, 'shards', shardFile(ref))));
}
