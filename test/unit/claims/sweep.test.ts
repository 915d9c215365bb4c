import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import { seedError } from '../../eval/sweep/errors';
import { placesOf } from '../../eval/sweep/facts';
import { randomOf } from '../../eval/sweep/random';
import { type FigureTrial, sweep } from '../../eval/sweep/run';
import { SEAT_SHAPES, VOTE_SHAPES } from '../../eval/sweep/shapes';
import { TOTAL_SHAPES } from '../../eval/sweep/shapes-totals';
import { digitsOf, written } from '../../eval/sweep/write';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

describe('the sweep', () => {
  let index: FactIndex;
  let engine: Engine;
  beforeAll(async () => {
    index = await loadIndexFromTables();
    engine = createEngine(index);
  }, 60_000);

  it('has at least eight shapes for every kind of figure, four in each half', () => {
    for (const shapes of [VOTE_SHAPES, SEAT_SHAPES, TOTAL_SHAPES])
      for (const half of ['A', 'B'])
        expect(shapes.filter((shape) => shape.half === half).length).toBeGreaterThanOrEqual(4);
  });

  it('states nearly every certified figure of the tables that is not a short number', () => {
    const figures = placesOf(index).flatMap(({ rows, totals }) => [
      ...rows.flatMap((row) => [row.votes, row.share, row.seats]),
      ...totals,
    ]);
    const counts = figures.filter((figure) => figure?.fact.formula === null).length;
    expect(counts).toBeGreaterThan(15_000);
    expect(figures.filter((figure) => figure?.measure === 'share').length).toBeGreaterThan(5_000);
  });

  it('seeds no error that some row of the address bears out', () => {
    const random = randomOf('errors');
    const places = placesOf(index).filter((_, i) => i % 40 === 0);
    let seeded = 0;
    for (const place of places)
      for (const figure of [...place.totals, ...place.rows.flatMap((row) => row.votes ?? [])]) {
        const error = seedError(index, place, figure, random);
        if (!error) continue;
        seeded++;
        const { fact } = figure;
        const rows = index.at({ ...fact }).map((row) => row.value);
        expect([fact.value, ...rows], fact.id).not.toContain(Number(error.digits));
      }
    expect(seeded).toBeGreaterThan(200);
  });

  it('writes figures as reports do', () => {
    expect(written('96214691', 'id')).toBe('96.214.691');
    expect(written('96214691', 'en')).toBe('96,214,691');
    expect(written('58.59', 'id')).toBe('58,59');
    expect(written('999', 'id')).toBe('999');
  });

  it('asks the same questions every time, and puts the seeded number where the true one stood', () => {
    const run = (): FigureTrial[] => [...sweep(engine, index, { sample: 3 })];
    const first = run();
    expect(first.length).toBeGreaterThan(20);
    expect(run().map((trial) => trial.request)).toEqual(first.map((trial) => trial.request));
    for (const { seeded, number, figure, request } of first) {
      const tongue = /,\d{3}/.test(number) || /\.\d{1,2}$/.test(number) ? 'en' : 'id';
      expect(number).toBe(written(seeded?.digits ?? digitsOf(figure), tongue));
      expect(request.text ?? request.html).toContain(number);
    }
  });
});
