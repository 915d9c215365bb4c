import type { Fault } from '../../lib/base/fault';
import type { Clock } from '../../lib/base/ports';
import { ok, type Result } from '../../lib/base/result';
import type { RootAnchor } from '../../lib/trust/anchor';
import { type FeedTerms, readTerms } from '../../lib/trust/feed-terms';
import { fetchAnchoredRoot, refresh, type TrustedState } from '../../lib/trust/refresh';
import { readTargets, readTimestamp } from '../../lib/trust/roles';
import { readRoot, type TrustPorts } from '../../lib/trust/root';
import { baseOf, type FeedLimits, type KnownTimestamp, metadataAt, patternOf } from './feed-client';
import type { FetchBytes } from './fetch-bytes';
import type { PackStore, StoredTrust } from './store/pack-store';

export interface TrustOrder {
  readonly base: string;
  readonly anchor: RootAnchor;
  readonly feed: string;
  readonly store: PackStore;
  readonly limits: FeedLimits;
  readonly ports: TrustPorts & {
    readonly fetchBytes: FetchBytes;
    readonly now: Clock;
    /** Whether the reader lets us reach the hosts of a match pattern. */
    readonly isPermitted: (pattern: string) => Promise<boolean>;
  };
}

export interface Trusted {
  readonly terms: FeedTerms;
  /** Addresses that may be asked for files, the one that answered first. */
  readonly bases: readonly string[];
}

/**
 * Brings what is trusted of a feed up to date and keeps it. Where the feed's own address fails its mirrors are asked,
 * each for all of the metadata; the fault is that of the first. A mirror can only repeat what was signed.
 */
export async function refreshTrust(order: TrustOrder): Promise<Result<Trusted, Fault>> {
  const stored = await order.store.trust(order.feed);
  if (!stored.ok) return stored;
  // Metadata that can no longer be read is no ground to stand on: begin again from the fingerprint.
  const readable = stored.value && (await readRoot(stored.value.state.root, order.ports)).ok;
  const start = readable ? stored.value : null;
  const held = { revision: stored.value?.revision ?? 0, state: start?.state ?? null };
  let first: Result<Trusted, Fault> | null = null;
  for (const base of [order.base, ...(await mirrorsOf(start?.state ?? null, order))]) {
    const done = await refreshFrom(base, held, start, order);
    if (done.ok) return done;
    first ??= done;
  }
  return first as Result<Trusted, Fault>;
}

/** What is kept now; changes while a run goes on. */
interface Held {
  revision: number;
  state: TrustedState | null;
}

async function refreshFrom(
  base: string,
  held: Held,
  start: StoredTrust | null,
  order: TrustOrder,
): Promise<Result<Trusted, Fault>> {
  const { ports, store, feed } = order;
  const own = base === order.base;
  const metadata = metadataAt(
    base,
    ports.fetchBytes,
    order.limits,
    own ? knownTimestamp(start, ports.now()) : null,
  );
  const refreshPorts = { ...ports, now: ports.now(), fetch: metadata.fetch };
  const trusted = held.state ? ok(held.state) : await fetchAnchoredRoot(order.anchor, refreshPorts);
  if (!trusted.ok) return trusted;
  const done = await refresh(trusted.value, {
    ...refreshPorts,
    keep: async (state) => {
      const etag = own && state.timestamp ? metadata.etag() : null;
      const kept = await store.keepTrust(feed, { state, etag }, held.revision);
      if (!kept.ok) return kept;
      held.revision = kept.value;
      held.state = state;
      return ok(null);
    },
  });
  if (!done.ok) return done;
  const terms = readTerms(done.value.targets);
  if (!terms.ok) return terms;
  const mirrors = await mirrorsOf(done.value.state, order);
  const bases = [base, order.base, ...mirrors].filter((b, i, all) => all.indexOf(b) === i);
  return ok({ terms: terms.value, bases });
}

/** What a conditional request stands on; nothing once it is past its time, so that no mark can keep it in force. */
function knownTimestamp(start: StoredTrust | null, now: number): KnownTimestamp | null {
  const bytes = start?.state.timestamp;
  const read = bytes ? readTimestamp(bytes) : null;
  const holds = read?.ok && read.value.expires > now;
  return start?.etag && bytes && holds ? { bytes, etag: start.etag } : null;
}

/** Mirrors that signed targets name, safe to ask and permitted. */
async function mirrorsOf(state: TrustedState | null, { ports }: TrustOrder): Promise<readonly string[]> {
  const bases = mirrorsIn(termsOf(state));
  const allowed = await Promise.all(bases.map((base) => ports.isPermitted(patternOf(base))));
  return bases.filter((_, i) => allowed[i]);
}

const mirrorsIn = (terms: FeedTerms | null): readonly string[] =>
  (terms?.mirrors ?? []).flatMap((mirror) => baseOf(mirror) ?? []);

/** Mirrors of the feed in the settings that are safe to ask, permitted or not; none before its first look. */
export const knownMirrors = async (store: PackStore, feed: string): Promise<readonly string[]> =>
  mirrorsIn(await keptTerms(store, feed));

function termsOf(state: TrustedState | null): FeedTerms | null {
  const targets = state?.targets ? readTargets(state.targets) : null;
  const terms = targets?.ok ? readTerms(targets.value.signed) : null;
  return terms?.ok ? terms.value : null;
}

/** What a feed last said of itself, as it was verified and kept; null: nothing is kept. */
export async function keptTerms(store: PackStore, feed: string): Promise<FeedTerms | null> {
  const kept = feed === '' ? null : await store.trust(feed);
  return kept?.ok && kept.value ? termsOf(kept.value.state) : null;
}

/** Until when what is kept of a feed vouches for being up to date, in milliseconds since 1970; null: nothing is kept. */
export async function freshUntil(store: PackStore, feed: string): Promise<number | null> {
  const kept = feed === '' ? null : await store.trust(feed);
  const timestamp =
    kept?.ok && kept.value?.state.timestamp ? readTimestamp(kept.value.state.timestamp) : null;
  return timestamp?.ok ? timestamp.value.expires : null;
}
