import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openPackStore } from '../../entrypoints/background/store/open-pack-store';
import { PackDatabase } from '../../entrypoints/background/store/pack-database';
import { packWith, startFeed, startLife } from './feed-bench';

const FOLDER = 'test/fixtures/databases';

interface Fixture {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, { readonly keyPath: string; readonly records: readonly Record<string, unknown>[] }>
  >;
}

const read = (name: string): Fixture => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Fixture;

/** Buffers stand as `{base64}`. */
const revive = (record: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      const text = (value as { base64?: string } | null)?.base64;
      return [field, text === undefined ? value : new Uint8Array(Buffer.from(text, 'base64')).buffer];
    }),
  );

/** A disk as that version left it. */
async function diskOf(fixture: Fixture, name = 'packs'): Promise<IDBFactory> {
  const disk = new IDBFactory();
  await new Promise<void>((resolve, reject) => {
    const asked = disk.open(name, fixture.version);
    asked.onupgradeneeded = () => {
      for (const [store, { keyPath, records }] of Object.entries(fixture.stores)) {
        const made = asked.result.createObjectStore(store, { keyPath });
        for (const record of records) made.put(revive(record));
      }
    };
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      asked.result.close();
      resolve();
    };
  });
  return disk;
}

const database = (disk: IDBFactory) =>
  new PackDatabase('packs', { indexedDB: disk, IDBKeyRange: IDBKeyRange as never });

describe('databases of earlier versions', () => {
  const fixtures = readdirSync(FOLDER).sort();

  it('has one of every version before this one', () => {
    const now = database(new IDBFactory()).verno;
    expect(fixtures).toEqual(Array.from({ length: Math.max(now, 2) - 1 }, (_, i) => `version-${i + 1}.json`));
  });

  it.each(fixtures)('%s opens, and an update goes on from it', async (name) => {
    const disk = await diskOf(read(name));
    const served = await startFeed();
    const [embedded, newer] = [await packWith(100, 10), await packWith(120, 11)];
    await served.feed.publish(newer);
    const bench = startLife({ served, embedded, disk });
    expect((await bench.open()).fault).toBeNull();
    expect(await bench.votes()).toBe(100);
    expect(bench.host.storedFault()).toBeNull();
    expect(await bench.update()).toBe('updated');
    expect(await startLife({ served, embedded, disk }).votes()).toBe(120);
    await served.close();
  });

  it('version 1: packs of the single key are dropped, shards kept', async () => {
    const disk = await diskOf(read('version-1.json'));
    const { store } = await openPackStore(() => database(disk));
    expect(await store.current()).toEqual({ ok: true, value: null });
    const [shard] = read('version-1.json').stores.shards?.records ?? [];
    const kept = await store.shard(String(shard?.sha256));
    expect(kept.ok && Buffer.from(kept.value ?? []).toString()).toBe('shard of version 1');
  });

  it('version 2: pack, shards and what is trusted stay, and optional packs have their place', async () => {
    const disk = await diskOf(read('version-2.json'));
    const { store, optional } = await openPackStore(() => database(disk));
    const feed = `rujukan-root:1:${'A'.repeat(43)}`;
    expect(await store.current()).toMatchObject({ ok: true, value: { sequence: 2026112401, feed } });
    const trust = await store.trust(feed);
    expect(trust).toMatchObject({ ok: true, value: { revision: 3, etag: '"abc"' } });
    expect(trust.ok && Buffer.from(trust.value?.state.root ?? []).toString()).toBe('root of version 2');
    expect(await optional.installed('desa')).toEqual({ ok: true, value: null });
    const sha256 = 'ab'.repeat(32);
    await optional.keepPart('desa', sha256, new Uint8Array([1]));
    const pack = {
      kind: 'desa',
      sequence: 1,
      feed,
      target: sha256,
      manifestBytes: new Uint8Array([2]),
    } as const;
    const ref = { name: 'desa-11', sha256, bytes: 1, inflated: 1 };
    expect(await optional.install(pack, [ref, { ...ref, sha256: 'cd'.repeat(32) }])).toMatchObject({
      error: { code: 'STORE_WRITE' },
    });
    expect(await optional.install(pack, [ref])).toMatchObject({ ok: true });
    expect(await store.drop()).toMatchObject({ ok: true });
    expect(await optional.installed('desa')).toMatchObject({ value: { sequence: 1 } });
    expect(await optional.part(sha256)).toMatchObject({ value: new Uint8Array([1]) });
  });

  it('a database of a later version, or a broken one, is no dead end', async () => {
    const disk = await diskOf({ version: 900, stores: { other: { keyPath: 'id', records: [{ id: 1 }] } } });
    const opened = await openPackStore(() => database(disk));
    expect(opened.store.durable).toBe(true);
    expect(opened.fault).toBeNull();
    expect(await opened.store.keepShard('aa', new Uint8Array([1]))).toMatchObject({ ok: true });
  });
});
