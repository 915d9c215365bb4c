import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Checked, checkOne, type Request } from '../../../entrypoints/cli/check-one';
import { openHoaxes } from '../../../entrypoints/cli/engine-host';
import { createEngine, type Engine } from '../../../lib/engine';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await loadIndexFromTables());
}, 60_000);

const run = (request: Request, language: 'id' | 'en' = 'id'): Checked => {
  const checked = checkOne(engine, request, language);
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value;
};

const PARTS = [
  'Prabowo-Gibran meraih 96.214.691 suara',
  'atau 58,59 persen',
  'Anies-Muhaimin 40.971.906 suara (24,95%)',
  'quick count 57,1 persen',
  'pada Pilpres 2024',
  'DPT 204.807.222 pemilih',
  'di Jawa Barat',
  '😀',
  '\u00ad',
  'a\u0301',
];
const GLUE = [' ', '. ', '\n', '\r\n', '\n\n', '\t', ' | ', ',\u00a0', '\n- ', '\n# '];

/** Every claim stands where it says, in order, and belongs to the text that counts. */
function expectInPlace({ text, claims }: Checked): void {
  let last = 0;
  for (const { start, end, quote } of claims) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(start, end)).toBe(quote);
    last = start;
  }
}

describe('checkOne', () => {
  it('counts claims in the whole text, whatever stands between them', () => {
    let seen = 0;
    const pieces = fc.array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom(...GLUE)), { maxLength: 14 });
    fc.assert(
      fc.property(pieces, (list) => {
        const text = list.flat().join('');
        const checked = run({ text });
        expect(checked.text).toBe(text);
        expectInPlace(checked);
        seen += checked.claims.length;
        const html = list
          .map(([part, glue]) => (glue.includes('\n') ? `<p>${part}` : `<b>${part}</b> `))
          .join('');
        expectInPlace(run({ html }));
      }),
      { numRuns: 60 },
    );
    expect(seen).toBeGreaterThan(60);
  });

  it('reads on across the line ends of a wrapped paragraph', () => {
    const text = [
      'Dalam rapat pleno terbuka hari Rabu, Komisi Pemilihan Umum',
      'menetapkan bahwa pasangan Prabowo-Gibran meraih 96.214.691',
      'suara pada Pilpres 2024, jauh di atas dua pasangan lain.',
    ].join('\n');
    expect(run({ text }).claims).toMatchObject([{ quote: '96.214.691\nsuara', verdict: 'matches' }]);
  });

  it('gives the fields of the contract in its order', () => {
    const [claim] = run({ text: 'Prabowo-Gibran meraih 96.214.691 suara pada Pilpres 2024.' }).claims;
    expect(Object.keys(claim ?? {})).toEqual(
      'start end quote measure op value unit basis election office region subject verdict reasons official matched checks'.split(
        ' ',
      ),
    );
  });

  it('writes figures in the language of the request, else of the run', () => {
    const text = 'Prabowo-Gibran meraih 96.214.691 suara pada Pilpres 2024.';
    const display = (lang: string | undefined, language: 'id' | 'en'): string | undefined =>
      run({ text, ...(lang === undefined ? {} : { lang }) }, language).claims[0]?.official?.display;
    expect(display(undefined, 'id')).toBe('96.214.691 suara');
    expect(display(undefined, 'en')).toBe('96,214,691 votes');
    expect(display('en-GB', 'id')).toBe('96,214,691 votes');
    expect(display('id', 'en')).toBe('96.214.691 suara');
  });

  it('lets what is told of a page outrank what the page says of itself', () => {
    const html = '<title>Pilpres 2019</title><p>Prabowo meraih 68.650.239 suara.';
    expect(run({ html }).claims[0]).toMatchObject({ election: 'pemilu-2019', verdict: 'matches' });
    const told = run({ html: html.replace('Pilpres 2019', 'Berita'), title: 'Pilpres 2019' });
    expect(told.claims[0]).toMatchObject({ election: 'pemilu-2019', verdict: 'matches' });
  });

  describe('debunked claims', () => {
    const findHoaxes = openHoaxes('.');
    const hoaxesOf = (request: Request) => {
      const checked = checkOne(engine, request, 'id', { findHoaxes });
      if (!checked.ok) throw new Error(checked.error.code);
      const { text, hoaxes } = checked.value;
      return hoaxes.map(({ start, end, ...hoax }) => ({ ...hoax, quote: text.slice(start, end) }));
    };
    const claim = 'Server KPU dipimpin Ainun Najib dan dikendalikan dari Singapura!';
    const debunk = 'Tidak benar Pilpres 2024 dibatalkan dan ditunda sampai 2029.';

    it('are told where they stand, in order, with stance and debunk', () => {
      const text = `Dari grup sebelah.\n\n  ${debunk}\n\nHalo semua. ${claim} Sebarkan.`;
      expect(hoaxesOf({ text })).toEqual([
        {
          hoaxId: 'HX054',
          stance: 'discusses',
          score: expect.any(Number),
          url: expect.any(String),
          quote: debunk,
        },
        { hoaxId: 'HX003', stance: 'asserts', score: 1, url: expect.stringMatching(/^https:/), quote: claim },
      ]);
      expect(
        hoaxesOf({ html: `<h1>Kabar</h1><ul><li>satu<li>Halo. <b>Server</b> ${claim.slice(7)}</ul>` }),
      ).toMatchObject([{ hoaxId: 'HX003', quote: claim }]);
    });

    it('stand in the text, not in its title; the title, or else the first line, tells the stance', () => {
      expect(hoaxesOf({ title: claim, text: 'Harga cabai naik lagi.' })).toEqual([]);
      expect(hoaxesOf({ title: claim, text: claim })).toMatchObject([{ quote: claim, stance: 'asserts' }]);
      expect(hoaxesOf({ text: `[SALAH] Cek fakta\n\n${claim}` })).toMatchObject([{ stance: 'discusses' }]);
      expect(hoaxesOf({ text: claim })).toMatchObject([{ quote: claim, stance: 'asserts' }]);
    });
  });

  it('reads text tables by their heads', () => {
    const text =
      'Pilpres 2024 per provinsi\n\nProvinsi\tAnies\tPrabowo\tGanjar\nBali\t99.233\t1.454.640\t1.127.134';
    const { claims } = run({ text });
    expect(claims.find((c) => c.quote === '1.454.640')).toMatchObject({
      verdict: 'matches',
      region: { name: 'Bali' },
      measure: 'votes',
    });
  });
});
