import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDesaSearch } from '../../entrypoints/background/desa-answers';
import { packPorts } from '../../entrypoints/background/web-ports';
import type { OptionalManifest } from '../../lib/model/optional';
import { type BuiltPack, shardFile } from '../../lib/pack/build';
import { type Answer, broken, endless, html, status } from '../helpers/feed-server';
import { countRow, desaRow, writeOptional } from '../helpers/optional-pack';
import { databaseOn, packWith, type ServedFeed, startFeed, startLife } from './feed-bench';

const VILLAGES = [
  desaRow('1101012001', 'Suka Maju', '3'),
  desaRow('1101012002', 'Hulu', ''),
  desaRow('1201012001', 'Suka Maju', '1'),
];

let embedded: BuiltPack;
let served: ServedFeed;
let disk: IDBFactory;
let desa: OptionalManifest;
beforeAll(async () => {
  embedded = await packWith(100, 10);
});
beforeEach(async () => {
  served = await startFeed();
  disk = new IDBFactory();
  desa = await offerDesa(1);
});
afterEach(() => served.close());

const folder = (name: string): string => `${served.feed.dir}-${name}`;
async function offerDesa(sequence: number, rows = VILLAGES): Promise<OptionalManifest> {
  const manifest = await writeOptional(folder('desa'), 'desa', rows, sequence);
  await served.feed.publish(await packWith(110, 10 + sequence), { optional: [folder('desa')] });
  return manifest;
}
async function offerResults(): Promise<void> {
  const rows = [
    countRow('1101012001', 'pemilu-9999/ppwp/01:12|pemilu-9999/ppwp/02:0', { valid_votes: '12' }),
  ];
  await writeOptional(folder('results'), 'results', rows, 1);
  await served.feed.publish(await packWith(110, 30), { optional: [folder('results')] });
}

const life = (more: Partial<Parameters<typeof startLife>[0]> = {}) =>
  startLife({ served, embedded, disk, ...more });
type Life = ReturnType<typeof life>;
const entry = async (bench: Life, kind = 'desa') =>
  (await bench.optional.list()).find((known) => known.kind === kind) ?? null;
/** Installs and gives the end: `updated`, or the code of what failed. */
async function install(bench: Life, kind: 'desa' | 'results' = 'desa'): Promise<string> {
  const done = await bench.optional.install(kind);
  if (!done.ok) return done.error.code;
  const state = done.value.find((known) => known.kind === kind)?.state;
  return state?.kind === 'failed' ? state.code : (state?.kind ?? 'none');
}
async function found(bench: Life, query: string): Promise<readonly string[]> {
  const loaded = await bench.host.get();
  if (!loaded.ok) throw new Error(loaded.error.code);
  const search = createDesaSearch(bench.optional, packPorts);
  const hits = await search.find(query, 10, loaded.value.index, 'id');
  return hits.map(({ title, context, figures }) =>
    [title, context, ...figures.map(({ label, display }) => `${label} ${display}`)].join(' | '),
  );
}
async function villagesIn(bench: Life, region: string): Promise<readonly string[]> {
  const loaded = await bench.host.get();
  if (!loaded.ok) throw new Error(loaded.error.code);
  const search = createDesaSearch(bench.optional, packPorts);
  const groups = await search.within(region, loaded.value.index);
  return groups.map(
    ({ code, villages }) => `${code}: ${villages.map((v) => `${v.name} ${v.stations ?? '-'}`).join(', ')}`,
  );
}
const partsKept = async (): Promise<number> => {
  const database = databaseOn(disk);
  const count = await database.parts.count();
  database.close();
  return count;
};

describe('an optional pack', () => {
  it('is offered with its size once the feed was heard, and nothing of it is fetched', async () => {
    const bench = life();
    expect(await bench.optional.list()).toEqual([]);
    expect(await bench.update()).toBe('updated');
    const bytes = desa.shards.reduce((sum, ref) => sum + ref.bytes, 0);
    expect(await entry(bench)).toEqual({
      kind: 'desa',
      offered: { version: desa.version, areas: 3, bytes },
      installed: null,
      newer: false,
      state: { kind: 'idle' },
    });
    const fetched = desa.shards.map((ref) => `shards/${shardFile(ref)}`);
    expect(served.server.log.filter((path) => fetched.includes(path) || path.includes('desa'))).toEqual([]);
  });

  it('is installed by steps and bytes, answers, outlives the background, and leaves the figures alone', async () => {
    const bench = life();
    expect(await install(bench)).toBe('updated');
    const steps = bench.offered.flatMap(([first]) => (first?.state.kind === 'running' ? [first.state] : []));
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['fetching', 'verifying', 'switching']));
    const bytes = desa.shards.reduce((sum, ref) => sum + ref.bytes, 0);
    expect(steps.map((step) => step.bytes)).toContainEqual({ done: bytes, total: bytes });
    expect(await bench.votes()).toBe(100);

    const later = life();
    expect(await entry(later)).toMatchObject({ installed: { areas: 3, trusted: true }, newer: false });
    expect(await found(later, 'suka maju')).toEqual([
      'Suka Maju | Wilayah 11 · 3 TPS (2024)',
      'Suka Maju | Wilayah 12 · 1 TPS (2024)',
    ]);
    expect(await found(later, 'desa Suka-Maju, 12')).toEqual(['Suka Maju | Wilayah 12 · 1 TPS (2024)']);
    expect(await found(later, 'Hulu')).toEqual(['Hulu | Wilayah 11']);
    expect(await found(later, 'hu')).toEqual([]);
    const list = (region: string) => villagesIn(later, region);
    expect(await list('1101')).toEqual(['110101: Suka Maju 3, Hulu -']);
    // Every other region has its own lists of what lies within.
    expect([await list('11'), await list('1102'), await list('110101')]).toEqual([[], [], []]);
    // Taking the pack of figures leaves it where it is.
    expect(await later.update()).toBe('updated');
    expect(await found(later, 'Hulu')).toHaveLength(1);
  });

  it('of counts shows votes beside the village, with a zero that was counted', async () => {
    await offerResults();
    const bench = life();
    expect(await install(bench)).toBe('updated');
    expect(await install(bench, 'results')).toBe('updated');
    const [hit] = await found(bench, 'Suka Maju, 11');
    expect(hit).toMatch(/Pasangan 01: \S+ 12 suara \| Pasangan 02: \S+ 0 suara \| .*12 suara$/);
  });

  it('is taken away with every byte; the offer stays', async () => {
    const bench = life();
    await install(bench);
    expect(await partsKept()).toBe(2);
    expect((await bench.optional.remove('desa')).ok).toBe(true);
    expect(await partsKept()).toBe(0);
    expect(await entry(bench)).toMatchObject({ installed: null, offered: { areas: 3 } });
    expect(await found(bench, 'Hulu')).toEqual([]);
    expect(await villagesIn(bench, '1101')).toEqual([]);
  });

  it('is renewed by the reader alone, part by part; never to an older one', async () => {
    const bench = life();
    await install(bench);
    const newer = await offerDesa(2, [...VILLAGES.slice(0, 2), desaRow('1201012001', 'Baru', '1')]);
    await bench.update();
    expect(await entry(bench)).toMatchObject({ newer: true, installed: { version: desa.version } });
    expect(await found(bench, 'Baru')).toEqual([]);
    served.server.log.length = 0;
    expect(await install(bench)).toBe('updated');
    const changed = newer.shards.find((ref) => ref.name === 'desa-120') as { sha256: string };
    expect(served.server.log.filter((path) => path.startsWith('shards/'))).toEqual([
      `shards/${changed.sha256}.gz`,
    ]);
    expect(await found(bench, 'Baru')).toHaveLength(1);
    expect(await partsKept()).toBe(2);
  });

  it('is not used once its feed is trusted no longer', async () => {
    await install(life());
    const bench = life({ source: { url: '', root: '' } });
    expect(await entry(bench)).toMatchObject({ offered: null, installed: { trusted: false } });
    expect(await found(bench, 'Hulu')).toEqual([]);
    expect((await bench.optional.remove('desa')).ok).toBe(true);
    expect(await bench.optional.list()).toEqual([]);
  });

  it('installs one at a time', async () => {
    const bench = life();
    const ends = await Promise.all([install(bench), install(bench)]);
    expect(ends.sort()).toEqual(['SYNC_BUSY', 'updated']);
  });

  it('is kept in memory where nothing can be stored', async () => {
    const no = () => {
      throw new DOMException('no', 'InvalidStateError');
    };
    const bench = life({ disk: { open: no, deleteDatabase: no } as unknown as IDBFactory });
    expect(await install(bench)).toBe('updated');
    expect(await found(bench, 'Hulu')).toHaveLength(1);
    await bench.optional.remove('desa');
    expect(await found(bench, 'Hulu')).toEqual([]);
  });
});

describe('what is wrong with an optional pack leaves the one installed', () => {
  const flip: Answer = (response, bytes) => {
    const copy = Buffer.from(bytes ?? []);
    copy[copy.length >> 1] = (copy[copy.length >> 1] as number) ^ 1;
    response.end(copy);
  };
  it.each([
    ['an altered part', /^shards/, flip, 'PACK_SHARD_DIGEST'],
    ['a part cut short', /^shards/, broken, 'SYNC_OFFLINE'],
    ['a page instead of a part', /^shards/, html, 'PACK_SHARD_LENGTH'],
    ['a part without end', /^shards/, endless, 'PACK_TOO_LARGE'],
    ['a missing part', /^shards/, status(404), 'PACK_SHARD_MISSING'],
    ['an altered manifest', /desa\.json\.gz$/, flip, 'PACK_SHARD_DIGEST'],
    ['a manifest without end', /desa\.json\.gz$/, endless, 'PACK_TOO_LARGE'],
    ['no manifest', /desa\.json\.gz$/, status(404), 'PACK_SHARD_MISSING'],
    ['a server that is down', /./, status(503), 'SYNC_HTTP'],
  ] as const)('%s', async (_, pattern, answer, code) => {
    await install(life());
    await offerDesa(2, [...VILLAGES, desaRow('1201012002', 'Baru', '1')]);
    served.server.instead.set(pattern, answer);
    const bench = life();
    expect(await install(bench)).toBe(code);
    expect(await entry(bench)).toMatchObject({ state: { kind: 'failed', code }, installed: { areas: 3 } });
    expect(await found(bench, 'Hulu')).toHaveLength(1);
    served.server.instead.clear();
    expect(await install(life())).toBe('updated');
    expect(await found(life(), 'Baru')).toHaveLength(1);
  });

  it('a stop half-way: what was kept serves the next attempt', async () => {
    const [, second] = desa.shards;
    served.server.instead.set(new RegExp(second?.sha256 ?? ''), status(503));
    expect(await install(life())).toBe('SYNC_HTTP');
    expect(await partsKept()).toBe(1);
    expect(await found(life(), 'Hulu')).toEqual([]);
    served.server.instead.clear();
    served.server.log.length = 0;
    expect(await install(life())).toBe('updated');
    expect(served.server.log.filter((path) => path.startsWith('shards/'))).toHaveLength(1);
  });

  it('bytes that the disk turned: told at the look-up, mended by adding it again', async () => {
    await install(life());
    const database = databaseOn(disk);
    const [part] = await database.parts.toArray();
    new Uint8Array(part!.bytes)[20]! ^= 1;
    await database.parts.put(part!);
    database.close();
    const bench = life();
    await found(bench, 'Suka Maju');
    expect(await entry(bench)).toMatchObject({ state: { kind: 'failed', code: 'PACK_SHARD_DIGEST' } });
    // A page that hears of it asks again: told each time, that would have no end.
    const told = bench.offered.length;
    await found(bench, 'Suka Maju');
    await villagesIn(bench, '1101');
    expect(bench.offered.length).toBe(told);
    expect(await install(bench)).toBe('updated');
    expect(await found(bench, 'Suka Maju')).toHaveLength(2);
  });

  it('no permission, no network, an offer that was taken back', async () => {
    await life().update();
    expect(await install(life({ permitted: () => false }))).toBe('SYNC_PERMISSION');
    expect(await install(life({ online: false }))).toBe('SYNC_OFFLINE');
    await served.feed.publish(await packWith(110, 40), { without: ['desa'] });
    const bench = life();
    await install(bench);
    expect(await bench.optional.list()).toEqual([]);
  });
});
