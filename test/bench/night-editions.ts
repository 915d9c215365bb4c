import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzip, sha256 } from '../../entrypoints/cli/node-ports';
import { readTables } from '../../entrypoints/cli/pack-tables';
import { asciiJson } from '../../lib/base/bytes';
import type { PackManifest, ShardRef } from '../../lib/model/pack';
import { type BuiltPack, buildPack, identityOf } from '../../lib/pack/build';
import { compileTables } from '../../lib/pack/compile';
import { TestFeed } from '../helpers/feed';
import { DATA } from '../helpers/index-from-tables';
import { interimCount, spread } from '../helpers/interim-count';

export const HOURS = 6;
/** Seconds between two editions. */
export const EVERY = 300;
const FIRST = 2026_11_23_01;
const START = Date.UTC(2029, 1, 14, 8);

/** What a reader may have to fetch of one edition. */
export interface NightEdition {
  /** Bytes of the packed manifest. */
  readonly manifest: number;
  readonly shards: readonly ShardRef[];
}

export interface Night {
  readonly editions: readonly NightEdition[];
  /** Bytes of the metadata of an edition as it was published. */
  readonly metadata: Readonly<Record<'timestamp' | 'snapshot' | 'targets', number>>;
}

/** Stations counted at a time: a logistic curve that begins earlier in one region than in another; 0 to 1. */
export function counted(code: string, seconds: number): number {
  const middle = (1.5 + 2 * spread(code, 41)) * 3600;
  const at = (time: number): number => 1 / (1 + Math.exp((middle - time) / (0.5 * 3600)));
  return (at(seconds) - at(0)) / (at(HOURS * 3600) - at(0));
}

/**
 * An edition every five minutes, its shards as they are published. What is settled does not change in the night, so only
 * the parts that go on are built anew each time; the first and the last edition are built whole and published.
 */
export async function nightEditions(): Promise<Night> {
  const { tables } = await readTables(DATA);
  const facts = tables.facts ?? [];
  const build = (seconds: number, whole: boolean): Promise<BuiltPack> => {
    const at = `${new Date(START + seconds * 1000).toISOString().slice(0, 19)}Z`;
    const interim = interimCount(
      { ...tables, facts: whole ? facts : facts.filter(({ status }) => status === 'unofficial_partial') },
      { part: (code) => counted(code, seconds), at },
    );
    const identity = identityOf(at, FIRST + seconds / EVERY);
    return buildPack(compileTables(interim).shards, identity, { gzip, sha256 });
  };
  const first = await build(EVERY, true);
  const goesOn = ({ name }: ShardRef): boolean => /-i\d$/.test(name);
  const settled = first.manifest.shards.filter((ref) => !goesOn(ref));
  const editions: NightEdition[] = [];
  for (let seconds = EVERY; seconds <= HOURS * 3600; seconds += EVERY) {
    const { manifest } = await build(seconds, false);
    const full: PackManifest = { ...manifest, shards: [...settled, ...manifest.shards.filter(goesOn)] };
    editions.push({ manifest: (await gzip(asciiJson(full))).length, shards: full.shards });
  }
  const last = await build(HOURS * 3600, true);
  const other = editions.at(-1)?.shards.filter((ref) => !last.files.has(`${ref.sha256}.gz`)) ?? [];
  if (other.length > 0)
    throw new Error(`built in part, not as built whole: ${other.map((ref) => ref.name).join(', ')}`);
  return { editions, metadata: await publishedMetadata(first, last) };
}

/** Bytes of each file of metadata, of the second of two editions that were published. */
async function publishedMetadata(first: BuiltPack, last: BuiltPack): Promise<Night['metadata']> {
  const folder = await mkdtemp(join(tmpdir(), 'rujukan-night-'));
  try {
    const feed = await TestFeed.create(folder);
    const live = { every: EVERY, until: START + HOURS * 3_600_000 };
    await feed.publish(first, { live });
    await feed.publish(last, { live });
    const names = await readdir(join(folder, 'metadata'));
    const size = async (wanted: RegExp): Promise<number> => {
      const name = names
        .filter((n) => wanted.test(n))
        .sort()
        .at(-1) as string;
      return (await stat(join(folder, 'metadata', name))).size;
    };
    return {
      timestamp: await size(/^timestamp/),
      snapshot: await size(/snapshot/),
      targets: await size(/targets/),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
