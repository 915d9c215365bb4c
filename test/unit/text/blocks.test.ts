import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundBlocks, splitText } from '../../../lib/text/blocks';

const shapes = (text: string): string[] => splitText(text).map((b) => `${b.kind}${b.level ?? ''}: ${b.text}`);

describe('splitText', () => {
  it('takes lines as paragraphs, with their places', () => {
    const text = '  Satu.\r\n\r\nDua suara.\tx \nTiga.';
    const blocks = splitText(text);
    expect(blocks.map((b) => b.text)).toEqual(['Satu.', 'Dua suara.\tx', 'Tiga.']);
    for (const block of blocks)
      expect(text.slice(block.start, (block.start ?? 0) + block.text.length)).toBe(block.text);
  });

  it('joins lines that a margin broke in mid-sentence', () => {
    const text = [
      'Komisi Pemilihan Umum menetapkan pasangan Prabowo-Gibran meraih',
      '96.214.691 suara atau 58,59 persen dari seluruh suara sah yang',
      'dihitung secara nasional dalam rapat pleno terbuka di Jakarta.',
    ].join('\n');
    expect(shapes(text)).toEqual([`paragraph: ${text.replaceAll('\n', ' ')}`]);
  });

  it('leaves lists of results apart, though their lines are of one length', () => {
    const text =
      'Anies Baswedan-Muhaimin Iskandar 40.971.906 suara, 24,95%\nPrabowo Subianto-Gibran Rakabuming 96.214.691 suara, 58,59%\nGanjar Pranowo-Mahfud MD 27.040.878 suara sah, 16,47%';
    expect(splitText(text)).toHaveLength(3);
  });

  it('tells headings and lists by how they are written', () => {
    expect(
      shapes(
        '# Hasil Pilpres 2024\nJawa Barat:\n- Prabowo 16.805.854 suara\n2) Anies 9.099.674 suara\n\nJawa Tengah\n\nIsi paragraf.',
      ),
    ).toEqual([
      'heading1: Hasil Pilpres 2024',
      'heading3: Jawa Barat:',
      'list_item: Prabowo 16.805.854 suara',
      'list_item: 2) Anies 9.099.674 suara',
      'heading2: Jawa Tengah',
      'paragraph: Isi paragraf.',
    ]);
  });

  it('takes a line of capitals above figures for their heading', () => {
    expect(
      shapes('Hasilnya begini.\nJakarta Utara\n- A-B: 261.463 suara\n- Kota Bogor\n1. C-D (77.026 suara)'),
    ).toEqual([
      'paragraph: Hasilnya begini.',
      'heading4: Jakarta Utara',
      'list_item: A-B: 261.463 suara',
      'heading4: Kota Bogor',
      'list_item: 1. C-D (77.026 suara)',
    ]);
    expect(shapes('Hasilnya begini.\nJakarta Utara\nTidak ada angka di sini.')[1]).toBe(
      'paragraph: Jakarta Utara',
    );
  });

  it('takes no line with a figure for a heading', () => {
    expect(shapes('Prabowo menang 58,59 persen\n\nAnies kedua.')[0]).toMatch(/^paragraph/);
    expect(shapes('96.214.691 suara untuk Prabowo')).toEqual(['paragraph: 96.214.691 suara untuk Prabowo']);
  });

  it('reads tables of tabs and of strokes with their heads', () => {
    for (const text of [
      'Provinsi\tAnies\tPrabowo 2024\nAceh\t2.369.534\t787.024\nBali\t99.233\t1.454.640',
      '| Provinsi | Anies | Prabowo 2024 |\n|---|---|---|\n| Aceh | 2.369.534 | 787.024 |\n| Bali | 99.233 | 1.454.640 |',
    ]) {
      const blocks = splitText(text);
      expect(blocks.every((b) => b.kind === 'cell')).toBe(true);
      const cell = blocks.find((b) => b.text === '1.454.640');
      expect(cell?.cell).toMatchObject({ rowHead: 'Bali', columnHead: 'Prabowo 2024' });
      for (const block of blocks)
        expect(text.slice(block.start, (block.start ?? 0) + block.text.length)).toBe(block.text);
    }
  });

  it('loses no word, and every block stands where it says', () => {
    const words = fc.constantFrom(
      'KPU',
      '96.214.691',
      'suara',
      '|',
      '\t',
      '- ',
      '\n',
      '\r\n',
      '\n\n',
      '# ',
      'a.',
      '😀',
      '\u2028',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        let end = 0;
        for (const block of splitText(text)) {
          const start = block.start ?? -1;
          expect(start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, start)).not.toMatch(/\p{L}|\d/u);
          end = start + block.text.length;
          expect(text.slice(start, end).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' ')).toBe(block.text);
        }
        expect(text.slice(end)).not.toMatch(/\p{L}|\d/u);
      }),
      { numRuns: 200 },
    );
  });

  it('bounds the length of blocks, at the ends of sentences', () => {
    const text = 'Prabowo meraih 96.214.691 suara sah. '.repeat(2_000);
    const blocks = splitText(text);
    expect(Math.max(...blocks.map((b) => b.text.length))).toBeLessThanOrEqual(4_000);
    expect(blocks.every((b) => b.text.startsWith('Prabowo'))).toBe(true);
    expect(
      boundBlocks([{ id: 'b0', kind: 'quote', text: 'x'.repeat(10_000), start: 5 }]).map((b) => [
        b.id,
        b.start,
      ]),
    ).toEqual([
      ['b0', 5],
      ['b0.1', 4_005],
      ['b0.2', 8_005],
    ]);
  });

  it('stays quick on what would slow a careless pattern down', () => {
    const started = performance.now();
    for (const text of [
      ' '.repeat(2e6),
      `a${' '.repeat(2e6)}b`,
      `# a${' '.repeat(2e6)}b`,
      '|'.repeat(1e6),
      '\n'.repeat(2e6),
    ])
      splitText(text);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
