import type { Fault } from '../../../lib/base/fault';
import { ok, type Result } from '../../../lib/base/result';
import { attempt, bufferOf, Refused } from './attempt';
import type { PackDatabase } from './pack-database';
import type { PackStore } from './pack-store';

const bytesOf = (stored: ArrayBuffer | null): Uint8Array | null => stored && new Uint8Array(stored);

/** Opens the store. Fault: `STORE_UNAVAILABLE` (private window, storage switched off, broken profile). */
export async function openDexiePackStore(database: PackDatabase): Promise<Result<PackStore, Fault>> {
  const opened = await attempt('STORE_UNAVAILABLE', () => database.open());
  return opened.ok ? ok(createStore(database)) : opened;
}

function createStore(database: PackDatabase): PackStore {
  const { shards, packs, pointer, trust } = database;
  return {
    durable: true,
    current: () =>
      attempt('STORE_READ', async () => {
        const at = await pointer.get('current');
        const record = at ? await packs.get(at.sequence) : undefined;
        if (!record) return null;
        const { sequence, feed, target } = record;
        return { sequence, feed, target, manifestBytes: new Uint8Array(record.manifest) };
      }),
    shard: (sha256) =>
      attempt('STORE_READ', async () => {
        const record = await shards.get(sha256);
        return record ? new Uint8Array(record.bytes) : null;
      }),
    keepShard: (sha256, bytes) =>
      attempt('STORE_WRITE', async () => {
        await shards.put({ sha256, bytes: bufferOf(bytes) });
        return null;
      }),
    switchTo: (pack, refs, replaces) =>
      attempt('STORE_WRITE', () =>
        database.transaction('rw', shards, packs, pointer, async () => {
          const before = await pointer.get('current');
          if ((before?.sequence ?? null) !== replaces) throw new Refused('switched meanwhile');
          const needed = refs.map((ref) => ref.sha256);
          if ((await shards.where('sha256').anyOf(needed).count()) !== new Set(needed).size)
            throw new Refused('shard missing');
          const { sequence, feed, target } = pack;
          await packs.put({ sequence, feed, target, manifest: bufferOf(pack.manifestBytes) });
          await pointer.put({ name: 'current', sequence });
          await packs.where('sequence').notEqual(sequence).delete();
          await shards.where('sha256').noneOf(needed).delete();
          return null;
        }),
      ),
    drop: () =>
      attempt('STORE_WRITE', () =>
        database.transaction('rw', shards, packs, pointer, async () => {
          await Promise.all([pointer.clear(), packs.clear(), shards.clear()]);
          return null;
        }),
      ),
    trust: (feed) =>
      attempt('STORE_READ', async () => {
        const record = await trust.get(feed);
        if (!record) return null;
        const { revision, etag } = record;
        const state = {
          root: new Uint8Array(record.root),
          timestamp: bytesOf(record.timestamp),
          snapshot: bytesOf(record.snapshot),
          targets: bytesOf(record.targets),
        };
        return { revision, etag, state };
      }),
    keepTrust: (feed, { state, etag }, replaces) =>
      attempt('STORE_WRITE', () =>
        database.transaction('rw', trust, async () => {
          if (((await trust.get(feed))?.revision ?? 0) !== replaces) throw new Refused('kept meanwhile');
          const revision = replaces + 1;
          await trust.put({
            feed,
            revision,
            etag,
            root: bufferOf(state.root),
            timestamp: state.timestamp && bufferOf(state.timestamp),
            snapshot: state.snapshot && bufferOf(state.snapshot),
            targets: state.targets && bufferOf(state.targets),
          });
          return revision;
        }),
      ),
  };
}
