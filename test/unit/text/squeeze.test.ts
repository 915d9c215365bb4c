import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeeze } from '../../../lib/text/squeeze';

const pieces = fc.array(
  fc.constantFrom(
    'a',
    'Suara',
    '58,59',
    '.',
    '(',
    ' ',
    '  ',
    '\n',
    '\t',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\ufeff',
    '😅',
  ),
  { maxLength: 30 },
);

describe('squeeze', () => {
  it('leaves plain text as it is', () => {
    const text = 'Prabowo-Gibran 96.214.691 suara.\nAnies 40.971.906.';
    expect(squeeze(text).text).toBe(text);
  });

  it('makes one blank of many and drops what nobody sees', () => {
    expect(squeeze('58,59\u00a0 per\u00adsen,\u200bkata  KPU').text).toBe('58,59\u00a0persen, kata KPU');
  });

  it('gives back the words of the original', () => {
    const text = 'meraih  58,59  per\u00adsen suara';
    const { text: short, start, end } = squeeze(text);
    const at = short.indexOf('58,59 persen');
    expect(text.slice(start(at), end(at + '58,59 persen'.length))).toBe('58,59  per\u00adsen');
  });

  it('maps every span to words that squeeze to it', () => {
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, a, b) => {
        const text = parts.join('');
        const { text: short, start, end } = squeeze(text);
        if (short === '') return;
        const from = a % short.length;
        const to = from + 1 + (b % (short.length - from));
        const slice = text.slice(start(from), end(to));
        const visible = (s: string): string => s.replace(/[\s\u00ad\u200b\ufeff]+/g, '');
        expect(visible(slice)).toBe(visible(short.slice(from, to)));
        expect(end(to)).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves nothing to squeeze', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const once = squeeze(parts.join('')).text;
        expect(squeeze(once).text).toBe(once);
      }),
    );
  });
});
