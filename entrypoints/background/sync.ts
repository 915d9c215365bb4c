import { toHex } from '../../lib/base/bytes';
import { type Fault, fault } from '../../lib/base/fault';
import type { Clock } from '../../lib/base/ports';
import { err, ok, type Result } from '../../lib/base/result';
import type { UpdateProgress, UpdateState } from '../../lib/model/data-status';
import { PACK_LIMITS, type PackManifest } from '../../lib/model/pack';
import { shardFile } from '../../lib/pack/build';
import type { PackPorts } from '../../lib/pack/decode';
import type { UpdateSourceSetting } from '../../lib/settings/settings';
import { parseAnchor, type RootAnchor } from '../../lib/trust/anchor';
import { type FeedTerms, PACK_TARGET } from '../../lib/trust/feed-terms';
import { decodeManifest } from '../../lib/trust/manifest';
import type { TrustPorts } from '../../lib/trust/root';
import { type EngineHost, embeddedManifest, type ReadEmbedded } from './engine-host';
import { baseOf, type FeedLimits, fileFrom, patternOf } from './feed-client';
import type { FetchBytes } from './fetch-bytes';
import { installPack } from './pack-installer';
import type { PackStore } from './store/pack-store';
import { refreshTrust } from './trust-keeper';

export interface SyncPorts extends PackPorts, TrustPorts {
  readonly fetchBytes: FetchBytes;
  readonly now: Clock;
  /** False where the browser knows that there is no network. */
  readonly online: () => boolean;
  readonly source: () => Promise<UpdateSourceSetting>;
  /** Whether the reader lets us reach the hosts of a match pattern. */
  readonly isPermitted: (pattern: string) => Promise<boolean>;
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

const LIMITS: FeedLimits = { total: 120_000, stall: 20_000 };

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
  if (!ports.online()) return err(fault('SYNC_OFFLINE'));
  const tell = (progress: UpdateProgress): void => ports.onState({ kind: 'running', ...progress });
  tell({ step: 'fetching', bytes: null });
  const store = await ports.store();
  const limits = ports.limits ?? LIMITS;
  const trusted = await refreshTrust({ ...source.value, store, limits, ports });
  if (!trusted.ok) return trusted;
  const { terms, bases } = trusted.value;
  ports.onTerms?.(terms);

  const inForce = await alreadyInForce(terms, store, ports);
  if (!inForce.ok) return inForce;
  if (inForce.value) return ok(inForce.value);

  const manifest = await fetchManifest(terms, bases, limits, ports);
  if (!manifest.ok) return manifest;
  const embedded = await embeddedManifest(ports.embedded);
  const packaged = new Set(embedded.ok ? embedded.value.shards.map((shard) => shard.sha256) : []);
  const installed = await installPack({
    ...manifest.value,
    origin: { feed: source.value.feed, target: terms.pack.sha256 },
    store,
    nearby: async (ref) => (packaged.has(ref.sha256) ? ports.embedded(shardFile(ref)) : null),
    fetch: (ref, check) =>
      fileFrom(bases, `shards/${shardFile(ref)}`, ports.fetchBytes, { ...limits, bytes: ref.bytes }, check),
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

async function fetchManifest(
  { pack, sequence }: FeedTerms,
  bases: readonly string[],
  limits: FeedLimits,
  ports: SyncPorts,
): Promise<Result<{ readonly manifest: PackManifest; readonly manifestBytes: Uint8Array }, Fault>> {
  if (pack.length > PACK_LIMITS.manifest) return err(fault('PACK_TOO_LARGE', 'manifest'));
  const path = `targets/${pack.sha256}.${PACK_TARGET}`;
  const check = async (bytes: Uint8Array): Promise<Result<null, Fault>> => {
    if (bytes.length !== pack.length) return err(fault('PACK_SHARD_LENGTH', PACK_TARGET));
    const right = toHex(await ports.sha256(bytes)) === pack.sha256;
    return right ? ok(null) : err(fault('PACK_SHARD_DIGEST', PACK_TARGET));
  };
  const packed = await fileFrom(bases, path, ports.fetchBytes, { ...limits, bytes: pack.length }, check);
  if (!packed.ok) return packed;
  const manifestBytes = await ports.gunzip(packed.value, PACK_LIMITS.manifest).catch(() => null);
  if (!manifestBytes) return err(fault('PACK_MANIFEST_SHAPE', 'no gzip', ['manifest']));
  const manifest = decodeManifest(manifestBytes);
  if (!manifest.ok) return manifest;
  return manifest.value.sequence === sequence
    ? ok({ manifest: manifest.value, manifestBytes })
    : err(fault('PACK_MANIFEST_SHAPE', undefined, ['sequence']));
}

/** Faults: `SYNC_NOT_CONFIGURED` (no source, or an unsafe address), `TRUST_ROOT_SHAPE`, `SYNC_PERMISSION`. */
async function readSource(
  ports: SyncPorts,
): Promise<Result<{ readonly base: string; readonly anchor: RootAnchor; readonly feed: string }, Fault>> {
  const { url, root } = await ports.source();
  const base = baseOf(url);
  if (!base) return err(fault('SYNC_NOT_CONFIGURED'));
  const anchor = parseAnchor(root);
  if (!anchor.ok) return anchor;
  if (!(await ports.isPermitted(patternOf(base)))) return err(fault('SYNC_PERMISSION', base));
  return ok({ base, anchor: anchor.value, feed: root });
}
