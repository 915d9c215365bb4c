import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveFeed } from '../../entrypoints/cli/feed-serve';
import { NGINX_HINT, nginxVersion, startNginx } from '../helpers/nginx';
import { packWith, type ServedFeed, startFeed, startLife } from './feed-bench';

let served: ServedFeed;
beforeEach(async () => {
  served = await startFeed();
});
afterEach(() => served.close());

/** First edition, a look that finds nothing new, one figure changed; on one disk. */
async function story(url: string): Promise<void> {
  const disk = new IDBFactory();
  const embedded = await packWith(100, 10);
  const source = { url, root: served.feed.fingerprint };
  const life = () => startLife({ served, embedded, disk, source, limits: { total: 20_000, stall: 10_000 } });
  await served.feed.publish(await packWith(110, 11));
  expect(await life().update()).toBe('updated');
  expect(await life().update()).toBe('current');
  await served.feed.publish(await packWith(120, 12));
  expect(await life().update()).toBe('updated');
  expect(await life().votes()).toBe(120);
  await served.feed.rotate({});
  await served.feed.renew();
  expect(await life().update()).toBe('current');
}

describe('a feed on static servers', () => {
  it('our own plain one', async () => {
    const { server, url } = await serveFeed(served.feed.dir, 0);
    await story(url);
    server.closeAllConnections();
    server.close();
  });

  it('nginx: gzip, conditional requests, ranges', async () => {
    expect(nginxVersion(), NGINX_HINT).not.toBeNull();
    const nginx = await startNginx(served.feed.dir);
    try {
      await story(nginx.url);
      const lines = readFileSync(nginx.accessLog, 'utf8')
        .split('\n')
        .map((line) => line.split(' '));
      const timestamps = lines
        .filter(([, , path]) => path === '/metadata/timestamp.json')
        .map(([code]) => code);
      expect(timestamps).toEqual(['200', '304', '200', '200']);
      const packed = await fetch(`${nginx.url}metadata/timestamp.json`, {
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(packed.headers.get('content-encoding')).toBe('gzip');
      const part = await fetch(`${nginx.url}metadata/1.root.json`, {
        headers: { range: 'bytes=0-9', 'accept-encoding': 'identity' },
      });
      expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 10]);
    } finally {
      await nginx.close();
    }
  });
});
