import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import { failuresOf, readSpecs } from '../../eval/specs';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

const specs = [...readSpecs('records'), ...readSpecs('members')];

describe('dates, acts, ballot numbers and members', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it('are cases under names of their own, a quarter of them without any error to find', () => {
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    const quiet = specs.filter((spec) => spec.absent?.includes('differs'));
    expect(quiet.length * 4).toBeGreaterThanOrEqual(specs.length);
    for (const spec of specs) expect(spec.expect ?? spec.absent, spec.name).toBeDefined();
  });

  it.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
    expect(failuresOf(engine, spec)).toEqual([]);
  });
});
