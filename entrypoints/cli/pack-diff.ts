import { join } from 'node:path';
import { asciiJson } from '../../lib/base/bytes';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { OptionalManifest } from '../../lib/model/optional';
import type { PackManifest, ShardRef } from '../../lib/model/pack';
import { shardFile } from '../../lib/pack/build';
import { diffPacks, type PackDiff } from '../../lib/pack/diff';
import { type AreaChange, type AreaTexts, areaTexts, diffAreas } from '../../lib/pack/diff-areas';
import { diffFacts } from '../../lib/pack/diff-facts';
import { openOptionalShard } from '../../lib/pack/optional-shard';
import { gzip, packPorts } from './node-ports';
import { loadPack, readIfThere, readOptional } from './pack-folder';
import { DONE, failed, MISUSE, misuse, type PackIo, readOptions } from './pack-io';

/** Changes that are listed; the rest are counted. */
const LISTED = 20;

/**
 * `rujukan pack diff --from DIR --to DIR`: what a reader of one fetches to have the other, and which figures differ;
 * for optional packs, which areas.
 */
export async function packDiff(args: readonly string[], io: PackIo): Promise<number> {
  const options = readOptions(args, ['from', 'to'], io);
  if (!options?.from || !options.to) {
    if (options) misuse(io, 'pack diff --from DIR --to DIR');
    return MISUSE;
  }
  const { from, to } = options;
  const [before, after] = [await readOptional(from), await readOptional(to)];
  if (!before && !after) return diffFigures(from, to, io);
  if (before && !before.ok) return failed(io, before.error);
  if (after && !after.ok) return failed(io, after.error);
  if (!before || !after || before.value.kind !== after.value.kind) {
    misuse(io, 'pack diff takes two packs of one kind');
    return MISUSE;
  }
  const older = { dir: from, manifest: before.value };
  const newer = { dir: to, manifest: after.value };
  const diff = diffPacks(older.manifest, newer.manifest);
  const areas = await changedAreas(diff, older, newer);
  if (!areas.ok) return failed(io, areas.error);
  await tellShards(diff, newer.manifest, io);
  tellChanges(areas.value, 'areas differ', io);
  return DONE;
}

async function diffFigures(from: string, to: string, io: PackIo): Promise<number> {
  const [older, newer] = [await loadPack(from), await loadPack(to)];
  if (!older.ok) return failed(io, older.error);
  if (!newer.ok) return failed(io, newer.error);
  await tellShards(diffPacks(older.value.manifest, newer.value.manifest), newer.value.manifest, io);
  tellChanges(diffFacts(older.value, newer.value), 'figures differ', io);
  return DONE;
}

async function tellShards(
  { fetch, keep, drop, bytes }: PackDiff,
  to: PackManifest,
  io: PackIo,
): Promise<void> {
  for (const s of fetch) io.out(`fetch\t${s.name}\t${s.bytes}`);
  for (const s of drop) io.out(`drop\t${s.name}\t${s.bytes}`);
  const list = (await gzip(asciiJson(to))).length;
  io.out(`${fetch.length} shards to fetch, ${keep.length} kept, ${drop.length} dropped`);
  io.out(`${bytes + list} bytes: ${bytes} of shards, ${list} of the packed manifest`);
}

interface Change {
  readonly key: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

function tellChanges(changes: readonly Change[], what: string, io: PackIo): void {
  for (const c of changes.slice(0, LISTED)) io.out(`${c.key}\t${c.before ?? '-'}\t${c.after ?? '-'}`);
  io.out(`${changes.length} ${what}`);
}

interface OptionalFolder {
  readonly dir: string;
  readonly manifest: OptionalManifest;
}

/** Areas inside the shards that differ, one shard of each pack in memory at a time. Faults: `PACK_*`. */
async function changedAreas(
  { fetch, drop }: PackDiff,
  older: OptionalFolder,
  newer: OptionalFolder,
): Promise<Result<readonly AreaChange[], Fault>> {
  const changes: AreaChange[] = [];
  for (const name of new Set([...fetch, ...drop].map((ref) => ref.name))) {
    const [before, after] = [await textsOf(older, name), await textsOf(newer, name)];
    if (!before.ok) return before;
    if (!after.ok) return after;
    changes.push(...diffAreas(before.value, after.value));
  }
  return ok(changes);
}

/** What a folder's shard of this name says; nothing where the pack has none. */
async function textsOf({ dir, manifest }: OptionalFolder, name: string): Promise<Result<AreaTexts, Fault>> {
  const ref: ShardRef | undefined = manifest.shards.find((shard) => shard.name === name);
  if (!ref) return ok(new Map());
  const bytes = await readIfThere(join(dir, shardFile(ref)));
  if (!bytes) return err(fault('PACK_SHARD_MISSING', name, [name]));
  const shard = await openOptionalShard(manifest.kind, ref, bytes, packPorts);
  return shard.ok ? ok(areaTexts(manifest.kind, shard.value)) : shard;
}
