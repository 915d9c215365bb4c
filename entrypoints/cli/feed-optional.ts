import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord, toHex } from '../../lib/base/bytes';
import { OPTIONAL_KINDS, OPTIONAL_LIMITS, type OptionalManifest } from '../../lib/model/optional';
import { shardFile } from '../../lib/pack/build';
import { optionalTarget } from '../../lib/trust/feed-terms';
import { decodeOptionalManifest } from '../../lib/trust/manifest';
import { gunzip, gzip, sha256 } from './node-ports';
import { MANIFEST, readIfThere, readOptional, writeWhole } from './pack-folder';

/** Optional packs of an edition: entries of its targets, and every file that they need. */
export interface OptionalTargets {
  readonly targets: Readonly<Record<string, unknown>>;
  readonly files: readonly string[];
}

/**
 * Puts optional packs into a feed folder, beside those that were on offer before. Rejects for a folder without one, a
 * shard that is missing, or a sequence that does not rise.
 */
export async function offerOptional(
  dir: string,
  before: Readonly<Record<string, unknown>>,
  {
    optional = [],
    without = [],
  }: { readonly optional?: readonly string[]; readonly without?: readonly string[] },
): Promise<OptionalTargets> {
  const targets: Record<string, unknown> = {};
  const files: string[] = [];
  for (const kind of OPTIONAL_KINDS) {
    const name = optionalTarget(kind);
    const digest = digestOf(before[name]);
    const packed = digest ? await readIfThere(join(dir, 'targets', `${digest}.${name}`)) : null;
    const known = packed && decodeOptionalManifest(await gunzip(packed, OPTIONAL_LIMITS.manifest), kind);
    if (!known?.ok || without.includes(kind)) continue;
    targets[name] = before[name];
    files.push(`targets/${digest}.${name}`, ...shardsOf(known.value));
  }
  for (const folder of optional) {
    const manifest = await readOptional(folder);
    if (!manifest?.ok) throw new Error(`${folder} holds no optional pack`);
    const name = optionalTarget(manifest.value.kind);
    const entry = await addPack(dir, folder, manifest.value);
    const [old, own] = [sequenceOf(targets[name]), manifest.value.sequence];
    if (old !== null && (own < old || (own === old && digestOf(targets[name]) !== entry.digest)))
      throw new Error(`${folder}: sequence ${own} is not above ${old}`);
    targets[name] = entry.target;
    files.push(`targets/${entry.digest}.${name}`, ...shardsOf(manifest.value));
  }
  return { targets, files };
}

/** SHA-256 of a target of signed metadata, or null. */
export function digestOf(target: unknown): string | null {
  const hashes = isRecord(target) ? target.hashes : null;
  return isRecord(hashes) && typeof hashes.sha256 === 'string' ? hashes.sha256 : null;
}

function sequenceOf(target: unknown): number | null {
  const custom = isRecord(target) ? target.custom : null;
  return isRecord(custom) && typeof custom.sequence === 'number' ? custom.sequence : null;
}

const shardsOf = ({ shards }: OptionalManifest): readonly string[] =>
  shards.map((ref) => `shards/${shardFile(ref)}`);

async function addPack(dir: string, folder: string, manifest: OptionalManifest) {
  for (const ref of manifest.shards) {
    const [from, to] = [join(folder, shardFile(ref)), join(dir, 'shards', shardFile(ref))];
    // Named by their digests: one that is there is the same.
    if ((await stat(to).catch(() => null))?.size !== ref.bytes) await copyFile(from, to);
  }
  const packed = await gzip((await readIfThere(join(folder, MANIFEST))) as Uint8Array);
  const digest = toHex(await sha256(packed));
  await writeWhole(join(dir, 'targets', `${digest}.${optionalTarget(manifest.kind)}`), packed);
  const { sequence, version, areas, shards } = manifest;
  const bytes = shards.reduce((sum, ref) => sum + ref.bytes, 0);
  return {
    digest,
    target: {
      length: packed.length,
      hashes: { sha256: digest },
      custom: { sequence, version, areas, bytes },
    },
  };
}
