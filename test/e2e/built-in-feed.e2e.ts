import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextOfEmbedded, TestFeed } from '../helpers/feed';
import { type FeedServer, serveFolder } from '../helpers/feed-server';
import { syncNow } from '../helpers/product';
import { type Bench, BROWSER, startBench } from './setup';

const MODE = 'built-in-feed';
const TARGET = BROWSER === 'chromium' ? 'chrome' : 'firefox';

const run = promisify(execFile);

describe(`a feed that a distributor built in, in ${BROWSER}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rujukan-built-in-'));
  let feed: TestFeed;
  let server: FeedServer;
  let bench: Bench;
  beforeAll(async () => {
    feed = await TestFeed.create(join(folder, 'feed'));
    await feed.publish(nextOfEmbedded());
    server = await serveFolder(feed.dir);
    // Not the tests' own build: that one may reach this machine anyway.
    await run('node_modules/.bin/wxt', ['build', '-b', TARGET, '--mode', MODE], {
      env: { ...process.env, WXT_FEED_URL: server.url, WXT_FEED_ROOT: feed.fingerprint },
    });
    bench = await startBench({}, `.output/${TARGET}-mv3-${MODE}`);
  }, 240_000);
  afterAll(async () => {
    await bench?.stop();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is asked without any setting or question, and what it signs is taken', async () => {
    expect(await syncNow(bench.browser)).toMatch(/Data diperbarui ke versi/);
    expect(server.log).toContain('metadata/timestamp.json');
  });
});
