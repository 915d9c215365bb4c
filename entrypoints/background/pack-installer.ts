import type { Fault } from '../../lib/base/fault';
import { ok, type Result } from '../../lib/base/result';
import type { UpdateProgress } from '../../lib/model/data-status';
import type { PackManifest, ShardRef } from '../../lib/model/pack';
import { type DecodedPack, readShardName } from '../../lib/model/tables';
import { decodePack, type PackPorts, verifyShard } from '../../lib/pack/decode';
import type { PackStore, StoredPack } from './store/pack-store';

export interface InstallOrder {
  /** The feed vouches for it. */
  readonly manifest: PackManifest;
  readonly manifestBytes: Uint8Array;
  readonly origin: Pick<StoredPack, 'feed' | 'target'>;
  readonly store: PackStore;
  /** A shard from elsewhere on this machine, unverified, or null. */
  readonly nearby: (ref: ShardRef) => Promise<Uint8Array | null>;
  /** A shard from the feed that passes `check`; where one server's does not, the next is asked. */
  readonly fetch: (
    ref: ShardRef,
    check: (bytes: Uint8Array) => Promise<Result<null, Fault>>,
  ) => Promise<Result<Uint8Array, Fault>>;
  readonly onStep: (progress: UpdateProgress) => void;
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
  const missing: ShardRef[] = [];
  for (const ref of refs) {
    const here = await keepFromHere(ref, order);
    if (!here.ok) return here;
    if (!here.value) missing.push(ref);
  }
  const fetched = await fetchMissing(missing, {
    ...order,
    keep: (ref, bytes) => store.keepShard(ref.sha256, bytes),
  });
  if (!fetched.ok) return fetched;
  onStep({ step: 'verifying', bytes: null });
  const read = async (ref: ShardRef): Promise<Uint8Array | null> => {
    const shard = await store.shard(ref.sha256);
    return shard.ok ? shard.value : null;
  };
  const decoded = await decodePack(manifest, read, ports);
  if (!decoded.ok) return decoded;
  onStep({ step: 'switching', bytes: null });
  const pack = { ...order.origin, sequence: manifest.sequence, manifestBytes: order.manifestBytes };
  const switched = await store.switchTo(pack, refs, before.value?.sequence ?? null);
  return switched.ok ? decoded : switched;
}

export interface FetchOrder extends Pick<InstallOrder, 'fetch' | 'onStep' | 'ports'> {
  readonly keep: (ref: ShardRef, bytes: Uint8Array) => Promise<Result<null, Fault>>;
}

/** Fetches shards one after another and keeps each once it is verified, telling bytes done and to do. */
export async function fetchMissing(
  missing: readonly ShardRef[],
  { fetch, keep, onStep, ports }: FetchOrder,
): Promise<Result<null, Fault>> {
  const total = missing.reduce((sum, ref) => sum + ref.bytes, 0);
  let done = 0;
  onStep({ step: 'fetching', bytes: { done, total } });
  for (const ref of missing) {
    const fetched = await fetch(ref, (bytes) => verifyShard(ref, bytes, ports.sha256));
    if (!fetched.ok) return fetched;
    const kept = await keep(ref, fetched.value);
    if (!kept.ok) return kept;
    done += ref.bytes;
    onStep({ step: 'fetching', bytes: { done, total } });
  }
  return ok(null);
}

/** Whether a shard is stored, or could be stored from what came with the extension. */
async function keepFromHere(ref: ShardRef, order: InstallOrder): Promise<Result<boolean, Fault>> {
  const { store, ports } = order;
  const stored = await store.shard(ref.sha256);
  if (!stored.ok) return stored;
  if (stored.value && (await verifyShard(ref, stored.value, ports.sha256)).ok) return ok(true);
  const near = await order.nearby(ref);
  if (!near || !(await verifyShard(ref, near, ports.sha256)).ok) return ok(false);
  const kept = await store.keepShard(ref.sha256, near);
  return kept.ok ? ok(true) : kept;
}
