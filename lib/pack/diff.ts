import type { PackManifest, ShardRef } from '../model/pack';

export interface PackDiff {
  /** Shards of the newer pack whose bytes are not at hand. */
  readonly fetch: readonly ShardRef[];
  /** Shards that both packs share, byte for byte. */
  readonly keep: readonly ShardRef[];
  /** Shards that only the older pack uses. */
  readonly drop: readonly ShardRef[];
  /** Bytes to fetch. */
  readonly bytes: number;
}

/** What to fetch to go from one pack to another; shards are told apart by digest, not by name. */
export function diffPacks(older: PackManifest | null, newer: PackManifest): PackDiff {
  const have = new Set((older?.shards ?? []).map((s) => s.sha256));
  const want = new Set(newer.shards.map((s) => s.sha256));
  const fetch = newer.shards.filter((s) => !have.has(s.sha256));
  return {
    fetch,
    keep: newer.shards.filter((s) => have.has(s.sha256)),
    drop: (older?.shards ?? []).filter((s) => !want.has(s.sha256)),
    bytes: fetch.reduce((sum, s) => sum + s.bytes, 0),
  };
}
