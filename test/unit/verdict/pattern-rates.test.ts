import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine';
import { PATTERNS } from '../../../lib/verdict/patterns/explain-error';
import { type PatternRates, patternRates } from '../../eval/patterns/rates';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

/** In percent: a pattern that explains more figures drawn by chance than that explains nothing. */
const MOST = 2;

describe('the patterns of error', () => {
  let rates: PatternRates;
  beforeAll(async () => {
    const index = await loadIndexFromTables();
    rates = patternRates(createEngine(index), index, { sample: 40, draws: 60, seed: 'patterns' });
  }, 120_000);

  it('seldom explain a figure drawn by chance', () => {
    expect(rates.figures).toBeGreaterThan(30);
    for (const { name, byDigits } of rates.patterns)
      for (const { any, near } of byDigits) expect(Math.max(any, near), name).toBeLessThanOrEqual(MOST);
  });

  it('each state a rate within the limit, and a name of their own', () => {
    expect(new Set(PATTERNS.map(({ name }) => name)).size).toBe(PATTERNS.length);
    for (const { name, chance } of PATTERNS) {
      expect(chance, name).toBeGreaterThan(0);
      expect(chance, name).toBeLessThanOrEqual(MOST);
    }
  });

  it('explain slips of the pen in some of them, so that the measure can see a hit', () => {
    const slips = rates.patterns.find(({ name }) => name === 'digit slip');
    expect(Math.max(...(slips?.byDigits ?? []).map(({ near }) => near))).toBeGreaterThan(0);
  });
});
