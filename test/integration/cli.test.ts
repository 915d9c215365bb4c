import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../entrypoints/cli/main';
import { checkerSchema } from '../../lib/report/checker-schema';
import { ROOT, runCli, validLines } from '../helpers/cli';

const SENTENCE =
  'KPU menetapkan Prabowo-Gibran meraih 96.214.691 suara atau 58,83 persen, disusul Anies-Muhaimin 40.971.906 suara (24,95 persen).';

// Whole processes: a busy machine may take several times as long as a quiet one.
vi.setConfig({ testTimeout: 120_000 });

interface Line {
  readonly id: string;
  readonly text?: string;
  readonly claims: readonly {
    readonly start: number;
    readonly end: number;
    readonly quote: string;
    readonly verdict: string;
    readonly official: { readonly display: string } | null;
  }[];
}

let folder: string;
const put = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujukan-cli-'));
  // Builds once, so that the tests below measure the commands alone.
  expect((await runCli(['--prepare'])).status).toBe(0);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('rujukan', () => {
  it('prints help, version and schema on standard output alone', async () => {
    const [help, version, schema, part] = await Promise.all([
      runCli(['--help']),
      runCli(['--version']),
      runCli(['schema']),
      runCli(['schema', 'input']),
    ]);
    expect([help.status, version.status, schema.status, part.status]).toEqual([0, 0, 0, 0]);
    expect(help.out).toContain('rujukan check --jsonl');
    expect(help.err + version.err + schema.err).toBe('');
    expect(version.out).toMatch(/^rujukan \d+\.\d+\.\d+ \(data .+\)\n$/);
    expect(JSON.parse(schema.out)).toEqual(JSON.parse(JSON.stringify(checkerSchema())));
    expect(JSON.parse(part.out)).toEqual(JSON.parse(JSON.stringify(checkerSchema('input'))));
  });

  it.each([
    [[]],
    [['chek']],
    [['schema', 'everything']],
    [['check', '--bogus']],
    [['check', '--text', 'a', 'b.txt']],
    [['check', '--jsonl', '--json']],
    [['check', '--fail-on', 'wrong']],
    [['check', '--lang', 'jv']],
    [['check', '--published', 'kemarin']],
    [['pack']],
    [['pack', 'sign']],
  ])('calls %j misuse', async (args) => {
    let out = '';
    const errors: string[] = [];
    const write = async (text: string): Promise<boolean> => {
      out += text;
      return true;
    };
    const io = { input: process.stdin, inputIsTerminal: true, columns: 80, color: false, root: ROOT };
    expect(await main(args, { ...io, write, err: (line) => errors.push(line) })).toBe(2);
    expect(out).toBe('');
    expect(errors.join('\n')).toMatch(args.length === 0 ? /rujukan check FILE/ : /^INPUT_USAGE: /);
  });
});

describe('rujukan check', () => {
  it('shows three matches and one difference with the official figure, its arithmetic and its act', async () => {
    const { status, out, err } = await runCli(['check', '--text', SENTENCE]);
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(out.match(/Sesuai data KPU/g)).toHaveLength(3);
    expect(out.replace(/\s+/g, ' ')).toContain('4 klaim: 3 sesuai, 1 berbeda');
    for (const words of ['58,59 persen', '÷', 'Keputusan KPU Nomor 360 Tahun 2024'])
      expect(out).toContain(words);
    expect(out).not.toContain('\x1b');
  });

  it('gives one object as JSON, in the language asked for', async () => {
    const { out } = await runCli(['check', '--json', '--lang', 'en', '--text', SENTENCE]);
    const [line, ...more] = validLines<Line>(out);
    expect(more).toEqual([]);
    expect(line?.claims.map((c) => c.verdict)).toEqual(['matches', 'differs', 'matches', 'matches']);
    for (const { start, end, quote } of line?.claims ?? []) expect(SENTENCE.slice(start, end)).toBe(quote);
    expect(line?.claims[1]?.official?.display).toBe('58.59 percent');
  });

  it('explains the steps', async () => {
    const { out } = await runCli(['check', '--explain', '--text', SENTENCE]);
    expect(out).toMatch(/→ .*pemilu-2024 \/ ppwp/);
    expect(out).toContain('pemilu-2024/ppwp/0/02/votes: 96.214.691 certified high');
    expect(out).toMatch(/differs, Berbeda dari data KPU/);
  });

  it('ends with 3 on a verdict asked for, with 1 on an error, whichever is stronger', async () => {
    const missing = join(folder, 'none.txt');
    const bad = await put('salah.txt', SENTENCE);
    const good = await put('benar.txt', 'Prabowo-Gibran meraih 96.214.691 suara pada Pilpres 2024.');
    const statuses = await Promise.all(
      [
        ['check', '--fail-on', 'differs', bad],
        ['check', '--fail-on', 'differs,no_data', good],
        ['check', '--fail-on', 'differs', bad, missing],
        ['check', '--fail-on', 'oops', bad, missing],
      ].map(async (args) => (await runCli(args)).status),
    );
    expect(statuses).toEqual([3, 0, 1, 2]);
  });

  it('reads files, pages and standard input; a bad file does not stop the others', async () => {
    const page = await put(
      'berita.html',
      `<html><title>Hasil Pilpres 2024</title><nav>Menu 5 suara</nav><p>Prabowo-Gibran meraih <b>96.214.691</b> suara.</p></html>`,
    );
    const run = await runCli(['check', '--json', page, join(folder, 'none.txt'), '-'], { input: SENTENCE });
    expect(run.status).toBe(1);
    const lines = validLines<Line & { error?: { code: string } }>(run.out);
    expect(lines.map((l) => [l.id, l.error?.code])).toEqual([
      [page, undefined],
      [join(folder, 'none.txt'), 'INPUT_UNREADABLE'],
      ['stdin', undefined],
    ]);
    expect(lines[0]?.text).toBe('Prabowo-Gibran meraih 96.214.691 suara.');
    expect(lines[0]?.claims[0]).toMatchObject({ quote: '96.214.691 suara', verdict: 'matches' });
    expect(lines[2]?.text).toBeUndefined();
    expect(run.err).toContain(`INPUT_UNREADABLE: ${join(folder, 'none.txt')}: Berkas tidak dapat dibaca.`);
  });

  it('takes paths from where the caller of npm stands', async () => {
    await put('di-sini.txt', SENTENCE);
    const env = { npm_lifecycle_event: 'rujukan', INIT_CWD: folder };
    const { status, out } = await runCli(['check', 'di-sini.txt'], { env });
    expect([status, out.includes('4 klaim')]).toEqual([0, true]);
  });

  it('runs through npm as documented, with nothing else on standard output', async () => {
    const npm = promisify(execFile)(
      'npm',
      ['run', '--silent', 'rujukan', '--', 'check', '--json', '--text', SENTENCE],
      {
        cwd: ROOT,
      },
    );
    expect(validLines<Line>((await npm).stdout)[0]?.claims).toHaveLength(4);
    const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
    expect(scripts.prepare).toBe('node entrypoints/cli/launch.mjs --prepare');
  });
});
