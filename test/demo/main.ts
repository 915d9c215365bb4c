/**
 * `npm run demo`: the extension at work on pages served from this machine. With a display the browser stays
 * open; without one the screens are photographed into `.output/demo/` and the claims listed here.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowsers } from '../helpers/browsers/find';
import { launch } from '../helpers/browsers/launch';
import { editionOf, embeddedSequence, TestFeed } from '../helpers/feed';
import { startServer } from '../helpers/server';
import { listClaims } from './claims';
import { photograph } from './photograph';
import { showUpdate } from './update';

const OUT = '.output/demo';
const BUILD = '.output/chrome-mv3-e2e';
const DATA = 'assets/data/kpu-facts';

export async function main(args: readonly string[]): Promise<number> {
  const headed = !args.includes('--headless') && Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  ensureBrowsers(['chromium']);
  say('building the extension and its data');
  if (!build()) return 1;

  const server = await startServer('test/fixtures/pages');
  const feed = join(OUT, 'feed');
  server.mount('feed', feed);
  const browser = await launch('chromium', BUILD, { headed });
  try {
    const page = await browser.open(`${server.origin}/nasional.html`);
    await listClaims(browser, server.origin);
    if (!headed) await photograph(browser, server.origin, OUT);

    say('a newer data pack is served');
    const source = await TestFeed.create(feed);
    const edition = await editionOf(DATA, {
      sequence: (await embeddedSequence(DATA)) + 1,
      created: '2026-12-01T00:00:00Z',
      corrections: { 'pemilu-2024/ppwp/0/03/votes': '27404878' },
    });
    await source.publish(edition);
    await showUpdate(browser, page, { url: `${server.origin}/feed/`, root: source.fingerprint, out: OUT });
    if (headed) {
      console.log(`\nThe browser stays open on ${server.origin}/ . Close it or press Ctrl+C to end.`);
      await browser.closed;
    } else console.log(`\nscreens are in ${OUT}/`);
    return 0;
  } finally {
    await browser.close().catch(() => undefined);
    await server.close();
  }
}

const say = (text: string): void => console.log(`\n== ${text}`);

function build(): boolean {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/wxt', ['build', '--mode', 'e2e'], {
    encoding: 'utf8',
  });
  if (status !== 0) console.error(`${stdout}\n${stderr}`);
  return status === 0;
}
