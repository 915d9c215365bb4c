import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import { ask } from '../../eval/document';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

/** What a case of `specs` cannot say: captions of a table, the row that KPU's figure is, and figures that are no claims. */
describe('whose figure a claim is held against', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it('is that of the house that is named', () => {
    const { claims } = ask(engine, {
      title: 'Pemilu 2024',
      text: 'Dari 120 kursi DPRD Jawa Barat, Gerindra dan PKS memperebutkan kursi ketua.',
    });
    expect(claims.map(({ office, official }) => [office, official?.value])).toContainEqual([
      'dprd_prov',
      120,
    ]);
  });

  it('is of the year in the head of its column, whatever the caption says', () => {
    const rows = [
      ['PKS', '1.012.028', '18', '16'],
      ['PDIP', '850.174', '15', '25'],
    ];
    const cells = (name: string, row: readonly string[]): string =>
      `<tr>${row.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
    const { claims } = ask(engine, {
      html: `<h1>Kursi DPRD DKI Jakarta</h1><table><caption>Hasil Pemilu DPRD DKI Jakarta 2024</caption>
        ${cells('th', ['Partai', 'Suara', 'Kursi 2024', 'Kursi 2019'])}${rows.map((row) => cells('td', row)).join('')}</table>`,
    });
    const told = claims.map(({ quote, election, verdict }) => [quote, election, verdict]);
    expect(told).toContainEqual(['16', 'pemilu-2019', 'matches']);
    expect(told).toContainEqual(['25', 'pemilu-2019', 'matches']);
    expect(told).toContainEqual(['18', 'pemilu-2024', 'matches']);
  });

  it('is nobody’s where the first of two is said to beat the second with fewer', () => {
    const { claims } = ask(engine, {
      title: 'Hasil Pilpres 2014',
      text:
        'Jokowi-JK memimpin di Sumatera Utara 3.494.835 atas 2.831.514, di Kepulauan Riau 491.819 atas 332.908, ' +
        'dan di Bangka Belitung 200.706 atas 412.359.',
    });
    const agreed = claims.filter(({ verdict }) => verdict === 'matches').map(({ quote }) => quote);
    expect(agreed).toContain('491.819');
    expect(agreed).not.toContain('200.706');
    expect(agreed).not.toContain('412.359');
  });
});
