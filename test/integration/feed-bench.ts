/** A background's data side over a real loopback feed, with fake storage: what the update tests stand on. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { createEngineHost } from '../../entrypoints/background/engine-host';
import { fetchBytes } from '../../entrypoints/background/fetch-bytes';
import { openPackStore } from '../../entrypoints/background/store/open-pack-store';
import { PackDatabase } from '../../entrypoints/background/store/pack-database';
import type { PackStore } from '../../entrypoints/background/store/pack-store';
import { createSync } from '../../entrypoints/background/sync';
import { gunzip, sha256, verifyEd25519 } from '../../entrypoints/background/web-ports';
import { writePack } from '../../entrypoints/cli/pack-folder';
import type { UpdateState } from '../../lib/model/data-status';
import type { BuiltPack } from '../../lib/pack/build';
import { packOf } from '../helpers/built-pack';
import { createFeedKey, type FeedKey, signFeed } from '../helpers/feed';
import { factRow, smallTables } from '../helpers/small-tables';

/** A pack in which the first ticket has this many votes in the nation. */
export const packWith = (votes: number, sequence: number): Promise<BuiltPack> =>
  packOf(
    smallTables([
      factRow('0', 'pemilu-9999/ppwp/01', 'votes', votes),
      factRow('0', 'pemilu-9999/ppwp/02', 'votes', 50),
    ]),
    sequence,
  );

export interface Feed {
  readonly folder: string;
  readonly url: string;
  readonly key: FeedKey;
  /** File names asked for, in order. */
  readonly log: string[];
  /** Answers of its own for a file name. */
  readonly instead: Map<string, (response: ServerResponse, bytes: Buffer | null) => void>;
  /** Replaces what is offered by a signed pack. */
  offer(pack: BuiltPack): Promise<void>;
  /** File names of the shards on offer. */
  shards(): readonly string[];
  close(): Promise<void>;
}

export async function startFeed(): Promise<Feed> {
  const folder = mkdtempSync(join(tmpdir(), 'rujukan-feed-'));
  const key = createFeedKey();
  const log: string[] = [];
  const instead: Feed['instead'] = new Map();
  const server = createServer((request, response) => {
    const name = (request.url ?? '').slice(1);
    log.push(name);
    const bytes = readdirSync(folder).includes(name) ? readFileSync(join(folder, name)) : null;
    const own = instead.get(name);
    if (own) own(response, bytes);
    else if (bytes) response.end(bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    folder,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    key,
    log,
    instead,
    offer: async (pack) => {
      await writePack(folder, pack);
      await signFeed(folder, key);
    },
    shards: () => readdirSync(folder).filter((name) => name.endsWith('.gz')),
    close: () =>
      new Promise((resolve) => {
        rmSync(folder, { recursive: true, force: true });
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

export const databaseOn = (disk: IDBFactory): PackDatabase =>
  new PackDatabase('packs', { indexedDB: disk, IDBKeyRange: IDBKeyRange as never });

export interface BenchOptions {
  readonly feed: Feed;
  readonly embedded: BuiltPack;
  /** The disk: shared between benches it outlives a stopped background. */
  readonly disk?: IDBFactory;
  readonly source?: { readonly url: string; readonly key: string };
  readonly permitted?: boolean;
  readonly store?: (store: PackStore) => PackStore;
  readonly limits?: { readonly total: number; readonly stall: number };
}

/** One life of the background. */
export function startLife(options: BenchOptions) {
  const { feed, embedded, disk = new IDBFactory() } = options;
  const states: UpdateState[] = [];
  let opened: ReturnType<typeof openPackStore> | null = null;
  const open = () => {
    opened ??= openPackStore(() => databaseOn(disk));
    return opened;
  };
  const store = async (): Promise<PackStore> => {
    const plain = (await open()).store;
    return options.store ? options.store(plain) : plain;
  };
  const source = options.source ?? { url: feed.url, key: feed.key.publicKey };
  const readEmbedded = async (file: string) =>
    file === 'manifest.json' ? embedded.manifestBytes : (embedded.files.get(file) ?? null);
  const host = createEngineHost({
    sha256,
    gunzip,
    embedded: readEmbedded,
    store,
    trustedKey: async () => source.key,
  });
  const sync = createSync({
    sha256,
    gunzip,
    verifyEd25519,
    fetchBytes,
    source: async () => source,
    isPermitted: async () => options.permitted ?? true,
    store,
    embedded: readEmbedded,
    host,
    onState: (state) => states.push(state),
    limits: options.limits ?? { total: 4_000, stall: 2_000 },
  });
  return {
    host,
    store,
    open,
    states,
    sync,
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
