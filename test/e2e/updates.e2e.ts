import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edition } from '../../entrypoints/cli/feed-publish';
import { ATTACKS } from '../helpers/attacks';
import { type Page, until } from '../helpers/browsers/driver';
import { editionOf, embeddedSequence, TestFeed } from '../helpers/feed';
import { FEED_HOST_NAMES, FEED_HOSTS, type FeedHost } from '../helpers/feed-hosts';
import { broken, endless, html, status } from '../helpers/feed-server';
import {
  CARD_TEXT,
  cardText,
  marksOn,
  openSurface,
  pointOf,
  setUpdateSource,
  syncNow,
  watchUpdate,
  withVerdict,
} from '../helpers/product';
import { type Bench, BROWSER, startBench } from './setup';

const DATA = 'assets/data/kpu-facts';
const EMBEDDED = 'assets/public/pack';
/** KPU's figure, and the invented one that the newest pack holds; the page states the latter. */
const [OFFICIAL, INVENTED] = ['27.040.878', '27.404.878'];
/** All newer packs differ from the embedded one in a figure of Bali, which the page does not state. */
const FIRST = { 'pemilu-2024/ppwp/51/03/votes': '1127143' };
const CORRECTION = { ...FIRST, 'pemilu-2024/ppwp/0/03/votes': '27404878' };

/** The same tables with other numbers; only the last edition holds the invented figure. */
const editions: Edition[] = [];
beforeAll(async () => {
  const sequence = await embeddedSequence(DATA);
  const plain = await editionOf(DATA, { sequence: sequence + 1, corrections: FIRST });
  for (let i = 0; i < 3; i++) {
    const manifest = { ...plain.manifest, sequence: sequence + 1 + i };
    editions.push({
      ...plain,
      manifest,
      manifestBytes: new TextEncoder().encode(JSON.stringify(manifest)),
    });
  }
  editions.push(await editionOf(DATA, { sequence: sequence + 9, corrections: CORRECTION }));
  // Two packs of all tables are compiled here.
}, 240_000);

/** What may happen to a shard on its server, and what is said of it. */
const SPOILED = [
  [truncate, 'PACK_SHARD_LENGTH', 'Panjang sebagian data baru'],
  [alter, 'PACK_SHARD_DIGEST', 'tidak cocok dengan sidiknya'],
  [remove, 'PACK_SHARD_MISSING', 'tidak ada di sumbernya'],
] as const;

const MISBEHAVIOUR = [
  ['a timestamp without end', /timestamp/, endless, 'TRUST_METADATA_SIZE'],
  ['a root without end', /2\.root/, endless, 'TRUST_METADATA_SIZE'],
  ['a pack without end', /targets\//, endless, 'PACK_TOO_LARGE'],
  ['a page instead of a shard', /shards\//, html, 'PACK_SHARD_LENGTH'],
  ['a connection that breaks half-way', /shards\//, broken, 'SYNC_OFFLINE'],
  ['a server that is down', /./, status(503), 'SYNC_HTTP'],
] as const;

/**
 * Each browser stands before one kind of server in the usual run, before both in the full one. What takes a feed for
 * every case is then tried in Chromium alone; the same attacks are tried in Node.
 */
const hosts = FEED_HOST_NAMES.filter(
  (name) => process.env.RUJUKAN_FULL === '1' || (name === 'nginx') === (BROWSER === 'chromium'),
);

describe.each(hosts)(`updates of the data from %s in ${BROWSER}`, (hostName) => {
  const folder = mkdtempSync(join(tmpdir(), 'rujukan-feed-'));
  let bench: Bench;
  let host: FeedHost;
  let feed: TestFeed;
  beforeAll(async () => {
    host = await FEED_HOSTS[hostName](folder);
    bench = await startBench();
    feed = await TestFeed.create(join(folder, 'feed'));
  }, 120_000);
  afterAll(async () => {
    await bench?.stop();
    await host?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const address = (): string => `${host.url}feed/`;
  const popupSays = async (): Promise<string> => {
    const popup = await openSurface(bench.browser, 'popup.html');
    const words = await until<string>(
      popup,
      `document.querySelector('.rj-data__detail') && document.querySelector('.rj-data').innerText`,
    );
    await popup.close();
    return words;
  };

  async function wrongFigures(): Promise<readonly string[]> {
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    const wrong = withVerdict(await marksOn(page), 'differs');
    await page.close();
    return wrong;
  }

  /** A feed of its own beside the first, with these editions. */
  async function otherFeed(...offered: readonly (Edition | undefined)[]): Promise<TestFeed> {
    const other = await TestFeed.create(join(folder, 'other'));
    for (const edition of offered) await other.publish(edition as Edition);
    await setUpdateSource(bench.browser, `${host.url}other/`, other.fingerprint);
    return other;
  }

  it('just installed, answers from what came with it and says how old that is', async () => {
    expect(await popupSays()).toMatch(/\(hari ini|kemarin|\d+ (hari|bulan|tahun) lalu\)/);
    expect(await popupSays()).toContain('bawaan');
    expect(await wrongFigures()).toContain(`${INVENTED} suara`);
    expect(await syncNow(bench.browser)).toContain('SYNC_NOT_CONFIGURED');
  });

  it('says so where there is nothing to fetch from, and where the root is another', async () => {
    await feed.publish(editions[0] as Edition);
    await setUpdateSource(bench.browser, `${host.url}nowhere/`, feed.fingerprint);
    expect(await syncNow(bench.browser)).toContain('TRUST_METADATA_MISSING');
    await setUpdateSource(bench.browser, address(), `rujukan-root:1:${'A'.repeat(43)}`);
    expect(await syncNow(bench.browser)).toContain('TRUST_ROOT_OTHER');
  });

  it('adds a feed by address and root fingerprint, and takes its first edition by steps and bytes', async () => {
    await setUpdateSource(bench.browser, address(), feed.fingerprint);
    const told = await watchUpdate(bench.browser);
    expect(told.at(-1)).toMatch(/Data diperbarui ke versi/);
    expect(told.slice(0, -1).every((words) => /^(Mengambil|Memeriksa|Beralih)/.test(words))).toBe(true);
    expect(told.join('\n')).toMatch(/Mengambil data\n[\d,.]+ dari [1-9][\d,.]* kB/);
    expect(told.join('\n')).toMatch(/Memeriksa tanda tangan|Beralih ke data baru/);
    await feed.publish(editions[1] as Edition);
    expect(await syncNow(bench.browser)).toMatch(/Data diperbarui ke versi/);
    expect(await syncNow(bench.browser)).toContain('Data sudah yang terbaru');
  });

  it('accepts none of the attacks, says why, and loses nothing', async () => {
    await feed.publish(editions[2] as Edition);
    const heal = feed.checkpoint();
    const popup = await openSurface(bench.browser, 'popup.html');
    const ends: Record<string, string> = {};
    // A revoked key comes with a real second root, which a reader keeps: those attacks go last, one feed each.
    const keepsRoot = /revoked|a root past its time/;
    for (const attack of ATTACKS.filter(({ name }) => !keepsRoot.test(name))) {
      await attack.spoil(feed);
      ends[attack.name] = await outcome(popup);
      heal();
    }
    expect(ends).toEqual(
      Object.fromEntries(
        ATTACKS.filter(({ name }) => !keepsRoot.test(name)).map(({ name, code }) => [name, code]),
      ),
    );
    await popup.close();
    expect(await wrongFigures()).toContain(`${INVENTED} suara`);
  }, 300_000);

  it.each(
    ATTACKS.filter(
      ({ name }) => (hosts.length > 1 || hostName === 'nginx') && /revoked|a root past its time/.test(name),
    ).map((a) => [a.name, a] as const),
  )('does not accept %s either', async (_, attack) => {
    const other = await otherFeed(editions[0], editions[1]);
    await syncNow(bench.browser);
    await other.publish(editions[2] as Edition);
    await attack.spoil(other);
    expect(await syncNow(bench.browser)).toContain(attack.code);
  });

  it('refuses shards that are not what was signed, says why, and answers as before', async () => {
    const other = await otherFeed(editions[3]);
    const heal = other.checkpoint();
    for (const [spoil, code, words] of SPOILED) {
      spoil(other.dir);
      const said = await syncNow(bench.browser);
      expect(said).toContain(code);
      expect(said).toContain(words);
      heal();
    }
    expect(await wrongFigures()).toContain(`${INVENTED} suara`);
  });

  // nginx cannot be told to misbehave so.
  it.each(hostName === 'nginx' || hosts.length === 1 ? [] : MISBEHAVIOUR)(
    'bears %s: says so, and answers as before',
    async (_, pattern, answer, code) => {
      await otherFeed(editions[3]);
      host.instead?.set(pattern, answer);
      expect(await syncNow(bench.browser)).toContain(code);
      host.instead?.clear();
      expect(await wrongFigures()).toContain(`${INVENTED} suara`);
    },
  );

  it('healed, it catches up: one figure changes, and the open card and the marks follow without reload', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    await marksOn(page);
    const { x, y } = await pointOf(page, `${INVENTED} suara`);
    await page.click(x, y);
    expect(await cardText(page)).toContain(OFFICIAL);

    await feed.publish(editions[3] as Edition);
    await setUpdateSource(bench.browser, address(), feed.fingerprint);
    expect(await syncNow(bench.browser)).toMatch(/Data diperbarui ke versi/);
    await page.bringToFront();
    await follows(page);
    expect(withVerdict(await marksOn(page), 'differs')).not.toContain(`${INVENTED} suara`);
    await page.close();
    expect(await syncNow(bench.browser)).toContain('Data sudah yang terbaru');
  });

  it('keeps the newer pack when the background is stopped', async () => {
    await bench.browser.stopBackground();
    expect(await wrongFigures()).not.toContain(`${INVENTED} suara`);
  });
});

/** Presses the button of an open popup and gives the code that it shows in the end. */
async function outcome(popup: Page): Promise<string> {
  const note = `(document.querySelector('.rj-data__outcome .rj-note')?.innerText ?? '')`;
  await popup.evaluate(`document.querySelector('.rj-data .rj-button').click()`);
  await until(
    popup,
    `document.querySelector('.rj-data .rj-button').getAttribute('aria-disabled') !== 'true' && ${note} !== ''`,
  );
  const words = await popup.evaluate<string>(note);
  return /\b(?:TRUST|PACK|SYNC|STORE)_[A-Z_]+|INTERNAL/.exec(words)?.[0] ?? words;
}

const follows = (page: Page): Promise<boolean> =>
  until<boolean>(
    page,
    `(${CARD_TEXT}).includes(${JSON.stringify(INVENTED)}) && !(${CARD_TEXT}).includes(${JSON.stringify(OFFICIAL)})`,
  );

/** A shard that neither the embedded pack nor an earlier edition holds, so that it has to be fetched. */
function newShard(feed: string): string {
  const name = readdirSync(join(feed, 'shards')).find(
    (file) => !existsSync(join(EMBEDDED, file)) && !editions[0]?.files.has(file),
  );
  if (!name) throw new Error('the newer pack has no new shard');
  return join(feed, 'shards', name);
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

function remove(feed: string): void {
  rmSync(newShard(feed));
}
