import { toHex } from '../../lib/base/bytes';
import { type Fault, fault } from '../../lib/base/fault';
import type { Clock } from '../../lib/base/ports';
import { err, ok, type Result } from '../../lib/base/result';
import type { ShardRef } from '../../lib/model/pack';
import { shardFile } from '../../lib/pack/build';
import type { PackPorts } from '../../lib/pack/decode';
import type { UpdateSourceSetting } from '../../lib/settings/settings';
import { parseAnchor, type RootAnchor } from '../../lib/trust/anchor';
import type { Target } from '../../lib/trust/roles';
import type { TrustPorts } from '../../lib/trust/root';
import { baseOf, type FeedLimits, fileFrom, patternOf } from './feed-client';
import type { FetchBytes } from './fetch-bytes';

/** What asking a feed takes. */
export interface FeedAccess extends PackPorts, TrustPorts {
  readonly fetchBytes: FetchBytes;
  readonly now: Clock;
  /** False where the browser knows that there is no network. */
  readonly online: () => boolean;
  readonly source: () => Promise<UpdateSourceSetting>;
  /** Whether the reader lets us reach the hosts of a match pattern. */
  readonly isPermitted: (pattern: string) => Promise<boolean>;
}

export const FEED_LIMITS: FeedLimits = { total: 120_000, stall: 20_000 };

export interface FeedSource {
  readonly base: string;
  readonly anchor: RootAnchor;
  readonly feed: string;
}

/**
 * The feed in the settings, ready to be asked. Faults: `SYNC_NOT_CONFIGURED` (no source, or an unsafe address),
 * `TRUST_ROOT_SHAPE`, `SYNC_PERMISSION`, `SYNC_OFFLINE`.
 */
export async function readSource(ports: FeedAccess): Promise<Result<FeedSource, Fault>> {
  const { url, root } = await ports.source();
  const base = baseOf(url);
  if (!base) return err(fault('SYNC_NOT_CONFIGURED'));
  const anchor = parseAnchor(root);
  if (!anchor.ok) return anchor;
  if (!(await ports.isPermitted(patternOf(base)))) return err(fault('SYNC_PERMISSION', base));
  return ports.online() ? ok({ base, anchor: anchor.value, feed: root }) : err(fault('SYNC_OFFLINE'));
}

/** A target of signed metadata, whose file is named by its digest and packed with gzip. */
export interface PackedTarget {
  readonly name: string;
  readonly target: Target;
  /** Bytes, packed and unpacked. */
  readonly limit: number;
}

/** Fetches a packed manifest, with the length and digest that were signed, and unpacks it. Faults: `PACK_*`, `SYNC_*`. */
export async function fetchPacked(
  { name, target, limit }: PackedTarget,
  bases: readonly string[],
  limits: FeedLimits,
  ports: Pick<FeedAccess, 'fetchBytes' | 'sha256' | 'gunzip'>,
): Promise<Result<Uint8Array, Fault>> {
  if (target.length > limit) return err(fault('PACK_TOO_LARGE', 'manifest'));
  const check = async (bytes: Uint8Array): Promise<Result<null, Fault>> => {
    if (bytes.length !== target.length) return err(fault('PACK_SHARD_LENGTH', name));
    const right = toHex(await ports.sha256(bytes)) === target.sha256;
    return right ? ok(null) : err(fault('PACK_SHARD_DIGEST', name));
  };
  const path = `targets/${target.sha256}.${name}`;
  const packed = await fileFrom(bases, path, ports.fetchBytes, { ...limits, bytes: target.length }, check);
  if (!packed.ok) return packed;
  const bytes = await ports.gunzip(packed.value, limit).catch(() => null);
  return bytes ? ok(bytes) : err(fault('PACK_MANIFEST_SHAPE', 'no gzip', ['manifest']));
}

/** A shard from the first address that gives it as `check` wants it. */
export const fetchShard = (
  ref: ShardRef,
  bases: readonly string[],
  limits: FeedLimits,
  { fetchBytes }: Pick<FeedAccess, 'fetchBytes'>,
  check: (bytes: Uint8Array) => Promise<Result<null, Fault>>,
): Promise<Result<Uint8Array, Fault>> =>
  fileFrom(bases, `shards/${shardFile(ref)}`, fetchBytes, { ...limits, bytes: ref.bytes }, check);
