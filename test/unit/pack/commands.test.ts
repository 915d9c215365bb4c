import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBuild } from '../../../entrypoints/cli/pack-build';
import { packDiff, packInspect } from '../../../entrypoints/cli/pack-inspect';
import { serveFeed } from '../../../entrypoints/cli/pack-serve';
import { packKeygen, packSign } from '../../../entrypoints/cli/pack-sign';
import { packVerify } from '../../../entrypoints/cli/pack-verify';
import { DATA } from '../../helpers/index-from-tables';

let folder: string;
let feed: string;
const lines: string[] = [];
const errors: string[] = [];
const io = { out: (line: string) => lines.push(line), err: (line: string) => errors.push(line) };
const places = { root: '/nowhere' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujukan-pack-'));
  feed = join(folder, 'feed');
  expect(await packBuild(['--out', feed, '--data', DATA, '--sequence', '12'], io, places)).toBe(0);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('pack commands', () => {
  it('builds a feed folder, and writes nothing the second time', async () => {
    expect((await readdir(feed)).filter((name) => name.endsWith('.gz'))).toHaveLength(104);
    lines.length = 0;
    expect(await packBuild(['--out', feed, '--data', DATA, '--sequence', '12'], io, places)).toBe(0);
    expect(lines[0]).toContain('unchanged');
  });

  it('makes a key, signs, verifies and inspects', async () => {
    const key = join(folder, 'key.pem');
    lines.length = 0;
    expect(await packKeygen(['--out', key], io)).toBe(0);
    const publicKey = lines[0] as string;
    expect(publicKey).toMatch(/^rujukan-ed25519:[\w-]{43}$/);
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    expect(await packKeygen(['--out', key], io)).toBe(1);
    expect(await packVerify(['--dir', feed, '--key', publicKey], io)).toBe(1);
    expect(errors.at(-1)).toMatch(/^TRUST_SIGNATURE_MISSING/);
    expect(await packSign(['--dir', feed, '--key', key], io)).toBe(0);
    expect(await packVerify(['--dir', feed, '--key', publicKey], io)).toBe(0);
    expect(await packInspect(['--dir', feed], io)).toBe(0);
    expect(lines.join('\n')).toContain('sequence 12');
    const shard = (await readdir(feed)).find((name) => name.endsWith('.gz')) as string;
    const bytes = await readFile(join(feed, shard));
    await writeFile(join(feed, shard), bytes.subarray(1));
    expect(await packVerify(['--dir', feed, '--key', publicKey], io)).toBe(1);
    expect(errors.at(-1)).toMatch(/^PACK_SHARD_LENGTH/);
    await writeFile(join(feed, shard), bytes);
  });

  it('tells two packs apart: what is fetched, how many bytes, which figures', async () => {
    const data = join(folder, 'data');
    await cp(DATA, data, { recursive: true });
    const path = join(data, 'facts.csv');
    const text = await readFile(path, 'utf8');
    const changed = text.replace(
      /^(pemilu-2024\/ppwp\/35\/01\/votes,.*,votes,)(\d+),/m,
      (_, head, n) => `${head}${Number(n) + 1},`,
    );
    expect(changed).not.toBe(text);
    await writeFile(path, changed);
    const later = join(folder, 'later');
    expect(await packBuild(['--out', later, '--data', data, '--sequence', '13'], io, places)).toBe(0);
    lines.length = 0;
    expect(await packDiff(['--from', feed, '--to', later], io)).toBe(0);
    const report = lines.join('\n');
    const fetched = [...report.matchAll(/^fetch\t(\S+)/gm)].map(([, name]) => name as string);
    // What leads in the nation is reckoned from every province, so the shard across parts may follow.
    expect(
      fetched.filter((name) => !['facts-35', 'derived-35', 'derived', 'derived-0'].includes(name)),
    ).toEqual([]);
    expect(report).toMatch(/^fetch\tfacts-35\t\d+$/m);
    expect(report).toMatch(/^pemilu-2024 ppwp 35 pemilu-2024\/ppwp\/01 votes certified \S+\t(\d+)\t\d+$/m);
    expect(report).toContain('1 figures differ');
    expect(Number(/^(\d+) bytes/m.exec(report)?.[1])).toBeLessThan(20_000);
    expect(await packDiff(['--from', feed, '--to', feed], io)).toBe(0);
    expect(lines.at(-1)).toBe('0 figures differ');
    expect(await packDiff(['--from', feed], io)).toBe(2);
  });

  it('says what is wrong with its options', async () => {
    expect(await packBuild(['--sequence', 'x'], io, places)).toBe(2);
    expect(await packSign([], io)).toBe(2);
    expect(await packVerify(['--bogus'], io)).toBe(2);
    expect(await packBuild(['--data', join(folder, 'none'), '--out', feed], io, places)).toBe(1);
    expect(errors.at(-1)).toMatch(/^INPUT_UNREADABLE/);
    expect(await packInspect(['--dir', join(folder, 'none')], io)).toBe(1);
    expect(errors.at(-1)).toMatch(/^PACK_MISSING/);
  });

  it('serves the feed and nothing else', async () => {
    const { server, url } = await serveFeed(feed, 0);
    try {
      const first = await fetch(`${url}manifest.json`);
      expect(first.headers.get('access-control-allow-origin')).toBe('*');
      expect(Buffer.from(await first.arrayBuffer())).toEqual(await readFile(join(feed, 'manifest.json')));
      const etag = first.headers.get('etag') as string;
      expect((await fetch(`${url}manifest.json`, { headers: { 'if-none-match': etag } })).status).toBe(304);
      expect((await fetch(`${url}..%2fkey.pem`)).status).toBe(404);
      expect((await fetch(`${url}../key.pem`)).status).toBe(404);
      expect((await fetch(url)).status).toBe(404);
      expect((await fetch(`${url}manifest.json`, { method: 'POST' })).status).toBe(405);
      const shard = (await readdir(feed)).find((name) => name.endsWith('.gz')) as string;
      expect((await (await fetch(`${url}${shard}`)).arrayBuffer()).byteLength).toBe(
        (await stat(join(feed, shard))).size,
      );
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
