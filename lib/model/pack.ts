/** The index as it travels: a manifest and content-addressed shards, each gzip of a columnar JSON table. */

/** Raised whenever an older reader could not read a newer pack. */
export const PACK_FORMAT = 2;

/** Upper bounds that a hostile pack cannot exceed. Bytes. */
export const PACK_LIMITS = {
  manifest: 256 * 1024,
  shard: 16 * 1024 * 1024,
  inflated: 64 * 1024 * 1024,
  shards: 512,
} as const;

export interface ShardRef {
  /** What the shard holds, for example `facts-35`, `regions`, `people`. */
  readonly name: string;
  /** Hex SHA-256 of the gzip bytes; also its file name `<sha256>.gz`. */
  readonly sha256: string;
  /** Length of the gzip bytes and of the JSON inside. */
  readonly bytes: number;
  readonly inflated: number;
}

export interface PackManifest {
  readonly format: number;
  /** Strictly rising; an update with a lower or equal sequence is refused (rollback). */
  readonly sequence: number;
  /** Human version, for example `2026.11.24`. */
  readonly version: string;
  /** ISO 8601 instant at which the newest figure inside was known. */
  readonly created: string;
  readonly shards: readonly ShardRef[];
}
