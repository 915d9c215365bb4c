/** A background's data side over a real loopback feed, with fake storage: what the update tests stand on. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createEngineHost } from '../../entrypoints/background/engine-host';
import { type FetchBytes, fetchBytes } from '../../entrypoints/background/fetch-bytes';
import { createOptionalKeeper } from '../../entrypoints/background/optional-keeper';
import { openPackStore } from '../../entrypoints/background/store/open-pack-store';
import { PackDatabase } from '../../entrypoints/background/store/pack-database';
import type { PackStore } from '../../entrypoints/background/store/pack-store';
import { createSync } from '../../entrypoints/background/sync';
import { freshUntil } from '../../entrypoints/background/trust-keeper';
import { packPorts, verifyEd25519 } from '../../entrypoints/background/web-ports';
import type { UpdateState } from '../../lib/model/data-status';
import type { OptionalEntry } from '../../lib/model/optional-status';
import type { BuiltPack } from '../../lib/pack/build';
import type { FeedTerms } from '../../lib/trust/feed-terms';
import { packOf } from '../helpers/built-pack';
import { TestFeed } from '../helpers/feed';
import { type FeedServer, serveFolder } from '../helpers/feed-server';
import { factRow, smallTables } from '../helpers/small-tables';

/** A pack in which the first ticket has this many votes in the nation, and a figure of two provinces. */
export const packWith = (votes: number, sequence: number): Promise<BuiltPack> =>
  packOf(
    smallTables([
      factRow('0', 'pemilu-9999/ppwp/01', 'votes', votes),
      factRow('0', 'pemilu-9999/ppwp/02', 'votes', 50),
      factRow('11', 'pemilu-9999/ppwp/01', 'votes', votes - 10),
      factRow('12', 'pemilu-9999/ppwp/01', 'votes', 10),
    ]),
    sequence,
  );

export interface ServedFeed {
  readonly feed: TestFeed;
  readonly server: FeedServer;
  close(): Promise<void>;
}

export async function startFeed(now: () => number = Date.now): Promise<ServedFeed> {
  const folder = mkdtempSync(join(tmpdir(), 'rujukan-feed-'));
  const feed = await TestFeed.create(join(folder, 'feed'), now);
  const server = await serveFolder(feed.dir);
  return {
    feed,
    server,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const databaseOn = (disk: IDBFactory): PackDatabase =>
  new PackDatabase('packs', { indexedDB: disk, IDBKeyRange: IDBKeyRange as never });

export interface BenchOptions {
  readonly served: ServedFeed;
  readonly embedded: BuiltPack;
  /** The disk: shared between benches it outlives a stopped background. */
  readonly disk?: IDBFactory;
  readonly source?: { readonly url: string; readonly root: string };
  readonly permitted?: (pattern: string) => boolean;
  readonly online?: boolean;
  readonly now?: () => number;
  readonly store?: (store: PackStore) => PackStore;
  readonly fetch?: (fetch: FetchBytes) => FetchBytes;
  readonly limits?: { readonly total: number; readonly stall: number };
}

/** One life of the background. */
export function startLife(options: BenchOptions) {
  const { served, embedded, disk = new IDBFactory() } = options;
  const states: UpdateState[] = [];
  const terms: FeedTerms[] = [];
  let opened: ReturnType<typeof openPackStore> | null = null;
  const open = () => {
    opened ??= openPackStore(() => databaseOn(disk));
    return opened;
  };
  const store = async (): Promise<PackStore> => {
    const plain = (await open()).store;
    return options.store ? options.store(plain) : plain;
  };
  const source = options.source ?? { url: served.server.url, root: served.feed.fingerprint };
  const readEmbedded = async (file: string) =>
    file === 'manifest.json' ? embedded.manifestBytes : (embedded.files.get(file) ?? null);
  const access = {
    ...packPorts,
    verifyEd25519,
    fetchBytes: options.fetch ? options.fetch(fetchBytes) : fetchBytes,
    now: options.now ?? Date.now,
    online: () => options.online ?? true,
    source: async () => source,
    isPermitted: async (pattern: string) => options.permitted?.(pattern) ?? true,
    limits: options.limits ?? { total: 4_000, stall: 2_000 },
  };
  const offered: (readonly OptionalEntry[])[] = [];
  const optional = createOptionalKeeper({
    ...access,
    trust: store,
    store: async () => (await open()).optional,
    onState: (entries) => offered.push(entries),
  });
  const host = createEngineHost({
    ...packPorts,
    embedded: readEmbedded,
    store,
    trustedFeed: async () => source.root,
  });
  const sync = createSync({
    ...access,
    store,
    embedded: readEmbedded,
    host,
    onState: (state) => states.push(state),
    onTerms: (said) => terms.push(said),
  });
  return {
    host,
    store,
    open,
    states,
    terms,
    sync,
    optional,
    /** What was told of optional packs, in order. */
    offered,
    freshUntil: async () => freshUntil(await store(), source.root),
    /** Runs an update and gives its end: `updated`, `current` or the code of what failed. */
    update: async (): Promise<string> => {
      const done = await sync.run();
      if (!done.ok) return done.error.code;
      return done.value.kind === 'failed' ? done.value.code : done.value.kind;
    },
    /** Votes of the first ticket in the data in force. */
    votes: async (): Promise<number | string> => {
      const loaded = await host.get();
      if (!loaded.ok) return loaded.error.code;
      const address = { election: 'pemilu-9999', office: 'ppwp', region: '0' } as const;
      const fact = loaded.value.index.certified({
        ...address,
        subject: 'pemilu-9999/ppwp/01',
        measure: 'votes',
      });
      return fact?.value ?? 'none';
    },
  };
}
