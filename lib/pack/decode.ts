import { parseJson, toHex } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import type { DecodeText, Gunzip, Sha256 } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { PACK_LIMITS, type PackManifest, type ShardRef } from '../model/pack';
import {
  type DecodedPack,
  PACK_SHARDS,
  readShardName,
  type ShardKind,
  type Table,
  type TableName,
} from '../model/tables';
import { checkReferences, checkTables } from './check-tables';
import { decodeShard } from './decode-shard';
import { mergeParts } from './merge-parts';

export interface PackPorts {
  readonly sha256: Sha256;
  readonly gunzip: Gunzip;
  readonly decodeText: DecodeText;
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
  const missing = missingShards(manifest);
  if (missing.length > 0) return err(fault('PACK_SHARD_MISSING', undefined, missing));
  const once: Partial<Record<TableName, Table>> = {};
  const parts = new Map<string | null, Partial<Record<TableName, Table>>>();
  for (const ref of manifest.shards) {
    const name = readShardName(ref.name);
    // A later version may carry shards that this one does not know; they are neither read nor trusted.
    if (!name) continue;
    const bytes = await read(ref);
    if (!bytes) return err(fault('PACK_SHARD_MISSING', ref.name, [ref.name]));
    const shard = await openShard(ref, bytes, ports);
    if (!shard.ok) return shard;
    const parted = name.kind === 'facts' || name.kind === 'derived';
    if (parted) parts.set(name.part, { ...parts.get(name.part), ...shard.value });
    else Object.assign(once, shard.value);
  }
  return putTogether(manifest, once, parts);
}

/** Names of shards that a pack of this format cannot lack. */
function missingShards(manifest: PackManifest): readonly string[] {
  const names = new Set(manifest.shards.map((s) => s.name));
  const wanted = (Object.keys(PACK_SHARDS) as ShardKind[]).filter((kind) => kind !== 'facts') as string[];
  for (const name of names) {
    const [, kind, part] = /^(facts|derived)-(.+)$/.exec(name) ?? [];
    if (kind && readShardName(name)) wanted.push(`${kind === 'facts' ? 'derived' : 'facts'}-${part}`);
  }
  if (![...names, ...wanted].some((name) => readShardName(name)?.kind === 'facts')) wanted.push('facts-0');
  return wanted.filter((name) => !names.has(name));
}

function putTogether(
  manifest: PackManifest,
  once: Readonly<Partial<Record<TableName, Table>>>,
  parts: ReadonlyMap<string | null, Readonly<Partial<Record<TableName, Table>>>>,
): Result<DecodedPack, Fault> {
  const across = parts.get(null) ?? {};
  const own = [...parts].filter(([part]) => part !== null).map(([, tables]) => tables);
  const facts = own.reduce((sum, part) => sum + (part.facts?.rows ?? 0), 0);
  const bad = [...own, across].flatMap((part) =>
    // Every table of a shard is there once it is decoded, and no shard is missing.
    checkReferences(part as Record<TableName, Table>, part.facts?.rows ?? facts),
  );
  if (bad.length > 0) return err(fault('PACK_SHARD_SHAPE', undefined, bad));
  const merged = mergeParts(own, across);
  if (!merged) return err(fault('PACK_TOO_LARGE', 'dictionary'));
  const tables = { ...once, ...merged } as Record<TableName, Table>;
  const wrong = checkTables(tables);
  return wrong.length === 0 ? ok({ manifest, tables }) : err(fault('PACK_SHARD_SHAPE', undefined, wrong));
}

async function openShard(
  ref: ShardRef,
  bytes: Uint8Array,
  ports: PackPorts,
): Promise<Result<Partial<Record<TableName, Table>>, Fault>> {
  const json = await openJson(ref, bytes, ports);
  if (!json.ok) return json;
  const tables = decodeShard(ref.name, json.value);
  return tables.ok ? tables : err(fault('PACK_SHARD_SHAPE', ref.name, tables.error));
}

/**
 * The JSON inside a shard, once length and digest are right; undefined where it is no JSON. Faults: those of
 * `verifyShard`, `PACK_SHARD_SHAPE` (no gzip), `PACK_SHARD_LENGTH`.
 */
export async function openJson(
  ref: ShardRef,
  bytes: Uint8Array,
  ports: PackPorts,
): Promise<Result<unknown, Fault>> {
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
  const text = ports.decodeText(inflated);
  // As many letters as bytes: all of them are ASCII.
  return ok(text?.length === inflated.length ? parseJson(text) : undefined);
}
