import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { UpdateStep } from '../../lib/model/data-status';
import type { PackManifest, ShardRef } from '../../lib/model/pack';
import { type DecodedPack, readShardName } from '../../lib/model/tables';
import { decodePack, type PackPorts, verifyShard } from '../../lib/pack/decode';
import type { PackStore } from './store/pack-store';

export interface InstallOrder {
  /** Verified: signed by `key`, and newer than what is in force. */
  readonly manifest: PackManifest;
  readonly manifestBytes: Uint8Array;
  readonly key: string;
  readonly store: PackStore;
  /** A shard from elsewhere on this machine, unverified, or null. */
  readonly nearby: (ref: ShardRef) => Promise<Uint8Array | null>;
  /** A shard from the feed, unverified. */
  readonly fetch: (ref: ShardRef) => Promise<Result<Uint8Array, Fault>>;
  readonly onStep: (step: UpdateStep, part: number | null) => void;
  readonly ports: PackPorts;
}

/**
 * Stores every shard that is not here yet, each verified before it is kept; decodes the whole pack as it was
 * stored; then switches in one transaction. Whatever fails before that leaves the pack in force untouched;
 * shards kept so far serve the next attempt. Faults: `PACK_*`, `SYNC_*`, `STORE_*`.
 */
export async function installPack(order: InstallOrder): Promise<Result<DecodedPack, Fault>> {
  const { manifest, store, onStep, ports } = order;
  const before = await store.current();
  if (!before.ok) return before;
  // Shards of a later version that this one does not know are neither fetched nor kept.
  const refs = manifest.shards.filter((ref) => readShardName(ref.name) !== null);
  const total = refs.reduce((sum, ref) => sum + ref.bytes, 0);
  let done = 0;
  onStep('fetching', 0);
  for (const ref of refs) {
    const kept = await keepShard(ref, order);
    if (!kept.ok) return kept;
    done += ref.bytes;
    onStep('fetching', total === 0 ? 1 : done / total);
  }
  onStep('verifying', null);
  const read = async (ref: ShardRef): Promise<Uint8Array | null> => {
    const shard = await store.shard(ref.sha256);
    return shard.ok ? shard.value : null;
  };
  const decoded = await decodePack(manifest, read, ports);
  if (!decoded.ok) return decoded;
  onStep('switching', null);
  const pack = { sequence: manifest.sequence, manifestBytes: order.manifestBytes, key: order.key };
  const switched = await store.switchTo(pack, refs, before.value?.sequence ?? null);
  return switched.ok ? decoded : switched;
}

/** Sees to it that a shard is stored: already there, near, or from the feed. */
async function keepShard(ref: ShardRef, order: InstallOrder): Promise<Result<null, Fault>> {
  const { store, ports } = order;
  const stored = await store.shard(ref.sha256);
  if (!stored.ok) return stored;
  if (stored.value && (await verifyShard(ref, stored.value, ports.sha256)).ok) return ok(null);
  const near = await order.nearby(ref);
  if (near && (await verifyShard(ref, near, ports.sha256)).ok) return store.keepShard(ref.sha256, near);
  const fetched = await order.fetch(ref);
  if (!fetched.ok) return fetched;
  const verified = await verifyShard(ref, fetched.value, ports.sha256);
  return verified.ok ? store.keepShard(ref.sha256, fetched.value) : verified;
}

/** The fault of a shard that the feed does not have. */
export const missingShard = (ref: ShardRef): Result<never, Fault> =>
  err(fault('PACK_SHARD_MISSING', ref.name, [ref.name]));
