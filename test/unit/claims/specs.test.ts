import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import { failuresOf, readSpecs } from '../../eval/specs';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

const specs = readSpecs('claims');

describe('claims of whole texts', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it('are many, under names of their own, and a third of them look-alikes', () => {
    expect(specs.length).toBeGreaterThanOrEqual(120);
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    const silent = specs.filter((spec) => !spec.expect && (spec.absent?.length ?? 0) > 0);
    expect(silent.length * 3).toBeGreaterThanOrEqual(specs.length);
    for (const spec of specs) expect(spec.expect ?? spec.absent, spec.name).toBeDefined();
  });

  it.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
    expect(failuresOf(engine, spec)).toEqual([]);
  });
});
