import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MANIFEST } from '../../entrypoints/cli/pack-folder';
import { type Page, until } from '../helpers/browsers/driver';
import { createFeedKey, embeddedSequence, signFeed, writeFeed } from '../helpers/feed';
import {
  CARD_TEXT,
  cardText,
  marksOn,
  pointOf,
  setUpdateSource,
  syncNow,
  withVerdict,
} from '../helpers/product';
import { type Bench, BROWSER, startBench } from './setup';

const DATA = 'assets/data/kpu-facts';
const EMBEDDED = 'assets/public/pack';
/** KPU's figure, and the invented one that the newer packs hold; the page states the latter. */
const [OFFICIAL, INVENTED] = ['27.040.878', '27.404.878'];
const CORRECTION = { 'pemilu-2024/ppwp/0/03/votes': '27404878' };

describe(`updates of the data in ${BROWSER}`, () => {
  const key = createFeedKey();
  const folder = mkdtempSync(join(tmpdir(), 'rujukan-feed-'));
  let bench: Bench;
  let sequence: number;
  beforeAll(async () => {
    bench = await startBench();
    sequence = await embeddedSequence(DATA);
  });
  afterAll(async () => {
    await bench.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Writes, spoils and serves a feed of its own, and names it in the settings. */
  async function offer(name: string, step: number, spoil: (feed: string) => unknown = () => undefined) {
    const feed = join(folder, name);
    await writeFeed(feed, DATA, { key, sequence: sequence + step, corrections: CORRECTION });
    await spoil(feed);
    bench.server.mount(name, feed);
    await setUpdateSource(bench.browser, `${bench.server.origin}/${name}/`, key.publicKey);
  }

  async function wrongFigures(): Promise<readonly string[]> {
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    const wrong = withVerdict(await marksOn(page), 'differs');
    await page.close();
    return wrong;
  }

  it.each([
    ['a forged manifest', 'forged', 1, forge, 'TRUST_SIGNATURE_INVALID', 'Tanda tangan data baru tidak sah'],
    [
      'a manifest of another signer',
      'other',
      1,
      signByAnother,
      'TRUST_SIGNATURE_MISSING',
      'tidak ditandatangani',
    ],
    ['a truncated shard', 'truncated', 1, truncate, 'PACK_SHARD_LENGTH', 'Panjang sebagian data baru'],
    ['a shard with one other byte', 'altered', 1, alter, 'PACK_SHARD_DIGEST', 'tidak cocok dengan sidiknya'],
    ['a shard that is not there', 'missing', 1, remove, 'PACK_SHARD_MISSING', 'tidak ada di sumbernya'],
    ['an older pack', 'older', -1, undefined, 'TRUST_ROLLBACK', 'lebih lama'],
  ] as const)('refuses %s, says why, and answers as before', async (_, name, step, spoil, code, words) => {
    await offer(name, step, spoil);
    const outcome = await syncNow(bench.browser);
    expect(outcome).toContain(code);
    expect(outcome).toContain(words);
    expect(await wrongFigures()).toContain(`${INVENTED} suara`);
  });

  it('says so where there is nothing to fetch from', async () => {
    await setUpdateSource(bench.browser, `${bench.server.origin}/nowhere/`, key.publicKey);
    expect(await syncNow(bench.browser)).toContain('SYNC_HTTP');
  });

  it('fetches, verifies and switches in a newer pack; the open card and the marks follow', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    await marksOn(page);
    const { x, y } = await pointOf(page, `${INVENTED} suara`);
    await page.click(x, y);
    expect(await cardText(page)).toContain(OFFICIAL);

    await offer('newer', 1);
    expect(await syncNow(bench.browser)).toMatch(/Data diperbarui ke versi/);
    await page.bringToFront();
    await follows(page);
    expect(withVerdict(await marksOn(page), 'differs')).not.toContain(`${INVENTED} suara`);
    await page.close();

    expect(await syncNow(bench.browser)).toContain('Data sudah yang terbaru');
  });

  it('keeps the newer pack when the background is stopped, and refuses what is older than it', async () => {
    await bench.browser.stopBackground();
    expect(await wrongFigures()).not.toContain(`${INVENTED} suara`);
    await offer('embedded-again', 0);
    expect(await syncNow(bench.browser)).toContain('TRUST_ROLLBACK');
    expect(await wrongFigures()).not.toContain(`${INVENTED} suara`);
  });
});

const follows = (page: Page): Promise<boolean> =>
  until<boolean>(
    page,
    `(${CARD_TEXT}).includes(${JSON.stringify(INVENTED)}) && !(${CARD_TEXT}).includes(${JSON.stringify(OFFICIAL)})`,
  );

/** Says another version than was signed. */
function forge(feed: string): void {
  const path = join(feed, MANIFEST);
  const text = readFileSync(path, 'utf8');
  const forged = text.replace(/("sequence":\s*)(\d+)/, (_, name, n) => `${name}${Number(n) + 5}`);
  expect(forged).not.toBe(text);
  writeFileSync(path, forged);
}

const signByAnother = (feed: string): Promise<void> => signFeed(feed, createFeedKey());

/** A shard that the embedded pack does not hold, so that it has to be fetched. */
function newShard(feed: string): string {
  const name = readdirSync(feed).find((file) => file.endsWith('.gz') && !existsSync(join(EMBEDDED, file)));
  if (!name) throw new Error('the newer pack has no new shard');
  return join(feed, name);
}

function truncate(feed: string): void {
  const path = newShard(feed);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, bytes.length >> 1));
}

function alter(feed: string): void {
  const path = newShard(feed);
  const bytes = readFileSync(path);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] as number) ^ 1;
  writeFileSync(path, bytes);
}

const remove = (feed: string): void => rmSync(newShard(feed));
