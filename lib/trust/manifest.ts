import { isRecord, parseAsciiJson } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { PACK_FORMAT, PACK_LIMITS, type PackManifest, type ShardRef } from '../model/pack';

const HEX = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/**
 * Reads a manifest from untrusted bytes. Faults: `PACK_TOO_LARGE`, `PACK_MANIFEST_SHAPE` (with every bad
 * path), `PACK_FORMAT_UNKNOWN` (written by a newer or unknown compiler).
 */
export function decodeManifest(bytes: Uint8Array): Result<PackManifest, Fault> {
  if (bytes.length > PACK_LIMITS.manifest) return err(fault('PACK_TOO_LARGE', 'manifest'));
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
  if (bad.length === 0 && format !== PACK_FORMAT) return err(fault('PACK_FORMAT_UNKNOWN', String(format)));
  const sequence = whole(json.sequence, 'sequence', Number.MAX_SAFE_INTEGER);
  const version = text(json.version, 'version', /^[\w.+-]{1,40}$/);
  const created = text(json.created, 'created', INSTANT);
  const list: readonly unknown[] = Array.isArray(json.shards) ? json.shards : [];
  if (!Array.isArray(json.shards) || list.length > PACK_LIMITS.shards) bad.push('shards');
  const shards: ShardRef[] = list.slice(0, PACK_LIMITS.shards).map((value, i) => {
    const shard = isRecord(value) ? value : {};
    return {
      name: text(shard.name, `shards[${i}].name`, /^[a-z][a-z0-9_-]{0,39}$/),
      sha256: text(shard.sha256, `shards[${i}].sha256`, HEX),
      bytes: whole(shard.bytes, `shards[${i}].bytes`, PACK_LIMITS.shard),
      inflated: whole(shard.inflated, `shards[${i}].inflated`, PACK_LIMITS.inflated),
    };
  });
  if (new Set(shards.map((s) => s.name)).size !== shards.length) bad.push('shards.name');
  const inflated = shards.reduce((sum, s) => sum + s.inflated, 0);
  if (inflated > PACK_LIMITS.inflated) return err(fault('PACK_TOO_LARGE', 'inflated'));
  if (bad.length > 0) return err(fault('PACK_MANIFEST_SHAPE', undefined, bad));
  return ok({ format, sequence, version, created, shards });
}
