import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { UpdateProgress, UpdateState } from '../../lib/model/data-status';
import { PACK_LIMITS } from '../../lib/model/pack';
import { shardFile } from '../../lib/pack/build';
import { type FeedTerms, PACK_TARGET } from '../../lib/trust/feed-terms';
import { decodeManifest } from '../../lib/trust/manifest';
import { type EngineHost, embeddedManifest, type ReadEmbedded } from './engine-host';
import { FEED_LIMITS, type FeedAccess, fetchPacked, fetchShard, readSource } from './feed-access';
import type { FeedLimits } from './feed-client';
import { installPack } from './pack-installer';
import type { PackStore } from './store/pack-store';
import { refreshTrust } from './trust-keeper';

export interface SyncPorts extends FeedAccess {
  readonly store: () => Promise<PackStore>;
  readonly embedded: ReadEmbedded;
  readonly host: EngineHost;
  readonly onState: (state: UpdateState) => void;
  /** What the feed says of itself, whenever that was verified. */
  readonly onTerms?: (terms: FeedTerms) => void;
  /** Milliseconds; tests shorten them. */
  readonly limits?: FeedLimits;
}

export interface Sync {
  /**
   * Looks for newer data and puts it in force. Ends as `updated`, `current` or `failed`; the fault is
   * `SYNC_BUSY` while another run goes on.
   */
  run(): Promise<Result<UpdateState, Fault>>;
}

/** One feed, one run at a time. Anything wrong leaves the data in force untouched. */
export function createSync(ports: SyncPorts): Sync {
  let running = false;
  return {
    run: async () => {
      if (running) return err(fault('SYNC_BUSY'));
      running = true;
      try {
        const done = await update(ports);
        const state: UpdateState = done.ok ? done.value : { kind: 'failed', code: done.error.code };
        ports.onState(state);
        return ok(state);
      } catch (cause) {
        ports.onState({ kind: 'failed', code: 'INTERNAL' });
        throw cause;
      } finally {
        running = false;
      }
    },
  };
}

async function update(ports: SyncPorts): Promise<Result<UpdateState, Fault>> {
  const source = await readSource(ports);
  if (!source.ok) return source;
  const tell = (progress: UpdateProgress): void => ports.onState({ kind: 'running', ...progress });
  tell({ step: 'fetching', bytes: null });
  const store = await ports.store();
  const limits = ports.limits ?? FEED_LIMITS;
  const trusted = await refreshTrust({ ...source.value, store, limits, ports });
  if (!trusted.ok) return trusted;
  const { terms, bases } = trusted.value;
  ports.onTerms?.(terms);

  const inForce = await alreadyInForce(terms, store, ports);
  if (!inForce.ok) return inForce;
  if (inForce.value) return ok(inForce.value);

  const packed = { name: PACK_TARGET, target: terms.pack, limit: PACK_LIMITS.manifest };
  const manifestBytes = await fetchPacked(packed, bases, limits, ports);
  if (!manifestBytes.ok) return manifestBytes;
  const manifest = decodeManifest(manifestBytes.value);
  if (!manifest.ok) return manifest;
  if (manifest.value.sequence !== terms.sequence)
    return err(fault('PACK_MANIFEST_SHAPE', undefined, ['sequence']));
  const embedded = await embeddedManifest(ports.embedded);
  const packaged = new Set(embedded.ok ? embedded.value.shards.map((shard) => shard.sha256) : []);
  const installed = await installPack({
    manifest: manifest.value,
    manifestBytes: manifestBytes.value,
    origin: { feed: source.value.feed, target: terms.pack.sha256 },
    store,
    nearby: async (ref) => (packaged.has(ref.sha256) ? ports.embedded(shardFile(ref)) : null),
    fetch: (ref, check) => fetchShard(ref, bases, limits, ports, check),
    onStep: tell,
    ports,
  });
  if (!installed.ok) return installed;
  ports.host.adopt(installed.value);
  return ok({ kind: 'updated', version: installed.value.manifest.version });
}

/** How the run ends where nothing need be fetched; null where something must. */
async function alreadyInForce(
  terms: FeedTerms,
  store: PackStore,
  ports: SyncPorts,
): Promise<Result<UpdateState | null, Fault>> {
  const loaded = await ports.host.get();
  const embedded = await embeddedManifest(ports.embedded);
  // What came with the extension may be newer than a feed that is seldom renewed.
  if (loaded.ok && embedded.ok && terms.sequence <= embedded.value.sequence) return ok({ kind: 'current' });
  const stored = await store.current();
  if (!stored.ok) return stored;
  if (stored.value?.target !== terms.pack.sha256 || !loaded.ok) return ok(null);
  if (loaded.value.manifest.sequence === terms.sequence)
    return ok(loaded.value.bundled ? null : { kind: 'current' });
  // Another context has switched: what is in memory here is the pack before.
  ports.host.forget();
  const again = await ports.host.get();
  return ok(
    again.ok && again.value.manifest.sequence === terms.sequence
      ? { kind: 'updated', version: again.value.manifest.version }
      : null,
  );
}
