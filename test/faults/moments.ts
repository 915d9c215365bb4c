import type { FetchBytes } from '../../entrypoints/background/fetch-bytes';
import type { PackStore } from '../../entrypoints/background/store/pack-store';
import { fault } from '../../lib/base/fault';
import { err } from '../../lib/base/result';

/** Moments of a run: each request by what it asks for, each touch of the store by its name. */
export const REQUESTS = [
  'root',
  'timestamp',
  'snapshot',
  'targets',
  'manifest',
  'first shard',
  'last shard',
] as const;
export const TOUCHES = [
  'read trust',
  'keep trust',
  'read pack',
  'read shard',
  'first kept shard',
  'last kept shard',
  'switch',
] as const;
export type RequestMoment = (typeof REQUESTS)[number];
export type TouchMoment = (typeof TOUCHES)[number];
export type Moment = RequestMoment | TouchMoment;

/** What a request asks for. Shards are counted by whoever asks. */
export function momentOf(path: string): RequestMoment | 'shard' | null {
  if (/\d+\.root\.json$/.test(path)) return 'root';
  if (path.endsWith('timestamp.json')) return 'timestamp';
  if (path.endsWith('snapshot.json')) return 'snapshot';
  if (path.endsWith('targets.json')) return 'targets';
  if (path.endsWith('.pack.json.gz')) return 'manifest';
  return path.includes('shards/') ? 'shard' : null;
}

const stuck = new Promise<never>(() => undefined);

/** A worker that is killed: from a moment on nothing is answered any more. */
export interface Kill {
  readonly fetch: (fetch: FetchBytes) => FetchBytes;
  readonly store: (store: PackStore) => PackStore;
  /** Settles when the moment has come. */
  readonly dead: Promise<void>;
}

/**
 * `when`: before the moment's work is done, or after it and before its answer is heard. `shards` is the number of
 * shards that the run has to fetch.
 */
export function killAt(moment: Moment, when: 'before' | 'after', shards: number): Kill {
  let gone = false;
  let die: () => void = () => undefined;
  const dead = new Promise<void>((resolve) => {
    die = resolve;
  });
  const counts = new Map<string, number>();
  const gate = async <T>(here: readonly Moment[], work: () => Promise<T>): Promise<T> => {
    if (gone) return stuck;
    if (!here.includes(moment)) return work();
    if (when === 'after') await work();
    gone = true;
    die();
    return stuck;
  };
  const nth = (kind: string, first: Moment, last: Moment): readonly Moment[] => {
    const n = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, n);
    return [...(n === 1 ? [first] : []), ...(n === shards ? [last] : [])];
  };
  return {
    dead,
    fetch: (fetch) => (url, limits) => {
      const at = momentOf(new URL(url).pathname);
      const here = at === 'shard' ? nth('fetch', 'first shard', 'last shard') : at ? [at] : [];
      return gate(here, () => fetch(url, limits));
    },
    store: (store) => ({
      ...store,
      trust: (feed) => gate(['read trust'], () => store.trust(feed)),
      keepTrust: (...args) => gate(['keep trust'], () => store.keepTrust(...args)),
      current: () => gate(['read pack'], () => store.current()),
      shard: (sha256) => gate(['read shard'], () => store.shard(sha256)),
      keepShard: (...args) =>
        gate(nth('keep', 'first kept shard', 'last kept shard'), () => store.keepShard(...args)),
      switchTo: (...args) => gate(['switch'], () => store.switchTo(...args)),
    }),
  };
}

/** A store that refuses at a moment, for this life only. */
export function refuseAt(
  moment: TouchMoment,
  code: 'STORE_QUOTA' | 'STORE_READ' | 'STORE_WRITE',
  shards: number,
) {
  let kept = 0;
  const no = async () => err(fault(code));
  return (store: PackStore): PackStore => ({
    ...store,
    ...(moment === 'read trust' ? { trust: no } : {}),
    ...(moment === 'keep trust' ? { keepTrust: no } : {}),
    ...(moment === 'read pack' ? { current: no } : {}),
    ...(moment === 'read shard' ? { shard: no } : {}),
    ...(moment === 'switch' ? { switchTo: no } : {}),
    ...(moment === 'first kept shard' || moment === 'last kept shard'
      ? {
          keepShard: async (...args: Parameters<PackStore['keepShard']>) => {
            kept += 1;
            const now = moment === 'first kept shard' ? kept === 1 : kept === shards;
            return now ? no() : store.keepShard(...args);
          },
        }
      : {}),
  });
}
