import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packBuild } from '../../../entrypoints/cli/pack-build';
import { packDiff } from '../../../entrypoints/cli/pack-diff';
import { packInspect } from '../../../entrypoints/cli/pack-inspect';
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
    expect((await readdir(feed)).filter((name) => name.endsWith('.gz'))).toHaveLength(114);
    lines.length = 0;
    expect(await packBuild(['--out', feed, '--data', DATA, '--sequence', '12'], io, places)).toBe(0);
    expect(lines[0]).toContain('unchanged');
  });

  it('inspects', async () => {
    lines.length = 0;
    expect(await packInspect(['--dir', feed], io)).toBe(0);
    expect(lines.join('\n')).toContain('sequence 12');
    expect(lines.at(-1)).toMatch(/^total\t114 shards\t\d+ bytes$/);
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
    expect(await packInspect(['--bogus'], io)).toBe(2);
    expect(await packBuild(['--data', join(folder, 'none'), '--out', feed], io, places)).toBe(1);
    expect(errors.at(-1)).toMatch(/^INPUT_UNREADABLE/);
    expect(await packInspect(['--dir', join(folder, 'none')], io)).toBe(1);
    expect(errors.at(-1)).toMatch(/^PACK_MISSING/);
  });
});
