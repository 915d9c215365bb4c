import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../entrypoints/cli/main';
import { DATA } from '../helpers/index-from-tables';
import { runCommand } from '../helpers/run-command';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujukan-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (args: readonly string[]) => runCommand(main, args);

const original = async (table: string) =>
  parse(await readFile(join(DATA, `${table}.csv`)), { columns: true }) as Record<string, string>[];
const bytesOf = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;

describe('rujukan data export', () => {
  it('writes Parquet that reads back to the tables, value by value', async () => {
    const out = join(folder, 'parquet');
    const done = await run(['data', 'export', '--format', 'parquet', '--out', out]);
    expect([done.status, done.err]).toEqual([0, '']);
    const described = JSON.parse(await readFile(join(out, 'datapackage.json'), 'utf8')) as {
      resources: { name: string; path: string; hash: string; bytes: number; dialect?: unknown }[];
    };
    expect(described.resources.length).toBeGreaterThan(20);
    for (const resource of described.resources) {
      const bytes = await readFile(join(out, resource.path));
      expect(resource.bytes).toBe(bytes.length);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
      expect(resource.dialect).toBeUndefined();
      const rows = (await parquetReadObjects({ file: bytesOf(bytes) })) as Record<string, unknown>[];
      const expected = await original(resource.name);
      expect(rows.length).toBe(expected.length);
      const wrong = expected.findIndex((row, i) =>
        Object.entries(row).some(([column, text]) => {
          const value = rows[i]?.[column] ?? null;
          if (text === '') return value !== null;
          return typeof value === 'string' ? value !== text : String(value) !== String(numeric(text));
        }),
      );
      expect([resource.name, wrong]).toEqual([resource.name, -1]);
    }
  });

  it('keeps codes texts and gives numbers their type', async () => {
    const out = join(folder, 'json');
    await run(['data', 'export', '--format', 'json', '--out', out, '--table', 'facts,regions']);
    const facts = JSON.parse(await readFile(join(out, 'facts.json'), 'utf8')) as Record<string, unknown>[];
    const row = facts.find((f) => f.fact_id === 'pemilu-2024/ppwp/0/02/votes');
    expect(row).toMatchObject({ region_code: '0', value: 96_214_691, formula: null, status: 'certified' });
  });

  it('copies CSV byte for byte', async () => {
    const out = join(folder, 'csv');
    await run(['data', 'export', '--format', 'csv', '--out', out, '--table', 'facts']);
    const [copy, own] = await Promise.all([
      readFile(join(out, 'facts.csv')),
      readFile(join(DATA, 'facts.csv')),
    ]);
    expect(copy.equals(own)).toBe(true);
  });

  it.each([
    [['data']],
    [['data', 'export', '--format', 'xls', '--out', 'x']],
    [['data', 'export', '--format', 'csv']],
    [['data', 'export', '--format', 'csv', '--out', 'x', '--table', 'nothing']],
    [['data', 'query']],
    [['data', 'query', '--lang', 'jv', 'x']],
    [['data', 'query', '--limit', '0', 'x']],
  ])('calls %j misuse', async (args) => {
    const done = await run(args);
    expect([done.status, done.out]).toEqual([2, '']);
    expect(done.err).toMatch(/^INPUT_USAGE: /);
  });
});

const numeric = (text: string): number | boolean =>
  text === 'true' || text === 'false' ? text === 'true' : Number(text);

describe('rujukan data query', () => {
  it('tells every dated value of a figure, and its change; a count that goes on is none of a certified figure', async () => {
    const history = async (address: string) => {
      const done = await run(['data', 'query', address, '--history', '--json']);
      const { facts } = JSON.parse(done.out) as { facts: Record<string, unknown>[] };
      return facts.map(({ asOf, value, status, change }) => [asOf, value, status, change]);
    };
    expect(await history('pemilu-2019/all/0/dpt_total')).toEqual([
      ['2018-12-15', 192_828_520, 'superseded', null],
      ['2019-04-08', 192_866_254, 'certified', 37_734],
    ]);
    const votes = await history('pemilu-2024/ppwp/0/02/votes');
    expect(votes.length).toBeGreaterThan(1);
    expect(votes.filter(([, , status]) => status === 'certified')).toHaveLength(1);
    expect(votes.find(([, , status]) => status === 'certified')?.[3]).toBeNull();
    const shown = await run(['data', 'query', 'pemilu-2019/all/0/dpt_total', '--history', '--lang', 'id']);
    expect(shown.out).toContain('+37.734');
  });

  it('answers an address with figure, status and source, in both languages', async () => {
    const [id, en] = [
      await run(['data', 'query', 'pemilu-2024/ppwp/0/02/votes']),
      await run(['data', 'query', 'pemilu-2024/ppwp/0/02/votes', '--lang', 'en']),
    ];
    expect(id.out).toContain('96.214.691 suara');
    expect(id.out).toContain('Keputusan KPU');
    expect(en.out).toContain('96,214,691 votes');
    expect(en.out).toMatch(/https:\/\/jdih\.kpu\.go\.id/);
    expect(
      Math.max(
        ...id.out
          .split('\n')
          .filter((l) => !l.includes('http'))
          .map((l) => l.length),
      ),
    ).toBeLessThanOrEqual(110);
  });

  it('answers words', async () => {
    const found = JSON.parse((await run(['data', 'query', '--json', 'prabowo', '2024'])).out) as {
      count: number;
      facts: { factId: string; value: number; source: { title: string } }[];
    };
    expect(found.facts.map((f) => f.factId)).toContain('pemilu-2024/ppwp/0/02/votes');
    expect(found.facts.every((f) => f.source.title !== '')).toBe(true);
  });

  it('says what it leaves out, and when there is nothing', async () => {
    const many = await run(['data', 'query', 'pemilu-2024/ppwp/*/02/votes', '--limit', '3', '--lang', 'en']);
    expect(many.out).toMatch(/3 figures, \d+ more: --limit\n$/);
    const none = await run(['data', 'query', 'qqqqqqqq']);
    expect([none.status, none.out]).toEqual([0, 'Tidak ada angka yang ditemukan.\n']);
  });
});
