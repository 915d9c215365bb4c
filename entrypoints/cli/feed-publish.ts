import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { isRecord, toHex } from '../../lib/base/bytes';
import { PACK_LIMITS, type PackManifest } from '../../lib/model/pack';
import { shardFile } from '../../lib/pack/build';
import { LEAST_INTERVAL, PACK_TARGET } from '../../lib/trust/feed-terms';
import { decodeManifest } from '../../lib/trust/manifest';
import { makeFeedFolders, newestVersion, readMetadata, sweep, writeMetadata } from './feed-folder';
import type { FeedKey } from './feed-keys';
import { addSignatures, compose, fileMeta, instant, metadataBytes } from './feed-metadata';
import { digestOf, offerOptional } from './feed-optional';
import { gunzip, gzip, sha256 } from './node-ports';
import { readIfThere, writeWhole } from './pack-folder';

export interface Edition {
  readonly manifest: PackManifest;
  readonly manifestBytes: Uint8Array;
  /** File name (`<sha256>.gz`) to bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface PublishOptions {
  readonly targetsKeys: readonly FeedKey[];
  readonly onlineKeys: readonly FeedKey[];
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Milliseconds for which each file vouches. */
  readonly lasts: { readonly targets: number; readonly snapshot: number; readonly timestamp: number };
  readonly mirrors?: readonly string[];
  readonly live?: { readonly every: number; readonly until: number } | null;
  /** Folders of optional packs; those on offer before stay, unless of a kind that is here anew or in `without`. */
  readonly optional?: readonly string[];
  readonly without?: readonly string[];
}

const DAY = 86_400_000;
export const USUAL_LASTS = { targets: 90 * DAY, snapshot: 14 * DAY, timestamp: 3 * DAY } as const;

/** Writes an edition into a feed folder: shards first, the timestamp last, so that a reader sees all of it or nothing. */
export async function publishEdition(
  dir: string,
  edition: Edition,
  options: PublishOptions,
): Promise<number> {
  await makeFeedFolders(dir);
  const before = await offered(dir);
  if (before && edition.manifest.sequence <= before.manifest.sequence)
    throw new Error(`sequence ${edition.manifest.sequence} is not above ${before.manifest.sequence}`);
  const optional = await offerOptional(dir, before?.targets ?? {}, options);
  for (const [name, bytes] of edition.files) await writeWhole(join(dir, 'shards', name), bytes);
  const packed = await gzip(edition.manifestBytes);
  const digest = toHex(await sha256(packed));
  await writeWhole(join(dir, 'targets', `${digest}.${PACK_TARGET}`), packed);

  const version = (await newestVersion(dir, 'targets')) + 1;
  const live = options.live
    ? { every: Math.max(LEAST_INTERVAL, options.live.every), until: instant(options.live.until) }
    : null;
  const targets = metadataBytes(
    addSignatures(
      compose(
        {
          _type: 'targets',
          version,
          targets: {
            [PACK_TARGET]: {
              length: packed.length,
              hashes: { sha256: digest },
              custom: { sequence: edition.manifest.sequence, mirrors: [...(options.mirrors ?? [])], live },
            },
            ...optional.targets,
          },
        },
        options.now + options.lasts.targets,
      ),
      options.targetsKeys,
    ),
  );
  await writeMetadata(dir, `${version}.targets.json`, targets);
  const snapshot = await writeSnapshot(dir, { version, bytes: targets }, options);
  await writeTimestamp(dir, snapshot, options);
  const keep = new Set(filesOf(edition.manifest, digest, version, snapshot.version));
  for (const path of [...(before?.files ?? []), ...optional.files]) keep.add(path);
  await sweep(dir, keep);
  return version;
}

interface Versioned {
  readonly version: number;
  readonly bytes: Uint8Array;
}
type Signing = Pick<PublishOptions, 'onlineKeys' | 'now' | 'lasts'>;

async function writeSnapshot(
  dir: string,
  targets: Versioned,
  { onlineKeys, now, lasts }: Signing,
): Promise<Versioned> {
  const version = (await newestVersion(dir, 'snapshot')) + 1;
  const meta = { 'targets.json': await fileMeta(targets.version, targets.bytes) };
  const body = compose({ _type: 'snapshot', version, meta }, now + lasts.snapshot);
  const bytes = metadataBytes(addSignatures(body, onlineKeys));
  await writeMetadata(dir, `${version}.snapshot.json`, bytes);
  return { version, bytes };
}

async function writeTimestamp(
  dir: string,
  snapshot: Versioned,
  { onlineKeys, now, lasts }: Signing,
): Promise<void> {
  const version = ((await readMetadata(dir, 'timestamp.json'))?.signed.version ?? 0) + 1;
  const meta = { 'snapshot.json': await fileMeta(snapshot.version, snapshot.bytes) };
  const body = compose({ _type: 'timestamp', version, meta }, now + lasts.timestamp);
  const before = await changedAt(dir);
  await writeMetadata(dir, 'timestamp.json', metadataBytes(addSignatures(body, onlineKeys)));
  // Servers tell versions apart by the second of the change and the length: two of one second would look the same.
  if (before !== null && ((await changedAt(dir)) ?? 0) <= before) {
    const next = new Date((before + 1) * 1000);
    await utimes(join(dir, 'metadata', 'timestamp.json'), next, next);
  }
}

/** Second in which the timestamp was written, or null. */
const changedAt = (dir: string): Promise<number | null> =>
  stat(join(dir, 'metadata', 'timestamp.json')).then(
    ({ mtimeMs }) => Math.floor(mtimeMs / 1000),
    () => null,
  );

/** Vouches anew for what is on offer, with the online key alone. */
export async function renewFeed(dir: string, signing: Signing): Promise<void> {
  const version = await newestVersion(dir, 'targets');
  const bytes = await readIfThere(join(dir, 'metadata', `${version}.targets.json`));
  if (!bytes) throw new Error('nothing was published yet');
  await writeTimestamp(dir, await writeSnapshot(dir, { version, bytes }, signing), signing);
}

/** The edition that the folder offers now, read without trust: it is the operator's own. */
async function offered(dir: string) {
  const version = await newestVersion(dir, 'targets');
  const listed = (await readMetadata(dir, `${version}.targets.json`))?.signed.targets;
  const targets = isRecord(listed) ? listed : {};
  const digest = digestOf(targets[PACK_TARGET]);
  const packed = digest ? await readIfThere(join(dir, 'targets', `${digest}.${PACK_TARGET}`)) : null;
  if (!packed || !digest) return null;
  const manifest = decodeManifest(await gunzip(packed, PACK_LIMITS.manifest));
  if (!manifest.ok) return null;
  const files = filesOf(manifest.value, digest, version, await newestVersion(dir, 'snapshot'));
  const optional = await offerOptional(dir, targets, {});
  return { manifest: manifest.value, files: [...files, ...optional.files], targets };
}

const filesOf = (
  manifest: PackManifest,
  digest: string,
  targets: number,
  snapshot: number,
): readonly string[] => [
  'metadata/timestamp.json',
  `metadata/${targets}.targets.json`,
  `metadata/${snapshot}.snapshot.json`,
  `targets/${digest}.${PACK_TARGET}`,
  ...manifest.shards.map((ref) => `shards/${shardFile(ref)}`),
];

/** A pack folder as an edition. Rejects where a file is missing; digests are checked by whoever decodes it. */
export async function readEdition(folder: string): Promise<Edition> {
  const manifestBytes = await readIfThere(join(folder, 'manifest.json'));
  const manifest = manifestBytes && decodeManifest(manifestBytes);
  if (!manifestBytes || !manifest?.ok) throw new Error(`${folder} holds no pack`);
  const files = new Map<string, Uint8Array>();
  for (const ref of manifest.value.shards) {
    const bytes = await readIfThere(join(folder, shardFile(ref)));
    if (!bytes) throw new Error(`${folder} lacks the shard ${ref.name}`);
    files.set(shardFile(ref), bytes);
  }
  return { manifest: manifest.value, manifestBytes, files };
}
