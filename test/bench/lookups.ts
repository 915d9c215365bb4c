import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { PackDatabase } from '../../entrypoints/background/store/pack-database';
import { gzip, packPorts, sha256 } from '../../entrypoints/cli/node-ports';
import { identityOf } from '../../lib/pack/build';
import { buildOptional } from '../../lib/pack/optional-build';
import { createDesaLookup, type OptionalPorts } from '../../lib/pack/optional-lookup';
import type { Row } from '../../lib/pack/rows';
import { DATA } from '../helpers/index-from-tables';
import { livingBytes } from './growth';

const LOOKUPS = 5_000;

/** All 83,731 villages, installed as the extension keeps shards: in a database, by digest. */
export async function installedDesa() {
  const rows = parse(readFileSync(`${DATA}/desa.csv`), { columns: true }) as Row[];
  const database = new PackDatabase('lookups', { indexedDB: new IDBFactory(), IDBKeyRange });
  const { manifest } = await buildOptional('desa', rows, identityOf('2026-11-23T00:00:00Z'), {
    gzip,
    sha256,
    keep: async (name, bytes) => {
      await database.shards.put({
        sha256: name.replace('.gz', ''),
        bytes: bytes.slice().buffer as ArrayBuffer,
      });
    },
  });
  const ports: OptionalPorts = {
    ...packPorts,
    read: async ({ sha256: digest }) => {
      const found = await database.shards.get(digest);
      return found ? new Uint8Array(found.bytes) : null;
    },
  };
  /** Villages in an order that jumps about the whole nation. */
  const some = (i: number): Row => rows[(i * 7_919) % rows.length] as Row;
  return { manifest, ports, some, close: () => database.close() };
}

/** Milliseconds that each of some questions takes, one after the other. */
export async function timesOf(
  count: number,
  ask: (i: number) => Promise<unknown>,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const started = performance.now();
    await ask(i);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

export const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor(part * (sorted.length - 1))] as number;

/**
 * Milliseconds of the first look-up of a background that has just begun, for villages about the whole nation: the best of
 * some rounds for each, since a busy machine gives its time to others.
 */
export async function firstTimes(
  { manifest, ports, some }: Awaited<ReturnType<typeof installedDesa>>,
  rounds: number,
): Promise<readonly number[]> {
  const best = new Array<number>(200).fill(Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++)
    for (let i = 0; i < best.length; i++) {
      const lookup = createDesaLookup(manifest, ports);
      const [time] = await timesOf(1, () => lookup.byCode(some(i).code as string));
      best[i] = Math.min(best[i] as number, time as number);
    }
  return best.sort((a, b) => a - b);
}

/** Look-ups with every village installed: from a background that has just begun, and by name; and what they keep. */
export async function lookupTimes(): Promise<readonly string[]> {
  const installed = await installedDesa();
  const { manifest, ports, some, close } = installed;
  const show = (name: string, times: readonly number[]): string =>
    `${name}: p50 ${percentile(times, 0.5).toFixed(3)} ms, p95 ${percentile(times, 0.95).toFixed(3)} ms, ` +
    `most ${percentile(times, 1).toFixed(1)} ms`;
  const first = await firstTimes(installed, 10);
  const before = livingBytes();
  const lookup = createDesaLookup(manifest, ports);
  const byCode = await timesOf(LOOKUPS, (i) => lookup.byCode(some(i).code as string));
  const named = await timesOf(LOOKUPS, (i) => {
    const { code, name } = some(i);
    return lookup.named(name as string, (code as string).slice(0, 4), 10);
  });
  const anywhere = await timesOf(200, (i) => lookup.named(some(i).name as string, '', 1_000));
  const kept = livingBytes() - before;
  close();
  return [
    show('village by code, the first of a background, the best of ten', first),
    show(`village by code, ${LOOKUPS} over the nation, first ones with them`, byCode),
    show('village by name in a kabupaten', named),
    show('village by name anywhere', anywhere),
    `all ${manifest.areas} villages decoded, with folded names: ${(kept / 1e6).toFixed(1)} MB`,
  ];
}
