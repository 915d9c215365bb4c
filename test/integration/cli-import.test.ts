import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { openArchive } from '../../entrypoints/cli/crawl-archive';
import { importData } from '../../entrypoints/cli/import';
import { ROOT } from '../helpers/cli';
import { runCommand } from '../helpers/run-command';

vi.setConfig({ testTimeout: 120_000 });
const KPU = join(ROOT, 'test/fixtures/kpu');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujukan-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const run = (args: readonly string[]) => runCommand(importData, args);
const table = async (out: string, name: string) =>
  parse(await readFile(join(out, name)), { columns: true }) as Record<string, string>[];
const body = (name: string): string => join(KPU, name);

describe('rujukan import', () => {
  it('turns saved bodies into rows with the columns of facts.csv, each id once', async () => {
    const out = join(folder, 'kpu');
    const bodies = ['pemilu.hhcw.ppwp.json', 'pemilu.hhcw.ppwp.11.1101.110101.json'];
    const done = await run(['kpu', ...bodies.map(body), '--base', KPU, '--source', 's1', '--out', out]);
    expect([done.status, done.err]).toEqual([0, '']);
    const facts = await table(out, 'facts.csv');
    const own = await readFile(join(ROOT, 'assets/data/kpu-facts/facts.csv'), 'utf8');
    expect(Object.keys(facts[0] ?? {}).join(',')).toBe(own.slice(0, own.indexOf('\n')));
    expect(new Set(facts.map((f) => f.fact_id)).size).toBe(facts.length);
    expect(new Set(facts.map((f) => f.status))).toEqual(new Set(['unofficial_partial']));
    expect(facts.length).toBeGreaterThan(130);
  });

  it('refuses half a body, an error page and a foreign name, and takes the rest', async () => {
    const out = join(folder, 'faults');
    const half = join(folder, 'pemilu.hhcw.ppwp.11.json');
    const page = join(folder, 'pemilu.hhcw.ppwp.12.json');
    const good = join(folder, 'pemilu.hhcw.ppwp.13.json');
    await writeFile(half, '{"ts":"2024-02-22 17:00:16","chart":{"100025":');
    await writeFile(page, '<!doctype html><title>502</title>');
    await writeFile(good, '{"chart":{"100025":1}}');
    const files = [half, page, good, join(folder, 'notes.json')];
    const done = await run(['kpu', ...files, '--base', folder, '--source', 's1', '--out', out]);
    expect(done.status).toBe(1);
    expect(done.err.split('\n')).toHaveLength(3);
    expect(done.out).toMatch(/^1 bodies, 1 rows/);
  });

  it('maps a sheet', async () => {
    const [sheet, map, out] = [join(folder, 's.csv'), join(folder, 'm.json'), join(folder, 'sheet')];
    await writeFile(sheet, '\ufeffkode,dpt\n11,3742037\n12,\n');
    const figures = [{ column: 'dpt', measure: 'dpt_total', unit: 'people' }];
    const base = { election: 'pemilu-2024', office: '', source: 's1', asOf: '2023-07-02', figures };
    await writeFile(map, JSON.stringify({ ...base, status: 'certified', region: { column: 'kode' } }));
    expect(await run(['csv', sheet, '--map', map, '--out', out])).toMatchObject({ status: 0, err: '' });
    expect((await table(out, 'facts.csv')).map((f) => [f.fact_id, f.value])).toEqual([
      ['pemilu-2024/all/11/dpt_total', '3742037'],
    ]);
  });

  it('maps a sheet of a workbook, its numbers digit for digit', async () => {
    const [book, map, out] = [join(folder, 'w.xlsx'), join(folder, 'w.json'), join(folder, 'book')];
    const rows = [
      ['Rekapitulasi DPT'],
      ['Kode', 'Nama', 'Jumlah Pemilih'],
      ['3329012004', 'Bentar', 1234567],
      [3329012005, 'Banjaran', 0],
      ['TOTAL', null, 1234567],
    ];
    await writeXlsxFile([
      { sheet: 'Catatan', data: [['kosong']] },
      { sheet: 'DPT', data: rows.map((row) => row.map((value) => (value === null ? null : { value }))) },
    ]).toFile(book);
    const figures = [{ column: 'Jumlah Pemilih', measure: 'dpt_total', unit: 'people' }];
    const base = { election: 'pemilu-2024', office: '', source: 's1', asOf: '2023-07-02', figures };
    const sheet = { sheet: 'DPT', header: 2, ignore: ['TOTAL'], region: { column: 'Kode' } };
    await writeFile(map, JSON.stringify({ ...base, ...sheet, status: 'certified' }));
    expect(await run(['xlsx', book, '--map', map, '--out', out])).toMatchObject({ status: 0, err: '' });
    expect((await table(out, 'facts.csv')).map((f) => [f.region_code, f.value])).toEqual([
      ['3329012004', '1234567'],
      ['3329012005', '0'],
    ]);
    await writeFile(map, JSON.stringify({ ...base, ...sheet, sheet: 'Lain', status: 'certified' }));
    expect(await run(['xlsx', book, '--map', map, '--out', out])).toMatchObject({
      status: 1,
      err: expect.stringContaining('sheets: Catatan, DPT'),
    });
    expect((await run(['xlsx', map, '--map', map, '--out', out])).status).toBe(1);
  });

  it('takes a whole archive: levels below kabupaten go to tables of their own', async () => {
    const [archive, out] = [join(folder, 'archive'), join(folder, 'tables')];
    const votes = (a: number, b: number) => ({ 100025: a, 100026: b });
    const bodies: Record<string, object> = {
      '': { chart: votes(5, 7), table: { 11: votes(5, 7) } },
      '/11/1101': { chart: votes(5, 0), table: { 110101: votes(5, 0) } },
      '/11/1101/110101': { chart: votes(5, 1), table: { 1101012001: {}, 1101012002: votes(5, 1) } },
    };
    const store = await openArchive(archive);
    for (const [path, body] of Object.entries(bodies)) {
      const bytes = Buffer.from(JSON.stringify({ ts: '2024-02-22 17:00:16', mode: 'hhcw', ...body }));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const name = `pemilu/hhcw/ppwp${path}.json`;
      await store.keep({ path: name, outcome: 'stored', at: 1, sha256, etag: null, modified: null }, bytes);
    }
    await store.close();
    const done = await run(['kpu', '--archive', archive, '--source', 's1', '--out', out]);
    expect([done.status, done.err]).toEqual([0, '']);
    expect(done.out).toContain('not of one moment: 1 areas differ');
    expect((await table(out, 'facts.csv')).map((f) => `${f.region_code} ${f.value}`)).toEqual([
      '0 5',
      '0 7',
      '11 5',
      '11 7',
      '1101 5',
      '1101 0',
    ]);
    expect(
      (await table(out, 'below/11.csv')).map((line) => [line.region_code, line.votes, line.note]),
    ).toEqual([
      ['110101', 'pemilu-2024/ppwp/01:5|pemilu-2024/ppwp/02:1', expect.stringContaining('berbeda')],
      ['1101012002', 'pemilu-2024/ppwp/01:5|pemilu-2024/ppwp/02:1', ''],
    ]);
    expect(JSON.parse(await readFile(join(out, 'snapshot.json'), 'utf8'))).toMatchObject({
      bodies: 3,
      disagreeing: 1,
      consistent: false,
    });
    expect((await run(['kpu', 'x.json', '--archive', archive, '--source', 's1', '--out', out])).status).toBe(
      2,
    );
  });

  it.each([
    [[]],
    [['kpu']],
    [['kpu', 'x.json', '--out', 'o']],
    [['csv', 'a']],
    [['kpu', '--bogus']],
    [['crawl']],
    [['crawl', '--base', 'ftp://x/']],
  ])('calls %j misuse', async (args) => expect((await run(args)).status).toBe(2));
});
