import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord, parseAsciiJson } from '../../lib/base/bytes';
import type { Fault } from '../../lib/base/fault';
import { err, type Result } from '../../lib/base/result';
import { OPTIONAL_KINDS, type OptionalManifest } from '../../lib/model/optional';
import { PACK_LIMITS, type PackManifest } from '../../lib/model/pack';
import type { DecodedPack } from '../../lib/model/tables';
import { type BuiltPack, shardFile } from '../../lib/pack/build';
import { decodePack } from '../../lib/pack/decode';
import { decodeManifest, decodeOptionalManifest } from '../../lib/trust/manifest';
import { packPorts } from './node-ports';

export const MANIFEST = 'manifest.json';
const SHARD = /^[0-9a-f]{64}\.gz$/;

/** A file's bytes, or null if there is none. Refuses files beyond what a shard may measure. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > PACK_LIMITS.shard) throw new RangeError(`too large: ${path}`);
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

const same = (a: Uint8Array | null, b: Uint8Array): boolean => a !== null && Buffer.compare(a, b) === 0;

/** Writes beside the target and renames, so that a reader never sees half a file. True if it changed. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<boolean> {
  if (same(await readIfThere(path), bytes)) return false;
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, path);
  return true;
}

/**
 * Writes a pack: shards first, then the manifest, then shards no manifest names are removed. Equal files are left
 * untouched. Returns the number of files changed.
 */
export async function writePack(
  folder: string,
  pack: Pick<BuiltPack, 'manifestBytes' | 'files'>,
): Promise<number> {
  await mkdir(folder, { recursive: true });
  let changed = 0;
  for (const [name, bytes] of pack.files) if (await writeWhole(join(folder, name), bytes)) changed += 1;
  return changed + (await finishPack(folder, pack.manifestBytes, new Set(pack.files.keys())));
}

/** The second half of writing a pack whose shards are there: its manifest, and shards it does not name are removed. */
export async function finishPack(
  folder: string,
  manifestBytes: Uint8Array,
  files: ReadonlySet<string>,
): Promise<number> {
  let changed = (await writeWhole(join(folder, MANIFEST), manifestBytes)) ? 1 : 0;
  for (const name of await readdir(folder))
    if (SHARD.test(name) && !files.has(name)) {
      await rm(join(folder, name), { force: true });
      changed += 1;
    }
  return changed;
}

/** Reads a folder's manifest without trusting it. Fault: `PACK_MISSING` or the manifest's. */
export async function readManifest(folder: string): Promise<Result<PackManifest, Fault>> {
  const bytes = await readIfThere(join(folder, MANIFEST));
  return bytes ? decodeManifest(bytes) : err({ code: 'PACK_MISSING', detail: folder });
}

/** Decodes the pack of a folder; digests are checked, signatures are not (the folder is our own). */
export async function loadPack(folder: string): Promise<Result<DecodedPack, Fault>> {
  const manifest = await readManifest(folder);
  if (!manifest.ok) return manifest;
  return decodePack(manifest.value, (ref) => readIfThere(join(folder, shardFile(ref))), packPorts);
}

/** The optional pack of a folder, or null where its manifest is of another kind of pack. */
export async function readOptional(folder: string): Promise<Result<OptionalManifest, Fault> | null> {
  const bytes = await readIfThere(join(folder, MANIFEST));
  if (!bytes) return err({ code: 'PACK_MISSING', detail: folder });
  const json = parseAsciiJson(bytes);
  const kind = isRecord(json) ? OPTIONAL_KINDS.find((k) => k === json.kind) : undefined;
  return kind ? decodeOptionalManifest(bytes, kind) : null;
}
