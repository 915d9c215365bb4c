import { asciiJson, toHex } from '../base/bytes';
import type { Sha256 } from '../base/ports';
import { PACK_FORMAT, type PackManifest, type ShardRef } from '../model/pack';
import type { JsonShard } from './encode';

/** Port: gzip at the best level without a time stamp, so that equal bytes give equal bytes. */
export type Gzip = (bytes: Uint8Array) => Promise<Uint8Array>;

export interface PackIdentity {
  readonly sequence: number;
  readonly version: string;
  readonly created: string;
}

export interface BuiltPack {
  readonly manifest: PackManifest;
  readonly manifestBytes: Uint8Array;
  /** File name (`<sha256>.gz`) → gzip bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export const shardFile = (ref: Pick<ShardRef, 'sha256'>): string => `${ref.sha256}.gz`;

export interface BuildPorts {
  readonly gzip: Gzip;
  readonly sha256: Sha256;
}

/** A shard's gzip bytes and its entry in a manifest. */
export async function packShard(
  shard: JsonShard,
  ports: BuildPorts,
): Promise<{ readonly ref: ShardRef; readonly bytes: Uint8Array }> {
  const json = asciiJson(shard);
  const bytes = await ports.gzip(json);
  const sha256 = toHex(await ports.sha256(bytes));
  return { ref: { name: shard.name, sha256, bytes: bytes.length, inflated: json.length }, bytes };
}

/** Packs shards into content-addressed files with their manifest. Deterministic for equal input. */
export async function buildPack(
  shards: readonly JsonShard[],
  identity: PackIdentity,
  ports: BuildPorts,
): Promise<BuiltPack> {
  const files = new Map<string, Uint8Array>();
  const refs: ShardRef[] = [];
  for (const shard of shards) {
    const { ref, bytes } = await packShard(shard, ports);
    files.set(shardFile(ref), bytes);
    refs.push(ref);
  }
  const manifest: PackManifest = { format: PACK_FORMAT, ...identity, shards: refs };
  return { manifest, manifestBytes: asciiJson(manifest), files };
}

/**
 * Identity that follows from the data alone: the version is the day of `created` (`2026.11.24`), the
 * sequence that day as a number with two places for later packs of one day.
 */
export function identityOf(created: string, sequence?: number): PackIdentity {
  const day = created.slice(0, 10);
  return {
    sequence: sequence ?? Number(`${day.replaceAll('-', '')}00`),
    version: day.replaceAll('-', '.'),
    created,
  };
}
