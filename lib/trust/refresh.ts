/** The client's side of The Update Framework, in the order of its specification (5.1 to 5.6). */
import { sameBytes, toHex } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import type { RootAnchor } from './anchor';
import { type Envelope, type FileMeta, METADATA_LIMITS, type Role } from './metadata';
import {
  readSnapshot,
  readTargets,
  readTimestamp,
  type Snapshot,
  type Targets,
  type Timestamp,
} from './roles';
import { checkSigned, type Root, readRoot, type TrustPorts } from './root';

/** Metadata that passed every check, as its exact bytes. */
export interface TrustedState {
  readonly root: Uint8Array;
  readonly timestamp: Uint8Array | null;
  readonly snapshot: Uint8Array | null;
  readonly targets: Uint8Array | null;
}

export interface RefreshPorts extends TrustPorts {
  /** Milliseconds since 1970: the moment at which the update began; expiry is told from it. */
  readonly now: number;
  /** A file of the feed's `metadata` folder within `limit` bytes; null where there is none. */
  readonly fetch: (name: string, limit: number) => Promise<Result<Uint8Array | null, Fault>>;
  /** Keeps a state for good. Nothing of it is used before. */
  readonly keep: (state: TrustedState) => Promise<Result<null, Fault>>;
}

export interface Refreshed {
  readonly state: TrustedState;
  readonly targets: Targets;
  /** Until when the feed vouches for being up to date, in milliseconds since 1970. */
  readonly freshUntil: number;
}

/** New roots taken in one run; a feed without end is left until the next. */
const MAX_ROTATIONS = 32;

/**
 * Fetches the root that a reader named by its fingerprint. Faults: `TRUST_METADATA_MISSING`, `TRUST_ROOT_OTHER`,
 * those of `readRoot`, `TRUST_SIGNATURE_INVALID`.
 */
export async function fetchAnchoredRoot(
  anchor: RootAnchor,
  ports: Pick<RefreshPorts, 'fetch' | 'sha256' | 'verifyEd25519'>,
): Promise<Result<TrustedState, Fault>> {
  const bytes = await ports.fetch(`${anchor.version}.root.json`, METADATA_LIMITS.root);
  if (!bytes.ok) return bytes;
  if (!bytes.value) return err(fault('TRUST_METADATA_MISSING', 'root'));
  if (!sameBytes(await ports.sha256(bytes.value), anchor.digest)) return err(fault('TRUST_ROOT_OTHER'));
  const root = await readRoot(bytes.value, ports);
  if (!root.ok) return root;
  const signed = await checkSigned(root.value.signed, 'root', root.value, ports);
  if (!signed.ok) return signed;
  return ok({ root: bytes.value, timestamp: null, snapshot: null, targets: null });
}

/**
 * Brings trusted metadata up to date. Each new root is kept once two roots vouch for it; the rest is kept together,
 * after the last check. Whatever fails leaves what was kept before as it was. Faults: `TRUST_*` and those of `fetch`
 * and `keep`.
 */
export async function refresh(trusted: TrustedState, ports: RefreshPorts): Promise<Result<Refreshed, Fault>> {
  const rooted = await refreshRoot(trusted, ports);
  if (!rooted.ok) return rooted;
  const { root, state: before } = rooted.value;
  if (root.expires <= ports.now) return err(fault('TRUST_EXPIRED', 'root'));
  const old = await stillTrusted(root.signed, before, ports);

  const timestamp = await refreshTimestamp(root.signed, old, ports);
  if (!timestamp.ok) return timestamp;
  const snapshot = await refreshSnapshot(root.signed, timestamp.value.read.signed.snapshot, old, ports);
  if (!snapshot.ok) return snapshot;
  const listed = snapshot.value.read.signed.meta.get('targets.json') as FileMeta;
  const targets = await child('targets', listed, before.targets, readTargets, root.signed, ports);
  if (!targets.ok) return targets;

  const state: TrustedState = {
    root: before.root,
    timestamp: timestamp.value.bytes,
    snapshot: snapshot.value.bytes,
    targets: targets.value.bytes,
  };
  if (!sameState(before, state)) {
    const kept = await ports.keep(state);
    if (!kept.ok) return kept;
  }
  return ok({ state, targets: targets.value.read.signed, freshUntil: timestamp.value.read.expires });
}

/** Spec 5.3: one root after the other, each signed by enough keys of the one before and of its own. */
async function refreshRoot(
  trusted: TrustedState,
  ports: RefreshPorts,
): Promise<Result<{ readonly root: Envelope<Root>; readonly state: TrustedState }, Fault>> {
  const first = await readRoot(trusted.root, ports);
  if (!first.ok) return first;
  let root = first.value;
  let state = trusted;
  for (let i = 0; i < MAX_ROTATIONS; i++) {
    const bytes = await ports.fetch(`${root.version + 1}.root.json`, METADATA_LIMITS.root);
    if (!bytes.ok) return bytes;
    if (!bytes.value) break;
    const next = await readRoot(bytes.value, ports);
    if (!next.ok) return next;
    const byOld = await checkSigned(root.signed, 'root', next.value, ports);
    if (!byOld.ok) return byOld;
    const byItself = await checkSigned(next.value.signed, 'root', next.value, ports);
    if (!byItself.ok) return byItself;
    if (next.value.version !== root.version + 1)
      return err(fault('TRUST_ROLLBACK', `root ${next.value.version} after ${root.version}`));
    state = { ...state, root: bytes.value };
    const kept = await ports.keep(state);
    if (!kept.ok) return kept;
    root = next.value;
  }
  return ok({ root, state });
}

interface Old {
  readonly timestamp: { readonly bytes: Uint8Array; readonly read: Envelope<Timestamp> } | null;
  readonly snapshot: { readonly bytes: Uint8Array; readonly read: Envelope<Snapshot> } | null;
}

/**
 * What was kept counts only while the keys of today's root vouch for it. Where a key was taken away, both are
 * forgotten: so a feed recovers from version numbers that a thief drove up (spec 5.3.11).
 */
async function stillTrusted(root: Root, state: TrustedState, ports: RefreshPorts): Promise<Old> {
  const none: Old = { timestamp: null, snapshot: null };
  if (!state.timestamp || !state.snapshot) return none;
  const timestamp = readTimestamp(state.timestamp);
  const snapshot = readSnapshot(state.snapshot);
  if (!timestamp.ok || !snapshot.ok) return none;
  if (!(await checkSigned(root, 'timestamp', timestamp.value, ports)).ok) return none;
  if (!(await checkSigned(root, 'snapshot', snapshot.value, ports)).ok) return none;
  return {
    timestamp: { bytes: state.timestamp, read: timestamp.value },
    snapshot: { bytes: state.snapshot, read: snapshot.value },
  };
}

interface Checked<T> {
  readonly bytes: Uint8Array;
  readonly read: Envelope<T>;
}

/** Spec 5.4. An equal version is the one kept; its expiry is asked all the same, else a feed could be frozen. */
async function refreshTimestamp(
  root: Root,
  old: Old,
  ports: RefreshPorts,
): Promise<Result<Checked<Timestamp>, Fault>> {
  const bytes = await ports.fetch('timestamp.json', METADATA_LIMITS.timestamp);
  if (!bytes.ok) return bytes;
  if (!bytes.value) return err(fault('TRUST_METADATA_MISSING', 'timestamp'));
  const read = readTimestamp(bytes.value);
  if (!read.ok) return read;
  const signed = await checkSigned(root, 'timestamp', read.value, ports);
  if (!signed.ok) return signed;
  let checked: Checked<Timestamp> = { bytes: bytes.value, read: read.value };
  if (old.timestamp) {
    const known = old.timestamp.read;
    if (read.value.version < known.version) return err(fault('TRUST_ROLLBACK', 'timestamp'));
    if (read.value.signed.snapshot.version < known.signed.snapshot.version)
      return err(fault('TRUST_ROLLBACK', 'snapshot in timestamp'));
    if (read.value.version === known.version) checked = old.timestamp;
  }
  return checked.read.expires <= ports.now ? err(fault('TRUST_EXPIRED', 'timestamp')) : ok(checked);
}

/** Spec 5.5. No file may vanish from the list or fall behind. */
async function refreshSnapshot(
  root: Root,
  listed: FileMeta,
  old: Old,
  ports: RefreshPorts,
): Promise<Result<Checked<Snapshot>, Fault>> {
  const snapshot = await child('snapshot', listed, old.snapshot?.bytes ?? null, readSnapshot, root, ports);
  if (!snapshot.ok) return snapshot;
  const { meta } = snapshot.value.read.signed;
  for (const [name, known] of old.snapshot?.read.signed.meta ?? []) {
    const now = meta.get(name);
    if (!now || now.version < known.version) return err(fault('TRUST_ROLLBACK', `${name} in snapshot`));
  }
  return snapshot;
}

/**
 * A file that its parent lists by version, length and digest; not fetched where the bytes are here already.
 * Faults: `TRUST_METADATA_MISSING`, `TRUST_METADATA_DIGEST`, `TRUST_SIGNATURE_INVALID`, `TRUST_EXPIRED`.
 */
async function child<T>(
  role: Exclude<Role, 'root' | 'timestamp'>,
  listed: FileMeta,
  kept: Uint8Array | null,
  read: (bytes: Uint8Array) => Result<Envelope<T>, Fault>,
  root: Root,
  ports: RefreshPorts,
): Promise<Result<Checked<T>, Fault>> {
  const fits = async (bytes: Uint8Array): Promise<boolean> =>
    bytes.length === listed.length && toHex(await ports.sha256(bytes)) === listed.sha256;
  let bytes = kept && (await fits(kept)) ? kept : null;
  if (!bytes) {
    if (listed.length > METADATA_LIMITS[role]) return err(fault('TRUST_METADATA_SIZE', role));
    const fetched = await ports.fetch(`${listed.version}.${role}.json`, listed.length);
    if (!fetched.ok) return fetched;
    if (!fetched.value) return err(fault('TRUST_METADATA_MISSING', role));
    if (!(await fits(fetched.value))) return err(fault('TRUST_METADATA_DIGEST', role));
    bytes = fetched.value;
  }
  const envelope = read(bytes);
  if (!envelope.ok) return envelope;
  const signed = await checkSigned(root, role, envelope.value, ports);
  if (!signed.ok) return signed;
  if (envelope.value.version !== listed.version)
    return err(fault('TRUST_METADATA_DIGEST', `${role}: version`));
  if (envelope.value.expires <= ports.now) return err(fault('TRUST_EXPIRED', role));
  return ok({ bytes, read: envelope.value });
}

const same = (a: Uint8Array | null, b: Uint8Array | null): boolean => (a && b ? sameBytes(a, b) : a === b);

const sameState = (a: TrustedState, b: TrustedState): boolean =>
  same(a.root, b.root) &&
  same(a.timestamp, b.timestamp) &&
  same(a.snapshot, b.snapshot) &&
  same(a.targets, b.targets);
