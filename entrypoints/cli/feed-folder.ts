import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord, parseAsciiJson } from '../../lib/base/bytes';
import { OPTIONAL_KINDS } from '../../lib/model/optional';
import type { Role } from '../../lib/trust/metadata';
import type { SignedJson } from './feed-metadata';
import { readIfThere, writeWhole } from './pack-folder';

/** A root that does not have enough signatures yet. Never served as a root: readers ask for numbers. */
export const DRAFT = 'draft.root.json';

const NAMES = [
  /^metadata\/(?:timestamp|\d{1,9}\.(?:root|snapshot|targets))\.json$/,
  new RegExp(`^targets/[0-9a-f]{64}\\.(?:pack|${OPTIONAL_KINDS.join('|')})\\.json\\.gz$`),
  /^shards\/[0-9a-f]{64}\.gz$/,
];

/** Paths that a feed may hold; everything else in a folder is left alone and never served. */
export const isFeedFile = (path: string): boolean => NAMES.some((name) => name.test(path));

/** Makes the three folders of a feed. */
export async function makeFeedFolders(dir: string): Promise<void> {
  for (const name of ['metadata', 'targets', 'shards']) await mkdir(join(dir, name), { recursive: true });
}

/** Metadata of a feed folder, or null where the file is not there. Rejects for what is no metadata. */
export async function readMetadata(dir: string, name: string): Promise<SignedJson | null> {
  const bytes = await readIfThere(join(dir, 'metadata', name));
  if (!bytes) return null;
  const json = parseAsciiJson(bytes);
  if (!isRecord(json) || !isRecord(json.signed)) throw new Error(`metadata/${name} is no metadata`);
  return json as unknown as SignedJson;
}

export const writeMetadata = (dir: string, name: string, bytes: Uint8Array): Promise<boolean> =>
  writeWhole(join(dir, 'metadata', name), bytes);

/** Highest version of a role in the folder; 0 where there is none. */
export async function newestVersion(dir: string, role: Exclude<Role, 'timestamp'>): Promise<number> {
  const names = await readdir(join(dir, 'metadata')).catch(() => []);
  const versions = names.map((name) => Number(new RegExp(`^(\\d+)\\.${role}\\.json$`).exec(name)?.[1] ?? 0));
  return Math.max(0, ...versions);
}

/** Removes what neither this edition nor the one before names; readers may still be fetching the latter. */
export async function sweep(dir: string, keep: ReadonlySet<string>): Promise<void> {
  for (const folder of ['metadata', 'targets', 'shards'])
    for (const name of await readdir(join(dir, folder))) {
      const path = `${folder}/${name}`;
      const root = /^metadata\/\d+\.root\.json$/.test(path);
      if (isFeedFile(path) && !root && !keep.has(path)) await rm(join(dir, path), { force: true });
    }
}
