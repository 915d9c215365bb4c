import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { errorsOf, ROOT, runCli, startCli, validLines } from '../helpers/cli';

// Whole processes: a busy machine may take several times as long as a quiet one.
vi.setConfig({ testTimeout: 120_000 });

interface Line {
  readonly id: string | number | null;
  readonly text?: string;
  readonly claims?: readonly { readonly start: number; readonly end: number; readonly quote: string }[];
  readonly hoaxes?: readonly { readonly hoaxId: string }[];
  readonly error?: { readonly code: string; readonly line: number; readonly fields?: readonly string[] };
}

const SHAPES: readonly ((i: number) => string)[] = [
  (i) =>
    JSON.stringify({
      id: i,
      text: `Pada Pilpres 2024 Prabowo-Gibran meraih 96.214.${600 + i} suara (58,59 persen).`,
    }),
  (i) =>
    JSON.stringify({
      id: `h${i}`,
      html: `<h2>Pilpres 2024</h2><ul><li>Anies-Muhaimin: 40.971.906 suara<li>Ganjar-Mahfud: 16,47%</ul>`,
    }),
  (i) =>
    JSON.stringify({
      id: i,
      text: i === 2 ? 'Server KPU dipimpin Ainun Najib, dikendalikan dari Singapura.' : '',
      lang: 'en',
    }),
  (i) =>
    JSON.stringify({
      id: 'same',
      text: `“Quick count” Prabowo 58,${i % 10} persen 😀\n\nTarget 80 persen\tsuara`,
      published: '2024-02-14',
    }),
];

beforeAll(async () => {
  expect((await runCli(['--prepare'])).status).toBe(0);
}, 120_000);

describe('rujukan check --jsonl', () => {
  it('answers 100 lines in order, one broken and one misshapen among them, each to the schema', async () => {
    const lines = Array.from({ length: 100 }, (_, i) =>
      (SHAPES[i % SHAPES.length] as (i: number) => string)(i),
    );
    lines[40] = '{"id": 40, "text": "putus';
    lines[70] = '{"id": "seventy", "text": "a", "html": "b", "title": 5}';
    const { status, out, err } = await runCli(['check', '--jsonl'], {
      input: `\ufeff${lines.join('\r\n')}\r\n\r\n`,
    });
    expect([status, err]).toEqual([1, '']);
    const answers = validLines<Line>(out);
    expect(answers).toHaveLength(100);
    for (const [i, answer] of answers.entries()) {
      if (i === 40) expect(answer).toEqual({ id: null, error: { code: 'INPUT_JSON', line: 41 } });
      else if (i === 70)
        expect(answer).toEqual({
          id: 'seventy',
          error: { code: 'INPUT_SHAPE', line: 71, fields: ['html', 'text', 'title'] },
        });
      else {
        const asked = JSON.parse(lines[i] as string) as { id: string | number; text?: string };
        expect(answer.id).toBe(asked.id);
        const text = answer.text ?? asked.text ?? '';
        for (const { start, end, quote } of answer.claims ?? []) expect(text.slice(start, end)).toBe(quote);
      }
    }
    expect(answers.some((a) => (a.claims?.length ?? 0) >= 2)).toBe(true);
    expect(answers.flatMap(({ id, hoaxes = [] }) => hoaxes.map(({ hoaxId }) => [id, hoaxId]))).toEqual([
      [2, 'HX003'],
    ]);
  });

  it('answers the labelled passages to the schema, every claim in its place', async () => {
    const folder = join(ROOT, 'test/corpus/dev');
    const files = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')),
    );
    const passages = files
      .join('\n')
      .split('\n')
      .filter((line) => line !== '');
    const { status, out } = await runCli(['check', '--jsonl'], { input: passages.join('\n') });
    expect(status).toBe(0);
    const answers = validLines<Line>(out);
    expect(answers).toHaveLength(passages.length);
    let claims = 0;
    for (const [i, answer] of answers.entries()) {
      const asked = JSON.parse(passages[i] as string) as { id: string; text?: string };
      expect([answer.id, answer.text === undefined]).toEqual([asked.id, asked.text !== undefined]);
      let last = 0;
      for (const { start, end, quote } of answer.claims ?? []) {
        expect((answer.text ?? asked.text ?? '').slice(start, end)).toBe(quote);
        expect(start).toBeGreaterThanOrEqual(last);
        last = start;
        claims += 1;
      }
    }
    expect(claims).toBeGreaterThan(300);
  });

  it('answers a line before the next one comes', async () => {
    const child = startCli(['check', '--jsonl']);
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ['satu', 'dua']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'x' })}\n`);
      expect(JSON.parse((await answers.next()).value)).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  it('reads no further than its answers are taken, and holds no more at line 20,000 than at line 4,000', async () => {
    const count = 20_000;
    const html = `<p>${'Pasar ramai oleh pembeli sayur sejak pagi. '.repeat(6)}</p>`;
    const child = startCli(['check', '--jsonl'], { nodeFlags: ['--max-old-space-size=256'] });
    let sent = 0;
    const sending = (async () => {
      for (; sent < count; sent++)
        if (!child.stdin.write(`${JSON.stringify({ id: sent, html })}\n`))
          await new Promise((resolve) => child.stdin.once('drain', resolve));
      child.stdin.end();
    })();
    // It works, and nobody takes its answers: after a while it takes no more lines.
    await once(child.stdout, 'readable');
    let before = -1;
    for (let i = 0; i < 60 && sent !== before; i++) {
      before = sent;
      await wait(500);
    }
    expect(sent).toBeLessThan(count / 10);
    const rss = (): number =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024;
    let next = 0;
    let early = 0;
    let late = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith(`{"id":${next},`)) throw new Error(`expected ${next}: ${line.slice(0, 80)}`);
      if (++next === 4_000) early = rss();
      if (next === count - 100) late = rss();
    }
    await sending;
    expect(next).toBe(count);
    expect(late - early).toBeLessThan(60);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = startCli(['check', '--jsonl']);
    const complaints = errorsOf(child);
    child.stdin.on('error', () => undefined);
    const line = `${JSON.stringify({ id: 1, html: `<p>${'kata '.repeat(20_000)}` })}\n`;
    child.stdin.write(line);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    for (let i = 0; i < 20; i++) child.stdin.write(line);
    const status = await new Promise((resolve) => child.on('exit', resolve));
    expect([status, complaints()]).toEqual([0, '']);
  });
});
