import { fault } from '../../../lib/base/fault';
import { err, ok } from '../../../lib/base/result';
import type { PackStore, StoredPack, StoredTrust } from './pack-store';

/** Stands in where the database cannot open: an update serves until the background sleeps. */
export function createMemoryPackStore(): PackStore {
  const kept = new Map<string, Uint8Array>();
  const trusted = new Map<string, StoredTrust>();
  let current: StoredPack | null = null;
  return {
    durable: false,
    current: async () => ok(current),
    shard: async (sha256) => ok(kept.get(sha256) ?? null),
    keepShard: async (sha256, bytes) => {
      kept.set(sha256, bytes);
      return ok(null);
    },
    switchTo: async (pack, shards, replaces) => {
      if ((current?.sequence ?? null) !== replaces) return err(fault('STORE_WRITE', 'switched meanwhile'));
      const needed = new Set(shards.map((shard) => shard.sha256));
      if ([...needed].some((sha256) => !kept.has(sha256))) return err(fault('STORE_WRITE', 'shard missing'));
      current = pack;
      for (const sha256 of [...kept.keys()]) if (!needed.has(sha256)) kept.delete(sha256);
      return ok(null);
    },
    drop: async () => {
      current = null;
      kept.clear();
      return ok(null);
    },
    trust: async (feed) => ok(trusted.get(feed) ?? null),
    keepTrust: async (feed, trust, replaces) => {
      if ((trusted.get(feed)?.revision ?? 0) !== replaces) return err(fault('STORE_WRITE', 'kept meanwhile'));
      trusted.set(feed, { ...trust, revision: replaces + 1 });
      return ok(replaces + 1);
    },
  };
}
