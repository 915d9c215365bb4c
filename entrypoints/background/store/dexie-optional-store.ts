import { attempt, bufferOf, Refused } from './attempt';
import type { OptionalStore } from './optional-store';
import type { PackDatabase } from './pack-database';

/** Optional packs in an open database. */
export function createDexieOptionalStore(database: PackDatabase): OptionalStore {
  const { optional, parts } = database;
  return {
    installed: (kind) =>
      attempt('STORE_READ', async () => {
        const record = await optional.get(kind);
        if (!record) return null;
        const { sequence, feed, target } = record;
        return { kind, sequence, feed, target, manifestBytes: new Uint8Array(record.manifest) };
      }),
    part: (sha256) =>
      attempt('STORE_READ', async () => {
        const record = await parts.get(sha256);
        return record ? new Uint8Array(record.bytes) : null;
      }),
    keepPart: (kind, sha256, bytes) =>
      attempt('STORE_WRITE', async () => {
        await parts.put({ sha256, kind, bytes: bufferOf(bytes) });
        return null;
      }),
    install: ({ kind, sequence, feed, target, manifestBytes }, refs) =>
      attempt('STORE_WRITE', () =>
        database.transaction('rw', optional, parts, async () => {
          const needed = new Set(refs.map((ref) => ref.sha256));
          const kept = await parts.where('kind').equals(kind).primaryKeys();
          const spare = kept.filter((sha256) => !needed.has(sha256));
          if (kept.length - spare.length !== needed.size) throw new Refused('part missing');
          await optional.put({ kind, sequence, feed, target, manifest: bufferOf(manifestBytes) });
          await parts.bulkDelete(spare);
          return null;
        }),
      ),
    drop: (kind) =>
      attempt('STORE_WRITE', () =>
        database.transaction('rw', optional, parts, async () => {
          await optional.delete(kind);
          await parts.where('kind').equals(kind).delete();
          return null;
        }),
      ),
  };
}
