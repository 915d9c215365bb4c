import { parseAsciiJson, toHex } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import type { Gunzip, Sha256 } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { PACK_LIMITS, type PackManifest, type ShardRef } from '../model/pack';
import { type DecodedPack, SHARD_NAMES, type Table, type TableName } from '../model/tables';
import { checkTables } from './check-tables';
import { decodeShard } from './decode-shard';

export interface PackPorts {
  readonly sha256: Sha256;
  readonly gunzip: Gunzip;
}

/** Gives a shard's gzip bytes, or null where there are none. */
export type ReadShard = (ref: ShardRef) => Promise<Uint8Array | null>;

/**
 * Checks length and digest of a shard against its manifest entry before anything reads it.
 * Faults: `PACK_SHARD_LENGTH`, `PACK_TOO_LARGE`, `PACK_SHARD_DIGEST`.
 */
export async function verifyShard(
  ref: ShardRef,
  bytes: Uint8Array,
  sha256: Sha256,
): Promise<Result<null, Fault>> {
  if (bytes.length > PACK_LIMITS.shard) return err(fault('PACK_TOO_LARGE', ref.name));
  if (bytes.length !== ref.bytes) return err(fault('PACK_SHARD_LENGTH', ref.name));
  if (toHex(await sha256(bytes)) !== ref.sha256) return err(fault('PACK_SHARD_DIGEST', ref.name));
  return ok(null);
}

/**
 * Loads a pack from untrusted shards: length, digest, bounded inflation, shapes, closed lists and row
 * numbers. Nothing partial comes back: the first shard that fails gives its `PACK_*` fault.
 */
export async function decodePack(
  manifest: PackManifest,
  read: ReadShard,
  ports: PackPorts,
): Promise<Result<DecodedPack, Fault>> {
  const tables: Partial<Record<TableName, Table>> = {};
  const missing = SHARD_NAMES.filter((name) => !manifest.shards.some((s) => s.name === name));
  if (missing.length > 0) return err(fault('PACK_SHARD_MISSING', undefined, missing));
  for (const ref of manifest.shards) {
    // A later version may carry shards that this one does not know; they are neither read nor trusted.
    if (!(SHARD_NAMES as readonly string[]).includes(ref.name)) continue;
    const bytes = await read(ref);
    if (!bytes) return err(fault('PACK_SHARD_MISSING', ref.name, [ref.name]));
    const shard = await openShard(ref, bytes, ports);
    if (!shard.ok) return shard;
    Object.assign(tables, shard.value);
  }
  const whole = tables as Record<TableName, Table>;
  const bad = checkTables(whole);
  return bad.length === 0 ? ok({ manifest, tables: whole }) : err(fault('PACK_SHARD_SHAPE', undefined, bad));
}

async function openShard(
  ref: ShardRef,
  bytes: Uint8Array,
  ports: PackPorts,
): Promise<Result<Partial<Record<TableName, Table>>, Fault>> {
  const verified = await verifyShard(ref, bytes, ports.sha256);
  if (!verified.ok) return verified;
  let inflated: Uint8Array;
  try {
    // The digest speaks for these bytes only; what they inflate to is bounded all the same.
    inflated = await ports.gunzip(bytes, ref.inflated);
  } catch (cause) {
    return err(fault('PACK_SHARD_SHAPE', `${ref.name}: ${String(cause)}`, [ref.name]));
  }
  if (inflated.length !== ref.inflated) return err(fault('PACK_SHARD_LENGTH', ref.name));
  const tables = decodeShard(ref.name, parseAsciiJson(inflated));
  return tables.ok ? tables : err(fault('PACK_SHARD_SHAPE', ref.name, tables.error));
}
