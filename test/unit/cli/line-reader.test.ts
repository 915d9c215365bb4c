import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type InputLine, readLines } from '../../../entrypoints/cli/line-reader';

async function* chunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

async function read(text: string, size = 7, limit = 1_000): Promise<InputLine[]> {
  const lines: InputLine[] = [];
  for await (const line of readLines(chunks(Buffer.from(text), size), limit)) lines.push(line);
  return lines;
}

const texts = (lines: readonly InputLine[]): string[] => lines.map((l) => Buffer.from(l.bytes).toString());

describe('readLines', () => {
  it('splits at LF and CRLF, drops a byte order mark, counts blank lines', async () => {
    const lines = await read('\ufeffsatu\r\n\r\ndua\n\n\ntiga');
    expect(texts(lines)).toEqual(['satu', '', 'dua', '', '', 'tiga']);
    expect(lines.map((l) => l.number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('gives the same lines however the stream is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\r', ' ', '😀') }), {
          minLength: 1,
          maxLength: 8,
        }),
        fc.integer({ min: 1, max: 9 }),
        async (lines, size) => {
          const expected = lines.map((line) => line.replace(/\r$/, ''));
          const got = texts(await read(`${lines.join('\n')}\n`, size));
          expect(got).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('marks a line beyond the limit and goes on with the next', async () => {
    const exact = 'x'.repeat(1_000);
    const lines = await read(`${exact}\r\n{"id":7,${'y'.repeat(9_000)}}\nlast`, 64);
    expect(lines.map((l) => l.tooLong)).toEqual([false, true, false]);
    expect(texts(lines)[0]).toBe(exact);
    expect(texts(lines)[1]?.slice(0, 8)).toBe('{"id":7,');
    expect(texts(lines)[2]).toBe('last');
  });

  it('holds only the head of a line that is too long', async () => {
    const piece = Buffer.alloc(100_000, 0x78);
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 3_000; i++) yield piece;
      yield Buffer.from('\nnext\n');
    }
    const before = process.memoryUsage().arrayBuffers;
    const lines: InputLine[] = [];
    for await (const line of readLines(endless(), 1_000_000)) lines.push(line);
    expect(lines.map((l) => [l.tooLong, l.bytes.length])).toEqual([
      [true, 4_096],
      [false, 4],
    ]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
  });
});
