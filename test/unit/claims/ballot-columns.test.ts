import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import { ask } from '../../eval/document';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

let engine: Engine;
beforeAll(async () => {
  engine = createEngine(await loadIndexFromTables());
}, 60_000);

/** What is said of each ballot number of a table with these rows below its head. */
const told = (head: string, ...rows: string[]): string[] => {
  const table = [head, ...rows].map((row, i) => {
    const tag = i === 0 ? 'th' : 'td';
    return `<tr>${row
      .split('|')
      .map((cell) => `<${tag}>${cell.trim()}</${tag}>`)
      .join('')}</tr>`;
  });
  const html = `<h1>Peserta Pemilu 2024</h1><table>${table.join('')}</table>`;
  return ask(engine, { html })
    .claims.filter(({ measure }) => measure === 'ballot_number')
    .map(({ quote, verdict, subject }) => `${quote} ${subject?.id} ${verdict}`);
};

describe('columns of ballot numbers', () => {
  it('give the first cell to the name in the next', () => {
    expect(told('Nomor urut | Partai', '6 | Partai Buruh', '14 | Partai Demokrat')).toEqual([
      '6 buruh matches',
      '14 demokrat matches',
    ]);
  });

  it('give a later cell to the name of its row', () => {
    expect(told('Partai | No. urut', 'PKS | 8', 'Partai Ummat | 24')).toEqual([
      '8 pks matches',
      '24 ummat matches',
    ]);
  });

  it('tell two that changed places', () => {
    expect(told('Nomor urut | Partai', '10 | Partai Garuda', '11 | Partai Hanura')).toEqual([
      '10 garuda differs',
      '11 hanura differs',
    ]);
  });

  it('are silent where the column only numbers its rows, and where nobody known stands beside', () => {
    expect(told('No. | Partai', '1 | Partai Buruh', '2 | Partai Demokrat')).toEqual([]);
    expect(told('Nomor urut | Partai', '3 | Partai Tanpa Nama')).toEqual([]);
    expect(told('Nomor urut | Partai | Kursi', '4 |  | 102')).toEqual([]);
  });
});
