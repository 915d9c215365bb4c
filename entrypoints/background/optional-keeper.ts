import { type Fault, type FaultCode, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { UpdateState } from '../../lib/model/data-status';
import {
  OPTIONAL_KINDS,
  OPTIONAL_LIMITS,
  type OptionalKind,
  type OptionalManifest,
} from '../../lib/model/optional';
import type { OptionalEntry } from '../../lib/model/optional-status';
import type { ShardRef } from '../../lib/model/pack';
import { verifyShard } from '../../lib/pack/decode';
import { openOptionalShard } from '../../lib/pack/optional-shard';
import { type OptionalOffer, optionalTarget } from '../../lib/trust/feed-terms';
import { decodeOptionalManifest } from '../../lib/trust/manifest';
import { FEED_LIMITS, type FeedAccess, fetchPacked, fetchShard, readSource } from './feed-access';
import type { FeedLimits } from './feed-client';
import { fetchMissing } from './pack-installer';
import type { OptionalStore, StoredOptional } from './store/optional-store';
import type { PackStore } from './store/pack-store';
import { keptTerms, refreshTrust, type Trusted } from './trust-keeper';

export interface OptionalPorts extends FeedAccess {
  /** Where the feed's signed word is kept. */
  readonly trust: () => Promise<PackStore>;
  readonly store: () => Promise<OptionalStore>;
  readonly onState: (entries: readonly OptionalEntry[]) => void;
  /** Milliseconds; tests shorten them. */
  readonly limits?: FeedLimits;
}

export interface OptionalKeeper {
  /** Every optional pack that is on offer or installed. Asks nobody. */
  list(): Promise<readonly OptionalEntry[]>;
  /**
   * Asks the feed what it offers now, fetches the parts that are not here, each verified before it is kept, opens every
   * part as it was stored, and puts the pack in place. What is installed stays until then; installing anew mends broken
   * parts. Its end is in the entry's state. Fault: `SYNC_BUSY` while one is being installed.
   */
  install(kind: OptionalKind): Promise<Result<readonly OptionalEntry[], Fault>>;
  /** Takes a pack away with all its bytes. Faults: `SYNC_BUSY`, `STORE_*`. */
  remove(kind: OptionalKind): Promise<Result<readonly OptionalEntry[], Fault>>;
  /** An installed pack of the feed that is trusted now, or null. */
  installed(kind: OptionalKind): Promise<OptionalManifest | null>;
  /** A part as it was stored, unverified, or null. */
  readPart(ref: ShardRef): Promise<Uint8Array | null>;
  /** A look-up met this fault. */
  broken(kind: OptionalKind, code: FaultCode): void;
}

/** Optional packs: on offer, installed, installed by the reader and taken away again. */
export function createOptionalKeeper(ports: OptionalPorts): OptionalKeeper {
  const states = new Map<OptionalKind, UpdateState>();
  let busy = false;

  const stored = async (kind: OptionalKind) => {
    const pack = await (await ports.store()).installed(kind);
    const found = pack.ok ? pack.value : null;
    const manifest = found && decodeOptionalManifest(found.manifestBytes, kind);
    return found && manifest?.ok ? { pack: found, manifest: manifest.value } : null;
  };

  const list = async (
    shown: ReadonlyMap<OptionalKind, UpdateState> = states,
  ): Promise<readonly OptionalEntry[]> => {
    const { root } = await ports.source();
    const offers = (await keptTerms(await ports.trust(), root))?.optional ?? [];
    const entries = OPTIONAL_KINDS.map(async (kind): Promise<OptionalEntry> => {
      const here = await stored(kind);
      const offer = offers.find((o) => o.kind === kind);
      const state = shown.get(kind) ?? { kind: 'idle' };
      const trusted = here?.pack.feed === root;
      return {
        kind,
        offered: offer ? { version: offer.version, areas: offer.areas, bytes: offer.bytes } : null,
        installed: here && { ...factsOf(here.manifest), trusted },
        newer: offer !== undefined && here !== null && (!trusted || offer.sequence > here.pack.sequence),
        state,
      };
    });
    return (await Promise.all(entries)).filter((entry) => entry.offered ?? entry.installed);
  };

  // One after another, so that no state overtakes the next.
  let told: Promise<void> = Promise.resolve();
  const tell = (kind: OptionalKind, state: UpdateState): void => {
    states.set(kind, state);
    const now = new Map(states);
    const step = async (): Promise<void> => ports.onState(await list(now));
    told = told.then(step, step);
  };

  const alone = async (
    work: () => Promise<Result<null, Fault>>,
  ): Promise<Result<readonly OptionalEntry[], Fault>> => {
    if (busy) return err(fault('SYNC_BUSY'));
    busy = true;
    try {
      const done = await work();
      return done.ok ? ok(await list()) : done;
    } finally {
      busy = false;
    }
  };

  return {
    list: () => list(),
    install: (kind) =>
      alone(async () => {
        tell(kind, { kind: 'running', step: 'fetching', bytes: null });
        const done = await installOffered(kind, ports, (state) => tell(kind, state));
        tell(
          kind,
          done.ok ? { kind: 'updated', version: done.value } : { kind: 'failed', code: done.error.code },
        );
        await told.catch(() => undefined);
        return ok(null);
      }),
    remove: (kind) =>
      alone(async () => {
        const dropped = await (await ports.store()).drop(kind);
        if (dropped.ok) tell(kind, { kind: 'idle' });
        return dropped;
      }),
    installed: async (kind) => {
      const here = await stored(kind);
      return here && here.pack.feed === (await ports.source()).root ? here.manifest : null;
    },
    readPart: async (ref) => {
      const part = await (await ports.store()).part(ref.sha256);
      return part.ok ? part.value : null;
    },
    broken: (kind, code) => {
      const known = states.get(kind);
      // Told once: whoever hears of it asks again, and would hear of it again.
      if (known?.kind !== 'failed' || known.code !== code) tell(kind, { kind: 'failed', code });
    },
  };
}

const factsOf = ({ version, areas, shards }: OptionalManifest) => ({
  version,
  areas,
  bytes: shards.reduce((sum, ref) => sum + ref.bytes, 0),
});

/** Installs what the feed offers now; answers its version. Faults: `TRUST_*`, `SYNC_*`, `PACK_*`, `STORE_*`. */
async function installOffered(
  kind: OptionalKind,
  ports: OptionalPorts,
  tell: (state: UpdateState) => void,
): Promise<Result<string, Fault>> {
  const limits = ports.limits ?? FEED_LIMITS;
  const source = await readSource(ports);
  if (!source.ok) return source;
  const trusted = await refreshTrust({ ...source.value, store: await ports.trust(), limits, ports });
  if (!trusted.ok) return trusted;
  const offer = trusted.value.terms.optional.find((o) => o.kind === kind);
  if (!offer) return err(fault('PACK_MISSING', kind));
  const store = await ports.store();
  const before = await store.installed(kind);
  if (!before.ok) return before;
  if (before.value?.feed === source.value.feed && before.value.sequence > offer.sequence)
    return err(fault('TRUST_ROLLBACK', kind));

  const fetched = await fetchManifest(offer, trusted.value, ports, limits);
  if (!fetched.ok) return fetched;
  const { manifest, manifestBytes } = fetched.value;
  const missing: ShardRef[] = [];
  for (const ref of manifest.shards) {
    const part = await store.part(ref.sha256);
    if (!part.ok) return part;
    if (!part.value || !(await verifyShard(ref, part.value, ports.sha256)).ok) missing.push(ref);
  }
  const got = await fetchMissing(missing, {
    ports,
    onStep: (progress) => tell({ kind: 'running', ...progress }),
    fetch: (ref, check) => fetchShard(ref, trusted.value.bases, limits, ports, check),
    keep: (ref, bytes) => store.keepPart(kind, ref.sha256, bytes),
  });
  if (!got.ok) return got;
  tell({ kind: 'running', step: 'verifying', bytes: null });
  // Opened one by one and let go: a nation's stations are never all in memory.
  for (const ref of manifest.shards) {
    const part = await store.part(ref.sha256);
    if (!part.ok) return part;
    if (!part.value) return err(fault('PACK_SHARD_MISSING', ref.name, [ref.name]));
    const opened = await openOptionalShard(kind, ref, part.value, ports);
    if (!opened.ok) return opened;
  }
  tell({ kind: 'running', step: 'switching', bytes: null });
  const { feed } = source.value;
  const pack: StoredOptional = {
    kind,
    feed,
    target: offer.target.sha256,
    sequence: manifest.sequence,
    manifestBytes,
  };
  const installed = await store.install(pack, manifest.shards);
  return installed.ok ? ok(manifest.version) : installed;
}

async function fetchManifest(
  { kind, target, sequence }: OptionalOffer,
  { bases }: Trusted,
  ports: OptionalPorts,
  limits: FeedLimits,
): Promise<Result<{ readonly manifest: OptionalManifest; readonly manifestBytes: Uint8Array }, Fault>> {
  const packed = { name: optionalTarget(kind), target, limit: OPTIONAL_LIMITS.manifest };
  const bytes = await fetchPacked(packed, bases, limits, ports);
  if (!bytes.ok) return bytes;
  const manifest = decodeOptionalManifest(bytes.value, kind);
  if (!manifest.ok) return manifest;
  return manifest.value.sequence === sequence
    ? ok({ manifest: manifest.value, manifestBytes: bytes.value })
    : err(fault('PACK_MANIFEST_SHAPE', undefined, ['sequence']));
}
