import { describe, expect, it } from 'vitest';
import { reportTable } from '../../../entrypoints/cli/report-table';
import { drawTable } from '../../../entrypoints/cli/table';
import { plain, widthOf, wrap } from '../../../entrypoints/cli/wrap';
import { exampleClaim } from './example-claim';

describe('reportTable', () => {
  const answer = {
    claims: [
      exampleClaim(),
      exampleClaim({ quote: '58,83 persen', verdict: 'differs', reasons: ['digit_wrong'] }),
    ],
    hoaxes: [],
    text: '',
  };

  it('shows claim, verdict, official figure with its arithmetic, act and reason, in two languages', () => {
    const id = reportTable(answer, { language: 'id', columns: 160, color: false });
    for (const words of ['Berbeda dari data KPU', 'Sesuai data KPU', '58,83 persen', '58,59 persen', '÷'])
      expect(id).toContain(words);
    expect(id).toContain('Keputusan KPU Nomor 360 Tahun 2024');
    expect(id).toContain('2 klaim: 1 sesuai, 1 berbeda');
    const en = reportTable(answer, { language: 'en', columns: 160, color: false });
    expect(en).toContain('Differs from KPU data');
    expect(en).not.toContain('Alasan');
  });

  it('tells debunked claims with the address of the debunk, beside claims and alone', () => {
    const hoax = {
      start: 4,
      end: 16,
      hoaxId: 'HX1',
      stance: 'asserts',
      score: 1,
      url: 'https://cek.example/1',
    };
    const told = reportTable(
      { claims: [], hoaxes: [hoax as never], text: 'Oh! Server\x1b luar. Ya' },
      { language: 'id', columns: 200, color: false },
    );
    expect(told).toContain('mirip dengan kabar yang sudah dibantah: “Server');
    expect(told).toMatch(/\n {4}https:\/\/cek\.example\/1\n$/);
    expect(told).not.toMatch(/\x1b/);
  });

  it.each([40, 72, 80, 100, 200])('keeps to %d columns', (columns) => {
    for (const line of reportTable(answer, { language: 'id', columns, color: false }).split('\n'))
      if (!line.includes('https://')) expect(widthOf(line)).toBeLessThanOrEqual(columns);
  });

  it('uses colour only when asked, and never alone', () => {
    const look = { language: 'id', columns: 120 } as const;
    expect(reportTable(answer, { ...look, color: false })).not.toContain('\x1b');
    const painted = reportTable(answer, { ...look, color: true });
    expect(painted).toContain('\x1b[1;31m');
    expect(painted.replace(/\x1b\[[\d;]*m/g, '')).toBe(reportTable(answer, { ...look, color: false }));
  });

  it('prints what a page says as text, never as a command to the terminal', () => {
    const hostile = exampleClaim({ quote: '\x1b]0;x\x07 5\u202e suara' });
    expect(
      reportTable(
        { claims: [hostile], hoaxes: [], text: '' },
        { language: 'id', columns: 120, color: false },
      ),
    ).not.toMatch(/[\x00-\x09\x0b-\x1f\u202e]/);
  });
});

describe('drawTable', () => {
  it('aligns columns', () => {
    const cell = (text: string) => ({ text: [text] });
    const columns = ['a', 'b'].map((head) => ({ head, weight: 1, least: 3 }));
    expect(drawTable(columns, [[cell('satu dua'), cell('tiga')]], 40)).toEqual([
      'a         b',
      '────────  ────',
      'satu dua  tiga',
    ]);
    expect(drawTable(columns, [[cell('satu dua'), cell('tiga')]], 10)).toEqual([
      'a     b',
      '────  ────',
      'satu  tiga',
      'dua',
    ]);
  });

  it('wraps and cuts', () => {
    expect(wrap('satu dua tiga', 8)).toEqual(['satu dua', 'tiga']);
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
    expect(plain('a\n\tb')).toBe('a b');
  });
});
