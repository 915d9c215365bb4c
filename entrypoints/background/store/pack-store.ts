import type { Fault } from '../../../lib/base/fault';
import type { Result } from '../../../lib/base/result';
import type { ShardRef } from '../../../lib/model/pack';
import type { TrustedState } from '../../../lib/trust/refresh';

/** The pack in force as it was stored. Its bytes are decoded, and so checked, before use. */
export interface StoredPack {
  readonly sequence: number;
  readonly manifestBytes: Uint8Array;
  /** Root fingerprint of the feed that vouched for it, as in the settings. */
  readonly feed: string;
  /** SHA-256 of the packed manifest, in hexadecimal: the name under which the feed listed it. */
  readonly target: string;
}

/** What is trusted of a feed. */
export interface StoredTrust {
  readonly state: TrustedState;
  /** Mark of the timestamp at the feed's own address, for conditional requests. */
  readonly etag: string | null;
  /** Rises with each change; names what a caller has seen. */
  readonly revision: number;
}

/** Where installed packs are kept. Expected failures are `STORE_*` faults; nothing rejects. */
export interface PackStore {
  /** False where nothing outlives this context: private windows, a disk that refuses. */
  readonly durable: boolean;
  current(): Promise<Result<StoredPack | null, Fault>>;
  /** Bytes of a shard, or null where it is not stored. */
  shard(sha256: string): Promise<Result<Uint8Array | null, Fault>>;
  /** Keeps a verified shard. It belongs to no pack until `switchTo` names it. */
  keepShard(sha256: string, bytes: Uint8Array): Promise<Result<null, Fault>>;
  /**
   * Puts a pack in force, all or nothing, and drops the one before with the shards that only it used.
   * `replaces` is the sequence that the caller saw in force (null: none): where another context has switched
   * meanwhile, or a shard of the new pack is missing, nothing changes (`STORE_WRITE`).
   */
  switchTo(
    pack: StoredPack,
    shards: readonly ShardRef[],
    replaces: number | null,
  ): Promise<Result<null, Fault>>;
  /** Takes the pack in force away with all shards. What is trusted of feeds stays, so that nothing older can come back. */
  drop(): Promise<Result<null, Fault>>;
  trust(feed: string): Promise<Result<StoredTrust | null, Fault>>;
  /**
   * Keeps what is trusted of a feed and answers the new revision. `replaces` is the revision that the caller saw (0:
   * none): where another context has kept something meanwhile, nothing changes (`STORE_WRITE`).
   */
  keepTrust(
    feed: string,
    trust: Omit<StoredTrust, 'revision'>,
    replaces: number,
  ): Promise<Result<number, Fault>>;
}
