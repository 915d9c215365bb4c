import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFeed } from '../../../entrypoints/cli/feed';
import { serveFeed } from '../../../entrypoints/cli/feed-serve';
import { writePack } from '../../../entrypoints/cli/pack-folder';
import { packOf } from '../../helpers/built-pack';
import { factRow, smallTables, T1 } from '../../helpers/small-tables';

let folder: string;
let dir: string;
const lines: string[] = [];
const errors: string[] = [];
const io = { out: (line: string) => lines.push(line), err: (line: string) => errors.push(line) };
const at = (name: string): string => join(folder, name);
const run = async (...args: string[]): Promise<number> => {
  lines.length = 0;
  return runFeed(args, io);
};
const pack = async (sequence: number): Promise<string> => {
  const out = at(`pack-${sequence}`);
  await writePack(out, await packOf(smallTables([factRow('0', T1, 'votes', sequence)]), sequence));
  return out;
};
const publish = async (sequence: number, ...more: string[]): Promise<number> =>
  run(
    'publish',
    '--dir',
    dir,
    '--pack',
    await pack(sequence),
    '--targets-key',
    at('t'),
    '--online-key',
    at('o'),
    ...more,
  );
const roots = (...names: string[]): string[] => names.flatMap((name) => ['--root-key', at(name)]);
const roles = (): string[] => ['--targets-key', at('t'), '--online-key', at('o')];
let fingerprint: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujukan-feed-'));
  dir = at('feed');
  for (const name of ['a', 'b', 'c', 'd', 't', 'o']) expect(await run('keygen', '--out', at(name))).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('rujukan feed', () => {
  it('makes keys that only their owner reads, never over a file', async () => {
    expect((await stat(at('a'))).mode & 0o777).toBe(0o600);
    expect(await readFile(at('a.pub'), 'utf8')).toContain('PUBLIC KEY');
    expect(await run('keygen', '--out', at('a'))).toBe(1);
  });

  it('begins a feed in a ceremony: public keys first, each holder signs where the key is', async () => {
    expect(await run('init', '--dir', dir, ...roots('a.pub', 'b.pub', 'c.pub'), ...roles())).toBe(0);
    expect(lines[0]).toMatch(/^root 1 waits for signatures/);
    expect(existsSync(join(dir, 'metadata/1.root.json'))).toBe(false);
    expect(await run('sign', '--dir', dir, '--key', at('a'))).toBe(0);
    expect(lines[0]).toMatch(/waits for signatures \(own keys: root: 1 of 2\)/);
    expect(await run('sign', '--dir', dir, '--key', at('d'))).toBe(0);
    expect(lines[0]).toMatch(/1 of 2/);
    expect(await run('sign', '--dir', dir, '--key', at('b'))).toBe(0);
    expect(lines[0]).toBe('root 1 is complete');
    fingerprint = lines[1] as string;
    expect(fingerprint).toMatch(/^rujukan-root:1:[\w-]{43}$/);
    expect(await run('sign', '--dir', dir, '--key', at('c'))).toBe(1);
  });

  it('refuses a root with fewer than three keys or a threshold of one', async () => {
    const few = ['init', '--dir', at('few'), ...roles()];
    expect(await run(...few, ...roots('a', 'b'))).toBe(2);
    expect(await run(...few, ...roots('a', 'b', 'c'), '--threshold', '1')).toBe(2);
    expect(await run(...few, ...roots('a', 'b', 'c'), '--threshold', 'two')).toBe(2);
    expect(errors.at(-1)).toBe('INPUT_USAGE: a root takes 3 keys or more and a threshold of 2 or more');
  });

  it('publishes, verifies as a reader would, renews', async () => {
    expect(await publish(5)).toBe(0);
    expect(await run('verify', '--dir', dir, '--root', fingerprint)).toBe(0);
    expect(lines[0]).toContain('(sequence 5)');
    expect(await publish(5)).toBe(1);
    expect(errors.at(-1)).toContain('sequence 5 is not above 5');
    expect(
      await publish(
        6,
        '--mirror',
        'https://m.example/',
        '--live',
        '60',
        '--live-until',
        '2026-12-01T20:00:00Z',
      ),
    ).toBe(0);
    const targets = JSON.parse(await readFile(join(dir, 'metadata/2.targets.json'), 'utf8'));
    expect(targets.signed.targets['pack.json.gz'].custom).toEqual({
      sequence: 6,
      mirrors: ['https://m.example/'],
      live: { every: 180, until: '2026-12-01T20:00:00Z' },
    });
    expect(await run('renew', '--dir', dir, '--online-key', at('o'), '--hours', '5')).toBe(0);
    expect(await run('verify', '--dir', dir, '--root', fingerprint)).toBe(0);
    const left = Date.parse((lines[1] as string).split(' ').at(-1) as string) - Date.now();
    expect(left).toBeGreaterThan(4.9 * 3_600_000);
    expect(left).toBeLessThan(5.1 * 3_600_000);
  });

  it('keeps what a reader may still be fetching, and nothing older', async () => {
    expect(await publish(7)).toBe(0);
    expect(await publish(8)).toBe(0);
    const names = await readdir(join(dir, 'metadata'));
    expect(names.filter((name) => name.includes('targets')).sort()).toEqual([
      '3.targets.json',
      '4.targets.json',
    ]);
    expect((await readdir(join(dir, 'targets'))).length).toBe(2);
  });

  it('takes a key away: the next root, signed by keys of both', async () => {
    expect(await run('init', '--dir', dir, ...roots('b', 'c', 'd'), ...roles(), '--key', at('c'))).toBe(0);
    expect(lines[0]).toBe('root 2 is complete');
    expect(
      await run(
        'init',
        '--dir',
        dir,
        ...roots('a', 'd', 't'),
        '--targets-key',
        at('t'),
        '--online-key',
        at('o'),
      ),
    ).toBe(0);
    expect(lines[0]).toMatch(/root 3 waits for signatures \(keys of root 2: root: 1 of 2\)/);
    await rm(join(dir, 'metadata/draft.root.json'));
    expect(await run('verify', '--dir', dir, '--root', fingerprint)).toBe(0);
  });

  it('verify finds a spoilt shard, another fingerprint, and says what it wants', async () => {
    const spoilt = at('spoilt');
    await cp(dir, spoilt, { recursive: true });
    const [shard] = await readdir(join(spoilt, 'shards'));
    await writeFile(join(spoilt, 'shards', shard as string), 'x');
    expect(await run('verify', '--dir', spoilt, '--root', fingerprint)).toBe(1);
    expect(errors.at(-1)).toMatch(/^PACK_SHARD_LENGTH/);
    expect(await run('verify', '--dir', dir, '--root', `rujukan-root:1:${'A'.repeat(43)}`)).toBe(1);
    expect(errors.at(-1)).toMatch(/^TRUST_ROOT_OTHER/);
    expect(await run('verify', '--dir', dir, '--root', 'x')).toBe(1);
    expect(await run('publish')).toBe(2);
    expect(await run('frobnicate')).toBe(2);
    expect(await run('serve', '--dir', dir, '--bogus')).toBe(2);
  });

  it('serves the feed and nothing else', async () => {
    const { server, url } = await serveFeed(dir, 0);
    try {
      const first = await fetch(`${url}metadata/timestamp.json`);
      expect(first.headers.get('access-control-allow-origin')).toBe('*');
      expect(first.headers.get('cache-control')).toBe('no-cache');
      const etag = first.headers.get('etag') as string;
      const again = await fetch(`${url}metadata/timestamp.json`, { headers: { 'if-none-match': etag } });
      expect(again.status).toBe(304);
      await writeFile(join(dir, 'metadata/draft.root.json'), '{}');
      await writeFile(join(dir, 'key.pem'), 'secret');
      for (const path of [
        '',
        'metadata',
        'metadata/draft.root.json',
        'key.pem',
        '..%2fa',
        '../a',
        'shards/../key.pem',
      ])
        expect((await fetch(url + path)).status, path).toBe(404);
      expect((await fetch(`${url}metadata/timestamp.json`, { method: 'POST' })).status).toBe(405);
      const [shard] = await readdir(join(dir, 'shards'));
      const body = await fetch(`${url}shards/${shard}`);
      expect(body.headers.get('cache-control')).toContain('immutable');
      expect((await body.arrayBuffer()).byteLength).toBe(
        (await stat(join(dir, 'shards', shard as string))).size,
      );
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
