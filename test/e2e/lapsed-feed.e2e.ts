import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../helpers/browsers/driver';
import { nextOfEmbedded, TestFeed } from '../helpers/feed';
import {
  cardText,
  marksOn,
  openSurface,
  pause,
  pointOf,
  setUpdateSource,
  syncNow,
  withVerdict,
} from '../helpers/product';
import { type Bench, BROWSER, startBench } from './setup';

/** Long enough for one look on a busy machine. Milliseconds. */
const LASTS = 25_000;
const LAPSED = 'tidak lagi menjamin data ini yang terbaru';

describe(`a feed that is not renewed in ${BROWSER}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rujukan-lapsed-'));
  let bench: Bench;
  let feed: TestFeed;
  beforeAll(async () => {
    bench = await startBench();
    feed = await TestFeed.create(join(folder, 'feed'));
    bench.server.mount('feed', feed.dir);
  }, 120_000);
  afterAll(async () => {
    await bench?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const said = async (path: string, ready: string): Promise<string> => {
    const surface = await openSurface(bench.browser, path);
    await until(surface, ready);
    const words = await surface.evaluate<string>('document.body.innerText');
    await surface.close();
    return words;
  };
  const popup = () => said('popup.html', `!!document.querySelector('.rj-data__detail')`);
  const panel = () => said('sidepanel.html', `!!document.querySelector('[role="tabpanel"]')`);

  it('warns in popup, panel and card, keeps its figures, and is quiet again once renewed', async () => {
    await feed.publish(nextOfEmbedded());
    await setUpdateSource(bench.browser, `${bench.server.origin}/feed/`, feed.fingerprint);
    expect(await syncNow(bench.browser)).toMatch(/Data diperbarui ke versi/);
    expect(await popup()).not.toContain(LAPSED);
    expect(await panel()).not.toContain(LAPSED);

    const renewed = Date.now();
    await feed.renew({ timestamp: LASTS });
    expect(await syncNow(bench.browser)).toContain('Data sudah yang terbaru');
    await pause(Math.max(0, renewed + LASTS + 2_000 - Date.now()));
    expect(await popup()).toMatch(
      new RegExp(`Sejak \\d+ \\S+ \\d{4} \\(hari ini\\) sumber pembaruan ${LAPSED}`),
    );
    expect(await panel()).toContain(LAPSED);
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    expect(withVerdict(await marksOn(page), 'differs')).toContain('27.404.878 suara');
    const { x, y } = await pointOf(page, '27.404.878 suara');
    await page.click(x, y);
    await cardText(page);
    const card = await until<string>(
      page,
      `document.querySelector('rujukan-card, [data-rujukan-card]').shadowRoot
        .querySelector('.rj-note') && document.querySelector('rujukan-card, [data-rujukan-card]')
        .shadowRoot.querySelector('[role="dialog"]').innerText`,
    );
    expect(card).toContain(LAPSED);
    expect(card).toContain('27.040.878');
    await page.close();
    const failed = await syncNow(bench.browser);
    expect(failed).toContain('TRUST_EXPIRED');

    await feed.renew();
    expect(await syncNow(bench.browser)).toContain('Data sudah yang terbaru');
    expect(await popup()).not.toContain(LAPSED);
    expect(await panel()).not.toContain(LAPSED);
  }, 180_000);
});
