import { isRecord, parseAsciiJson } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import {
  OPTIONAL_FORMAT,
  OPTIONAL_LIMITS,
  type OptionalKind,
  type OptionalManifest,
  PART_DIGITS,
} from '../model/optional';
import { PACK_FORMAT, PACK_LIMITS, type PackManifest, type ShardRef } from '../model/pack';

const HEX = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/**
 * Reads a manifest from untrusted bytes. Faults: `PACK_TOO_LARGE`, `PACK_MANIFEST_SHAPE` (with every bad
 * path), `PACK_FORMAT_UNKNOWN` (written by a newer or unknown compiler).
 */
export function decodeManifest(bytes: Uint8Array): Result<PackManifest, Fault> {
  const read = readFields(bytes, PACK_FORMAT, PACK_LIMITS);
  if (!read.ok) return read;
  const { common, bad } = read.value;
  const inflated = common.shards.reduce((sum, s) => sum + s.inflated, 0);
  if (inflated > PACK_LIMITS.inflated) return err(fault('PACK_TOO_LARGE', 'inflated'));
  return bad.length > 0 ? err(fault('PACK_MANIFEST_SHAPE', undefined, bad)) : ok(common);
}

/** The same for an optional pack of the wanted kind, whose shards are never all in memory. */
export function decodeOptionalManifest(
  bytes: Uint8Array,
  kind: OptionalKind,
): Result<OptionalManifest, Fault> {
  const read = readFields(bytes, OPTIONAL_FORMAT, OPTIONAL_LIMITS);
  if (!read.ok) return read;
  const { json, common, bad, whole } = read.value;
  if (json.kind !== kind) bad.push('kind');
  const areas = whole(json.areas, 'areas', 10_000_000);
  const part = new RegExp(`^${kind}-[0-9a-z]{1,${PART_DIGITS[kind]}}$`);
  if (!common.shards.every((shard) => part.test(shard.name))) bad.push('shards.name');
  return bad.length > 0 ? err(fault('PACK_MANIFEST_SHAPE', undefined, bad)) : ok({ ...common, kind, areas });
}

/** Fields that every manifest has; `bad` lists the paths of those that do not fit, and may be added to. */
function readFields(
  bytes: Uint8Array,
  wanted: number,
  limits: { readonly manifest: number; readonly shards: number },
) {
  if (bytes.length > limits.manifest) return err(fault('PACK_TOO_LARGE', 'manifest'));
  const json = parseAsciiJson(bytes);
  if (!isRecord(json)) return err(fault('PACK_MANIFEST_SHAPE', 'not a JSON object', ['manifest']));
  const bad: string[] = [];
  const whole = (value: unknown, path: string, limit: number): number => {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= limit)
      return value;
    bad.push(path);
    return 0;
  };
  const text = (value: unknown, path: string, shape: RegExp): string => {
    if (typeof value === 'string' && shape.test(value)) return value;
    bad.push(path);
    return '';
  };
  const format = whole(json.format, 'format', Number.MAX_SAFE_INTEGER);
  if (bad.length === 0 && format !== wanted) return err(fault('PACK_FORMAT_UNKNOWN', String(format)));
  const sequence = whole(json.sequence, 'sequence', Number.MAX_SAFE_INTEGER);
  const version = text(json.version, 'version', /^[\w.+-]{1,40}$/);
  const created = text(json.created, 'created', INSTANT);
  const list: readonly unknown[] = Array.isArray(json.shards) ? json.shards : [];
  if (!Array.isArray(json.shards) || list.length > limits.shards) bad.push('shards');
  const shards: ShardRef[] = list.slice(0, limits.shards).map((value, i) => {
    const shard = isRecord(value) ? value : {};
    return {
      name: text(shard.name, `shards[${i}].name`, /^[a-z][a-z0-9_-]{0,39}$/),
      sha256: text(shard.sha256, `shards[${i}].sha256`, HEX),
      bytes: whole(shard.bytes, `shards[${i}].bytes`, PACK_LIMITS.shard),
      inflated: whole(shard.inflated, `shards[${i}].inflated`, PACK_LIMITS.inflated),
    };
  });
  if (new Set(shards.map((s) => s.name)).size !== shards.length) bad.push('shards.name');
  return ok({ json, common: { format, sequence, version, created, shards }, bad, whole });
}
