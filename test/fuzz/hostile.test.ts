import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../lib/engine';
import { splitText } from '../../lib/text/blocks';
import { loadIndexFromTables } from '../helpers/index-from-tables';
import { cpuTime } from './cpu-time';

/** Letters of a hostile text: what grows with the square of it takes seconds and not milliseconds. */
const SHORT = 4_000;
const LONG = 16_000;
/** Four times the text may take four times as long; the rest is for what the machine does besides. */
const GROWTH = 12;
/** Times below this say nothing about growth. */
const FLOOR_MS = 60;
/** The best of so many is the text's own time: compiling and clearing up fall into some of them. */
const TRIES = 10;

/** Runs that make a greedy expression try again and again. */
const RUNS: Readonly<Record<string, string>> = {
  digits: '1234567890',
  dots: '1.',
  'dots alone': '.',
  commas: '1,2',
  blanks: ' ',
  'no-break blanks': '\u00a0',
  'soft hyphens': 'a\u00ad',
  'line breaks': '\n',
  dashes: '-',
  'dashed words': 'suara-',
  slashes: '12/',
  brackets: '(',
  quotes: '"',
  letters: 'a',
  capitals: 'KPU ',
  'ballot numbers': 'nomor urut ',
  'ballot numbers with digits': 'nomor urut 02 ',
  names: 'Prabowo-Gibran ',
  'names and figures': 'Prabowo-Gibran meraih 96.214.691 suara ',
  'regions and figures': 'di Kabupaten Bandung 1.234.567 suara, ',
  'number words': 'dua puluh satu juta ',
  acts: 'Keputusan KPU Nomor ',
  months: '14 Februari ',
  hedges: 'lebih dari sekitar hampir ',
  'of of of': 'dari total seluruh ',
  shares: '58,59 persen (',
  percents: '50 persen plus satu ',
  addresses: 'https://a.b/c?',
  tabs: 'Prabowo-Gibran\t96.214.691\n',
};

const textOf = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe('hostile texts', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 120_000);

  const timeOf = (document: Parameters<Engine['check']>[0]): number =>
    cpuTime(() => engine.check(document), FLOOR_MS, TRIES);

  it.each(Object.keys(RUNS))('take time in proportion to their length: %s', (name) => {
    const unit = RUNS[name] as string;
    // As a page's text, and as one cell, the only block that is never cut.
    const documents = (length: number): Parameters<Engine['check']>[0][] => {
      const text = `Hasil Pemilu 2024 KPU: ${textOf(unit, length)} 96.214.691 suara`;
      const cell = { table: 0, row: 0, column: 0, caption: 'Pemilu 2024', rowHead: '', columnHead: '' };
      return [
        { title: 'Hasil Pemilu 2024', blocks: splitText(text) },
        { title: 'Hasil Pemilu 2024', blocks: [{ id: 'c', kind: 'cell', text, cell }] },
      ];
    };
    const [short, long] = [documents(SHORT), documents(LONG)];
    for (const [i, document] of long.entries()) {
      const time = timeOf(document);
      if (time > FLOOR_MS)
        expect(time / Math.max(5, timeOf(short[i] as typeof document))).toBeLessThan(GROWTH);
    }
  });
});
