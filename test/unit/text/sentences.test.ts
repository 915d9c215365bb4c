import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../lib/text/normalize';
import { splitSentences } from '../../../lib/text/sentences';

const split = (text: string): string[] =>
  splitSentences(normalize(text)).map(({ start, end }) => text.slice(start, end).trim());

describe('splitSentences', () => {
  it.each([
    ['Sari menang. Bima kalah.', ['Sari menang.', 'Bima kalah.']],
    ['Menangkah Sari? Ya! Jelas…  Sudah', ['Menangkah Sari?', 'Ya!', 'Jelas…', 'Sudah']],
    ['“Kami menang.” Begitu katanya.', ['“Kami menang.”', 'Begitu katanya.']],
    ['(Sari menang.) Bima kalah.', ['(Sari menang.)', 'Bima kalah.']],
    ['Hasil\nSari 41,37 persen\n\nBima 12 persen', ['Hasil', 'Sari 41,37 persen', 'Bima 12 persen']],
    [
      'Total 3.417.902 suara. 41.370 di antaranya sah.',
      ['Total 3.417.902 suara.', '41.370 di antaranya sah.'],
    ],
    ['He won. She lost by 2.5 points. They agreed.', ['He won.', 'She lost by 2.5 points.', 'They agreed.']],
    ['Digelar pada 2024. Pemilih datang.', ['Digelar pada 2024.', 'Pemilih datang.']],
  ])('breaks %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each([
    'Keputusan KPU No. 360 Tahun 2024 dibacakan.',
    'KPU Kab. Angin Timur dan Prov. Contoh hadir.',
    'Prof. Dr. H. Sari Dewi, S.E., M.Si. Menang telak',
    'Ketua KPU H. Bima dan dr. Ayu hadir.',
    'Anggaran Rp. 3 miliar cair.',
    'Masa 1 s.d. 3 Mei berlaku.',
    'Ketua u.b. d.d. Jakarta menandatangani.',
    'Rapat pukul 20.03 WIB ditutup.',
    'J. K. Rendra menang.',
    'Mr. Rendra and Mrs. Ayu met Sen. Lia.',
    'Held on Feb. 14 in Jakarta.',
    'Lihat kpu.go.id untuk data.',
    '3. Sari-Bima menang',
    'Suara a.n. Sari masuk.',
  ])('keeps %j whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it('covers any text in order, without gaps', () => {
    const text = fc.array(
      fc.constantFrom('a', 'No', 'H', '.', '. ', '! ', '?', '\n', ' ', '"', '1', '\ud83d', '\u200b'),
    );
    fc.assert(
      fc.property(text, (parts) => {
        const source = parts.join('');
        const spans = splitSentences(normalize(source));
        expect(spans.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
        for (const { start, end } of spans) expect(end).toBeGreaterThan(start);
      }),
    );
  });
});
