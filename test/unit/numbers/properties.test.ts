import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractQuantities } from '../../../lib/numbers/extract';
import type { Quantity } from '../../../lib/numbers/quantity';
import { normalize } from '../../../lib/text/normalize';
import { cpuTime } from '../../fuzz/cpu-time';

const read = (text: string) => extractQuantities(normalize(text));
const only = (text: string) => {
  const found = read(text).filter((q) => q.kind === 'number');
  expect(found).toHaveLength(1);
  return found[0] as Extract<(typeof found)[number], { kind: 'number' }>;
};
const grouped = (n: number, mark: string): string => String(n).replace(/\B(?=(\d{3})+$)/g, mark);

const UNITS = ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
/** Number words by the rules of the language, independent of the reader's tables. */
function words(n: number): string {
  if (n >= 1e6) return `${words(Math.floor(n / 1e6))} juta ${n % 1e6 ? words(n % 1e6) : ''}`.trim();
  if (n >= 2e3) return `${words(Math.floor(n / 1e3))} ribu ${n % 1e3 ? words(n % 1e3) : ''}`.trim();
  if (n >= 1e3) return `seribu ${n % 1e3 ? words(n % 1e3) : ''}`.trim();
  if (n >= 200) return `${UNITS[Math.floor(n / 100)]} ratus ${n % 100 ? words(n % 100) : ''}`.trim();
  if (n >= 100) return `seratus ${n % 100 ? words(n % 100) : ''}`.trim();
  if (n >= 20) return `${UNITS[Math.floor(n / 10)]} puluh ${UNITS[n % 10]}`.trim();
  if (n >= 12) return `${UNITS[n % 10]} belas`;
  return n === 11 ? 'sebelas' : n === 10 ? 'sepuluh' : (UNITS[n] as string);
}

describe('a number written in any supported way is read back', () => {
  const count = fc.integer({ min: 1, max: 999_999_999 });

  it('with dots, commas or nothing between thousands', () => {
    fc.assert(
      fc.property(
        count,
        fc.constantFrom('.', ',', ''),
        fc.constantFrom('suara', 'pemilih', 'votes'),
        (n, mark, noun) => {
          const q = only(`Sari meraih ${grouped(n, mark)} ${noun} kemarin`);
          expect(q.value).toBe(n);
          expect(q.text).toBe(`${grouped(n, mark)} ${noun}`);
        },
      ),
    );
  });

  it('as a share with decimal comma or point, glued or not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(',', '.'),
        fc.constantFrom(' persen', 'persen', '%', ' %', ' percent'),
        (digits, decimals, mark, unit) => {
          const value = digits / 10 ** decimals;
          const written = value.toFixed(decimals).replace('.', mark);
          const q = only(`unggul dengan ${written}${unit} saja`);
          expect(q.value).toBe(value);
          expect(q.unit).toBe('percent');
          expect(q.precision.decimals).toBe(decimals);
        },
      ),
    );
  });

  it('in words', () => {
    fc.assert(
      fc.property(count, (n) => {
        const q = only(`meraih ${words(n)} suara`);
        expect(q.value).toBe(n);
        expect(q.text).toBe(`${words(n)} suara`);
      }),
    );
  });

  it('with a scale word, exactly', () => {
    const scales = { ribu: 1e3, juta: 1e6, miliar: 1e9, rb: 1e3, jt: 1e6, million: 1e6 };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[])),
        (whole, cents, scale) => {
          const q = only(`sebanyak ${whole},${String(cents).padStart(2, '0')} ${scale} suara`);
          expect(q.value).toBe(((whole * 100 + cents) * scales[scale]) / 100);
          expect(q.precision).toMatchObject({ scaled: true, unit: scales[scale] / 100 });
        },
      ),
    );
  });
});

/** Pieces that make the readers start and stop in odd places. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'1 2 02 14 360 2024 3.417 41,37 .,-/:()%$±+ "'.split(' '),
    ...'satu dua puluh ratus juta ribu koma lebih dari antara dan hingga s.d. persen suara kursi TPS Rabu Februari Mei nomor urut No. Keputusan KPU Tahun UU Rp ke- pukul WIB paslon setengah per tiga kali lipat margin of error http://'.split(
      ' ',
    ),
    ' ',
    '\n',
    '\u00ad',
    '\u200b',
    '\u00a0',
    '١',
    '\ud83d',
    'İ',
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

/** What is wrong with a quantity, in words. */
function faults(q: Quantity, from: number, text: string): string[] {
  const wrong: string[] = [];
  if (q.start < from) wrong.push('overlaps or goes back');
  if (q.end <= q.start || q.end > text.length) wrong.push('bad span');
  if (q.text !== text.slice(q.start, q.end)) wrong.push('text is not the slice');
  if (q.figure.start < q.start || q.figure.end > q.end) wrong.push('figure sticks out');
  if (q.kind === 'number') {
    if (!Number.isFinite(q.value)) wrong.push('value is not finite');
    if (q.alternatives.includes(q.value)) wrong.push('an alternative is the value');
    if (q.range && q.range.low >= q.range.high) wrong.push('range is not ascending');
    if (!(q.precision.unit > 0)) wrong.push('unit is not positive');
  }
  return wrong.map((fault) => `${fault}: ${JSON.stringify(q)}`);
}

describe('any text at all', () => {
  it('gives quantities in order, without overlaps, that slice the original', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(read(text).flatMap((q, i, all) => faults(q, all[i - 1]?.end ?? 0, text))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('is read the same way again, whatever was read between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, between) => {
        const first = read(text);
        read(between);
        expect(read(text)).toEqual(first);
      }),
    );
  });
});

describe('time grows with the text, not faster', () => {
  /** Least processor time of three runs, in milliseconds. */
  const cost = (text: string): number => {
    const normal = normalize(text);
    return cpuTime(() => extractQuantities(normal), 0, 3);
  };
  it.each([
    '1',
    '1.',
    '. ',
    ' ',
    'a',
    '1-',
    '1 ',
    'satu ',
    'dua puluh ',
    '1/a',
    'Keputusan KPU ',
    'lebih dari ',
    '\u00ad',
  ])('for repeated %j', (unit) => {
    const small = unit.repeat(4_000);
    cost(small);
    // Four times the text: linear work gives 4, quadratic 16.
    expect(cost(small.repeat(4))).toBeLessThan(10 * cost(small) + 10);
  });
});
