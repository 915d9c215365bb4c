import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBuild } from '../../entrypoints/cli/pack-build';
import type { OptionalManifest } from '../../lib/model/optional';
import { shardFile } from '../../lib/pack/build';
import { type Page, until } from '../helpers/browsers/driver';
import { nextOfEmbedded, TestFeed } from '../helpers/feed';
import { countRow, writeOptional } from '../helpers/optional-pack';
import { clickOn, fillIn, marksOn, openSurface, setUpdateSource, syncNow } from '../helpers/product';
import { type Bench, BROWSER, startBench } from './setup';

const PACK = (kind: string): string => `.rj-optional__pack[data-kind="${kind}"]`;
/** A village of one name, in Bakongan, Aceh Selatan. */
const [VILLAGE, CODE] = ['Keude Bakongan', '1101012001'];

describe(`optional packs in ${BROWSER}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rujukan-optional-'));
  const [desa, results] = [join(folder, 'desa'), join(folder, 'results')];
  let bench: Bench;
  let feed: TestFeed;
  beforeAll(async () => {
    bench = await startBench();
    feed = await TestFeed.create(join(folder, 'feed'));
    bench.server.mount('feed', feed.dir);
    const io = { out: () => undefined, err: () => undefined };
    const args = ['--optional', 'desa', '--data', 'assets/data/kpu-facts', '--out', desa];
    expect(await packBuild(args, io, { root: '.' })).toBe(0);
    const votes = 'pemilu-2024/ppwp/01:120|pemilu-2024/ppwp/02:345|pemilu-2024/ppwp/03:0';
    const row = countRow(CODE, votes, { election_id: 'pemilu-2024', source_id: 'sirekap24-ppwp-prov' });
    await writeOptional(results, 'results', [row], 1);
    await feed.publish(nextOfEmbedded(), { optional: [desa, results] });
  }, 240_000);
  afterAll(async () => {
    await bench?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const entry = (options: Page, kind: string): Promise<string> =>
    until<string>(options, `document.querySelector('${PACK(kind)}')?.innerText ?? ''`);
  const pressed = async (options: Page, kind: string, words: string, ready: string): Promise<string> => {
    await clickOn(options, `${PACK(kind)} .rj-button`, words);
    await until(options, `/${ready}/.test(document.querySelector('${PACK(kind)}').innerText)`, 60_000);
    return entry(options, kind);
  };
  /** What the panel's search says of a village. */
  async function searched(query: string): Promise<string> {
    const panel = await openSurface(bench.browser, 'sidepanel.html');
    await clickOn(panel, '[role="tab"]', 'Cari');
    await fillIn(panel, '.rj-search input', query);
    const words = await until<string>(
      panel,
      `/hasil|Tidak ada/i.test(document.querySelector('.rj-search [role="status"]').innerText) &&
        document.querySelector('.rj-search').innerText`,
      30_000,
    );
    await panel.close();
    return words;
  }

  it('are on offer once the feed was heard, with their size, and nothing is fetched before', async () => {
    await setUpdateSource(bench.browser, `${bench.server.origin}/feed/`, feed.fingerprint);
    expect(await syncNow(bench.browser)).toMatch(/Data diperbarui ke versi/);
    const options = await openSurface(bench.browser, 'options.html');
    expect(await entry(options, 'desa')).toMatch(/Tersedia: versi \S+, 83\.731 wilayah, \d{3} kB/);
    expect(await entry(options, 'desa')).toContain('Belum terpasang.');
    await options.close();
    expect(bench.server.log.filter(({ path }) => path.includes('desa.json.gz'))).toEqual([]);
    expect(await searched(VILLAGE)).not.toContain('Desa atau kelurahan');
  });

  it('with a forged part are refused, and say why', async () => {
    const manifest = JSON.parse(readFileSync(join(desa, 'manifest.json'), 'utf8')) as OptionalManifest;
    const part = join(feed.dir, 'shards', shardFile(manifest.shards[20] as { sha256: string }));
    const right = readFileSync(part);
    const wrong = Buffer.from(right);
    wrong[100] = (wrong[100] as number) ^ 1;
    writeFileSync(part, wrong);
    const options = await openSurface(bench.browser, 'options.html');
    const said = await pressed(options, 'desa', 'Pasang', 'PACK_');
    expect(said).toContain('PACK_SHARD_DIGEST');
    expect(said).toContain('Belum terpasang.');
    await options.close();
    expect(await searched(VILLAGE)).not.toContain('Desa atau kelurahan');
    writeFileSync(part, right);
  });

  it('are added by the reader, found in the panel, and change no verdict', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    const before = await marksOn(page);
    const options = await openSurface(bench.browser, 'options.html');
    expect(await pressed(options, 'desa', 'Pasang', 'Terpasang')).toMatch(
      /Terpasang: versi \S+, 83\.731 wilayah/,
    );
    const found = await searched(VILLAGE);
    expect(found).toContain('Desa atau kelurahan · Bakongan, Kabupaten Aceh Selatan, Aceh · 3 TPS (2024)');
    expect(found).not.toContain('345');
    expect(await pressed(options, 'results', 'Pasang', 'Terpasang')).toContain('1 wilayah');
    expect(await searched(`desa ${VILLAGE}`)).toContain('345 suara');
    await options.close();
    await page.goto(`${bench.server.origin}/nasional.html`);
    expect(await marksOn(page)).toEqual(before);
    await page.close();
  });

  it('list the villages of a kabupaten on its page, a click away from the village', async () => {
    const panel = await openSurface(bench.browser, 'sidepanel.html');
    await clickOn(panel, '[role="tab"]', 'Cari');
    await fillIn(panel, '.rj-search input', VILLAGE);
    await clickOn(panel, '.rj-hit button', VILLAGE);
    const said = await until<string>(
      panel,
      `document.querySelector('.rj-place .rj-villages')?.textContent ?? ''`,
      30_000,
    );
    expect(said).toMatch(/^260 desa dan kelurahan di 18 kecamatan/);
    expect(said).toContain(`${VILLAGE} 3 TPS`);
    await panel.close();
  });

  it('leave the background below 40 MB, all installed and all villages searched', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    await marksOn(page);
    await searched(`${VILLAGE}, Aceh`);
    const heap = await bench.browser.backgroundHeap();
    await page.close();
    // Firefox does not tell.
    expect(heap === null).toBe(BROWSER === 'firefox');
    console.log(`background: ${heap === null ? 'not told' : `${(heap / 1e6).toFixed(1)} MB`}`);
    expect(heap ?? 0).toBeLessThan(40_000_000);
  });

  it('serve after the background was stopped', async () => {
    await bench.browser.stopBackground();
    expect(await searched(VILLAGE)).toContain('Bakongan, Kabupaten Aceh Selatan, Aceh');
  });

  it('are removed by the reader with every byte', async () => {
    const options = await openSurface(bench.browser, 'options.html');
    await pressed(options, 'desa', 'Hapus', 'Belum terpasang');
    await pressed(options, 'results', 'Hapus', 'Belum terpasang');
    const left = await options.evaluate<number>(`new Promise((resolve, reject) => {
      const asked = indexedDB.open('rujukan-packs');
      asked.onerror = () => reject(asked.error);
      asked.onsuccess = () => {
        const count = asked.result.transaction('parts').objectStore('parts').count();
        count.onsuccess = () => { asked.result.close(); resolve(count.result); };
      };
    })`);
    expect(left).toBe(0);
    expect(await entry(options, 'desa')).toContain('Tersedia');
    await options.close();
    expect(await searched(VILLAGE)).not.toContain('Desa atau kelurahan');
  });
});
