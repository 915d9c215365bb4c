import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import { failuresOf, readSpecs } from '../../eval/specs';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

const specs = readSpecs('figures');

/** True sentences in many wordings, and look-alikes: votes that somebody needs, loses or supposes are nobody's result. */
describe('figures of votes, shares, seats and rolls', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it('have names of their own, a fifth of them look-alikes that claim nothing', () => {
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    const alike = specs.filter((spec) => spec.expect === undefined);
    expect(alike.length * 5).toBeGreaterThanOrEqual(specs.length);
  });

  it.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
    expect(failuresOf(engine, spec)).toEqual([]);
  });
});
