import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import { failuresOf, readSpecs } from '../../eval/specs';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

const specs = [...readSpecs('wording'), ...readSpecs('changes')];

describe('counts, dates, rules and ranks as pages word them', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it('have names of their own', () => {
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
  });

  it.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
    expect(failuresOf(engine, spec)).toEqual([]);
  });
});
