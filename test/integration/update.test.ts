/** One story after another on one bench of fakes; apart they would repeat it. Hence over 300 lines. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PackStore } from '../../entrypoints/background/store/pack-store';
import { fault } from '../../lib/base/fault';
import { err } from '../../lib/base/result';
import type { BuiltPack } from '../../lib/pack/build';
import { createFeedKey, signFeed } from '../helpers/feed';
import { databaseOn, type Feed, packWith, startFeed, startLife } from './feed-bench';

const OLD = 100;
const NEW = 120;

let embedded: BuiltPack;
let newer: BuiltPack;
let feed: Feed;
beforeAll(async () => {
  embedded = await packWith(OLD, 10);
  newer = await packWith(NEW, 11);
});
beforeEach(async () => {
  feed = await startFeed();
  await feed.offer(newer);
});
afterEach(() => feed.close());

const life = (more: Partial<Parameters<typeof startLife>[0]> = {}) => startLife({ feed, embedded, ...more });
const oneShard = (): string => {
  const [name] = feed.shards().filter((shard) => !embedded.files.has(shard));
  return name as string;
};

describe('an update', () => {
  it('puts a newer pack in force, tells its steps, and is remembered', async () => {
    const disk = new IDBFactory();
    const first = life({ disk });
    expect(await first.votes()).toBe(OLD);
    expect(await first.update()).toBe('updated');
    expect(await first.votes()).toBe(NEW);
    expect(first.states.map((s) => (s.kind === 'running' ? s.step : s.kind))).toEqual(
      expect.arrayContaining(['fetching', 'verifying', 'switching', 'updated']),
    );
    expect(first.states.at(-1)).toEqual({ kind: 'updated', version: newer.manifest.version });

    const second = life({ disk });
    expect(await second.votes()).toBe(NEW);
    const loaded = await second.host.get();
    expect(loaded.ok && loaded.value.bundled).toBe(false);
    expect(await second.update()).toBe('current');
  });

  it('fetches changed shards alone', async () => {
    const changed = feed.shards().filter((name) => !embedded.files.has(name));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(feed.shards().length);
    const bench = life();
    expect(await bench.update()).toBe('updated');
    expect(feed.log).toEqual(['manifest.json', 'manifest.sig.json', ...changed]);
  });

  it('keeps the shards of the pack in force and no others', async () => {
    const bench = life();
    await bench.update();
    await feed.offer(await packWith(130, 12));
    expect(await bench.update()).toBe('updated');
    const store = await bench.store();
    for (const ref of newer.manifest.shards) {
      const kept = await store.shard(ref.sha256);
      expect(kept.ok && kept.value !== null).toBe(feed.shards().includes(`${ref.sha256}.gz`));
    }
    expect(await bench.votes()).toBe(130);
  });
});

const replaceBytes = (name: string, change: (bytes: Buffer) => Buffer) =>
  writeFileSync(join(feed.folder, name), change(readFileSync(join(feed.folder, name))));
const html = '<!doctype html><title>404</title><p>Not here</p>';

describe('what is wrong leaves the data in force', () => {
  const cases: readonly (readonly [string, () => unknown, string])[] = [
    [
      'a manifest changed after signing',
      () =>
        replaceBytes('manifest.json', (b) =>
          Buffer.from(b.toString().replace('"sequence":11', '"sequence":99')),
        ),
      'TRUST_SIGNATURE_INVALID',
    ],
    ['another signer', () => signFeed(feed.folder, createFeedKey()), 'TRUST_SIGNATURE_MISSING'],
    [
      'no signature',
      () => feed.instead.set('manifest.sig.json', (r) => r.writeHead(404).end()),
      'TRUST_SIGNATURE_MISSING',
    ],
    [
      'a page instead of the signature',
      () => feed.instead.set('manifest.sig.json', (r) => r.end(html)),
      'TRUST_SIGNATURE_MISSING',
    ],
    [
      'a page instead of the manifest',
      () => feed.instead.set('manifest.json', (r) => r.end(html)),
      'TRUST_SIGNATURE_INVALID',
    ],
    [
      'an error of the server',
      () => feed.instead.set('manifest.json', (r) => r.writeHead(503).end()),
      'SYNC_HTTP',
    ],
    ['nothing there', () => feed.instead.set('manifest.json', (r) => r.writeHead(404).end()), 'SYNC_HTTP'],
    ['an older pack', async () => feed.offer(await packWith(NEW, 9)), 'TRUST_ROLLBACK'],
    ['a truncated shard', () => replaceBytes(oneShard(), (b) => b.subarray(0, -5)), 'PACK_SHARD_LENGTH'],
    [
      'a shard with one other byte',
      () =>
        replaceBytes(oneShard(), (b) => {
          b[20] = (b[20] as number) ^ 1;
          return b;
        }),
      'PACK_SHARD_DIGEST',
    ],
    ['a shard without end', () => feed.instead.set(oneShard(), endless), 'PACK_TOO_LARGE'],
    ['a manifest without end', () => feed.instead.set('manifest.json', endless), 'PACK_TOO_LARGE'],
    [
      'a missing shard',
      () => feed.instead.set(oneShard(), (r) => r.writeHead(404).end()),
      'PACK_SHARD_MISSING',
    ],
    [
      'a page instead of a shard',
      () => feed.instead.set(oneShard(), (r) => r.end(html.repeat(50))),
      'PACK_TOO_LARGE',
    ],
    ['a connection that breaks', () => feed.instead.set(oneShard(), (r) => void r.destroy()), 'SYNC_OFFLINE'],
  ];
  const endless = (response: import('node:http').ServerResponse): void => {
    const more = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(65_536), () => setImmediate(more));
    };
    more();
  };

  it.each(cases)('%s', async (_, spoil, code) => {
    await spoil();
    const disk = new IDBFactory();
    const bench = life({ disk });
    expect(await bench.update()).toBe(code);
    expect(bench.states.at(-1)).toEqual({ kind: 'failed', code });
    expect(await bench.votes()).toBe(OLD);
    expect(await life({ disk }).votes()).toBe(OLD);
  });

  it('a redirect to an unsafe address', async () => {
    // Loopback too, but not by a name that counts as this machine.
    const elsewhere = createServer((_, response) => response.end(newer.manifestBytes));
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.2', resolve));
    const location = `http://127.0.0.2:${(elsewhere.address() as AddressInfo).port}/manifest.json`;
    feed.instead.set('manifest.json', (r) => r.writeHead(302, { location }).end());
    const bench = life();
    expect(await bench.update()).toBe('SYNC_HTTP');
    expect(await bench.votes()).toBe(OLD);
    elsewhere.close();
  });

  it('a feed that drips', async () => {
    feed.instead.set('manifest.json', (response) => {
      const timer = setInterval(() => response.write(' '), 50);
      response.on('close', () => clearInterval(timer));
    });
    const bench = life({ limits: { total: 400, stall: 300 } });
    expect(await bench.update()).toBe('SYNC_TIMEOUT');
  });

  it('a feed that falls silent', async () => {
    feed.instead.set(oneShard(), (response, bytes) => void response.write(bytes?.subarray(0, 10)));
    const bench = life({ limits: { total: 60_000, stall: 300 } });
    expect(await bench.update()).toBe('SYNC_TIMEOUT');
    expect(await bench.votes()).toBe(OLD);
  });

  it('no source, an unsafe one, a bad key, no permission', async () => {
    const { publicKey } = feed.key;
    const update = (url: string, key: string, permitted = true) =>
      life({ source: { url, key }, permitted }).update();
    expect(await update('', '')).toBe('SYNC_NOT_CONFIGURED');
    expect(await update('http://data.example/', publicKey)).toBe('SYNC_NOT_CONFIGURED');
    expect(await update('ftp://data.example/', publicKey)).toBe('SYNC_NOT_CONFIGURED');
    expect(await update(feed.url, 'key')).toBe('TRUST_KEY_SHAPE');
    expect(await update(feed.url, publicKey, false)).toBe('SYNC_PERMISSION');
    expect(feed.log).toEqual([]);
  });
});

describe('at the same time', () => {
  it('only one update runs', async () => {
    const bench = life();
    const [first, second] = await Promise.all([bench.update(), bench.update()]);
    expect([first, second]).toEqual(['updated', 'SYNC_BUSY']);
    expect(await bench.update()).toBe('current');
  });

  it('two backgrounds on one disk cannot both switch', async () => {
    const disk = new IDBFactory();
    const ends = await Promise.all([life({ disk }).update(), life({ disk }).update()]);
    expect(ends.sort()).toEqual(['STORE_WRITE', 'updated']);
    expect(await life({ disk }).votes()).toBe(NEW);
  });
});

describe('a background that is stopped between two steps', () => {
  /** Lets `calls` writes through and then never answers again, as a stopped worker. */
  const stopAfter = (calls: number) => {
    let left = calls;
    const stuck = new Promise<never>(() => undefined);
    let reached: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => {
      reached = resolve;
    });
    const wrap = (store: PackStore): PackStore => {
      const gate = <A extends unknown[], R>(call: (...args: A) => Promise<R>) => {
        return (...args: A): Promise<R> => {
          if (left-- > 0) return call(...args);
          reached();
          return stuck;
        };
      };
      return { ...store, keepShard: gate(store.keepShard), switchTo: gate(store.switchTo) };
    };
    return { wrap, stopped };
  };

  it.each([0, 1, 2, 7])('after %i writes: the next one reads old data, then finishes', async (writes) => {
    const disk = new IDBFactory();
    const { wrap, stopped } = stopAfter(writes);
    void life({ disk, store: wrap }).update();
    await stopped;
    const next = life({ disk });
    expect(await next.votes()).toBe(OLD);
    feed.log.length = 0;
    expect(await next.update()).toBe('updated');
    expect(await next.votes()).toBe(NEW);
    // What was kept before is not fetched again.
    if (writes === 7) expect(feed.log).toEqual(['manifest.json', 'manifest.sig.json']);
  });
});

describe('a store that fails', () => {
  const noDisk = {
    open: () => {
      throw new DOMException('A mutation operation was attempted on a database', 'InvalidStateError');
    },
  } as unknown as IDBFactory;

  it('does not open: the update serves for as long as the background lives', async () => {
    const bench = life({ disk: noDisk });
    const opened = await bench.open();
    expect(opened.fault?.code).toBe('STORE_UNAVAILABLE');
    expect(opened.store.durable).toBe(false);
    expect(await bench.votes()).toBe(OLD);
    expect(await bench.update()).toBe('updated');
    expect(await bench.votes()).toBe(NEW);
    expect(await life({ disk: noDisk }).votes()).toBe(OLD);
  });

  it('is full: the old data stays', async () => {
    const full = (store: PackStore): PackStore => ({
      ...store,
      keepShard: async () => err(fault('STORE_QUOTA')),
    });
    const bench = life({ store: full });
    expect(await bench.update()).toBe('STORE_QUOTA');
    expect(await bench.votes()).toBe(OLD);
  });

  it('forgot a shard: embedded data with a fault, and the next update mends it', async () => {
    const disk = new IDBFactory();
    await life({ disk }).update();
    const shard = newer.manifest.shards.find((ref) => ref.name === 'facts-0')?.sha256 as string;
    const database = databaseOn(disk);
    await database.shards.delete(shard);
    database.close();
    const broken = life({ disk });
    expect(await broken.votes()).toBe(OLD);
    expect(broken.host.storedFault()?.code).toBe('PACK_SHARD_MISSING');
    expect(await broken.update()).toBe('updated');
    expect(broken.host.storedFault()).toBeNull();
    expect(await life({ disk }).votes()).toBe(NEW);
  });
});

describe('which data is in force', () => {
  it('the embedded data once it is newer than what was stored', async () => {
    const disk = new IDBFactory();
    await life({ disk }).update();
    const later = await packWith(140, 12);
    const bench = startLife({ feed, embedded: later, disk });
    expect(await bench.votes()).toBe(140);
    expect(bench.host.storedFault()).toBeNull();
  });

  it('no data of a key that is trusted no longer', async () => {
    const disk = new IDBFactory();
    await life({ disk }).update();
    const other = createFeedKey();
    expect(await life({ disk, source: { url: feed.url, key: other.publicKey } }).votes()).toBe(OLD);
    expect(await life({ disk, source: { url: '', key: '' } }).votes()).toBe(OLD);
    expect(await life({ disk }).votes()).toBe(NEW);
  });

  it('none where even the embedded data is damaged', async () => {
    const damaged = { ...embedded, manifestBytes: embedded.manifestBytes.slice(0, 40) };
    expect(await life({ embedded: damaged }).votes()).toBe('PACK_MANIFEST_SHAPE');
    const bench = life({ embedded: damaged });
    expect(await bench.update()).toBe('updated');
    expect(await bench.votes()).toBe(NEW);
  });
});
