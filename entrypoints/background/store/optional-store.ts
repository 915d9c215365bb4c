import type { Fault } from '../../../lib/base/fault';
import type { Result } from '../../../lib/base/result';
import type { OptionalKind } from '../../../lib/model/optional';
import type { ShardRef } from '../../../lib/model/pack';

/** An optional pack as it was stored. Its parts are verified each time they are read. */
export interface StoredOptional {
  readonly kind: OptionalKind;
  readonly sequence: number;
  readonly manifestBytes: Uint8Array;
  /** Root fingerprint of the feed that vouched for it. */
  readonly feed: string;
  /** SHA-256 of the packed manifest, in hexadecimal: the name under which the feed listed it. */
  readonly target: string;
}

/** Where optional packs are kept, apart from the pack of figures. Expected failures are `STORE_*` faults; nothing rejects. */
export interface OptionalStore {
  installed(kind: OptionalKind): Promise<Result<StoredOptional | null, Fault>>;
  /** Bytes of a part, or null where it is not stored. */
  part(sha256: string): Promise<Result<Uint8Array | null, Fault>>;
  /** Keeps a verified part. It belongs to no pack until `install` names it. */
  keepPart(kind: OptionalKind, sha256: string, bytes: Uint8Array): Promise<Result<null, Fault>>;
  /**
   * Puts a pack in place of the one of its kind, all or nothing; parts that only the old one used go. Fault: `STORE_WRITE`
   * where a part is missing.
   */
  install(pack: StoredOptional, parts: readonly ShardRef[]): Promise<Result<null, Fault>>;
  /** Takes a pack away with everything of its kind, also what was kept for one that never came to be. */
  drop(kind: OptionalKind): Promise<Result<null, Fault>>;
}
