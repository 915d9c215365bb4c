import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ROOT, runCli, validLines } from '../helpers/cli';

const TRUE = 'Prabowo-Gibran meraih 96.214.691 suara pada Pilpres 2024.';
// Whole processes: a busy machine may take several times as long as a quiet one.
vi.setConfig({ testTimeout: 120_000 });

interface ErrorLine {
  readonly id: string | null;
  readonly error?: { readonly code: string; readonly line?: number };
  readonly claims?: readonly { readonly verdict: string }[];
}

let folder: string;
const put = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rujukan-input-'));
  expect((await runCli(['--prepare'])).status).toBe(0);
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('bad input', () => {
  it('is told by a code and a sentence for each file, and the good one is still read', async () => {
    const files = [
      await put('biner.txt', Buffer.from([0x73, 0x75, 0xff, 0xfe, 0x61])),
      await put('besar.txt', Buffer.alloc(20_000_001, 0x61)),
      await put('bom.html', '<div>'.repeat(100_000)),
      folder,
      join(folder, 'tidak-ada.txt'),
      await put('baik.txt', `\ufeff${TRUE}`),
    ];
    const { status, out, err } = await runCli(['check', '--json', ...files]);
    expect(status).toBe(1);
    const lines = validLines<ErrorLine>(out);
    const codes = [
      'INPUT_ENCODING',
      'INPUT_TOO_LARGE',
      'INPUT_HTML_TOO_DEEP',
      'INPUT_UNREADABLE',
      'INPUT_UNREADABLE',
    ];
    expect(lines.map((l) => l.error?.code)).toEqual([...codes, undefined]);
    expect(lines.at(-1)?.claims).toMatchObject([{ verdict: 'matches' }]);
    const told = err.trimEnd().split('\n');
    expect(told).toHaveLength(5);
    for (const [i, line] of told.entries())
      expect(line).toMatch(new RegExp(`^${codes[i]}: .*: \\p{Lu}.*\\.$`, 'u'));
    expect((await runCli(['check', '--lang', 'en', files[0] as string])).err).toContain('not valid UTF-8');
  });

  it('is answered in its place among good lines, whatever its size', async () => {
    const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`);
    const input = Buffer.concat([
      line({ id: 'besar', text: 'a'.repeat(20_000_000) }),
      line({ id: 'a', text: TRUE }),
      Buffer.from([0x22, 0xc3, 0x28, 0x22, 0x0a]),
      line({ id: 'bom', html: '<i>'.repeat(100_000) }),
      line({ id: 'nul', text: `\u0000\ud800 ${TRUE}` }),
      line({ id: 'pas', text: 'b'.repeat(19_900_000) }),
      Buffer.from('{"id":"tanpa akhir baris","text":""}'),
    ]);
    const { status, out } = await runCli(['check', '--jsonl'], { input });
    expect(status).toBe(1);
    expect(validLines<ErrorLine>(out).map((l) => [l.id, l.error?.code, l.error?.line])).toEqual([
      ['besar', 'INPUT_TOO_LARGE', 1],
      ['a', undefined, undefined],
      [null, 'INPUT_ENCODING', 3],
      ['bom', 'INPUT_HTML_TOO_DEEP', 4],
      ['nul', undefined, undefined],
      ['pas', undefined, undefined],
      ['tanpa akhir baris', undefined, undefined],
    ]);
  });

  it('of a damaged pack is told, and reading goes on with the embedded data', async () => {
    const pack = join(folder, 'pack');
    await cp(join(ROOT, 'assets/public/pack'), pack, { recursive: true });
    const shard = (await readdir(pack)).find((name) => name.endsWith('.gz')) as string;
    await truncate(join(pack, shard), 1_000);
    const damaged = await runCli(['check', '--pack', pack, '--text', TRUE]);
    expect(damaged.err).toMatch(/^PACK_SHARD_LENGTH: .*\.\n$/);
    expect(damaged.out).toContain('Sesuai data KPU');
    await writeFile(
      join(pack, 'manifest.json'),
      (await readFile(join(pack, 'manifest.json'))).subarray(0, 300),
    );
    expect((await runCli(['check', '--pack', pack, '--text', TRUE])).err).toMatch(/^PACK_MANIFEST_SHAPE: /);
    expect((await runCli(['check', '--pack', join(folder, 'none'), '--text', TRUE])).err).toMatch(
      /^PACK_MISSING: /,
    );
  });
});
