import { beforeAll, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import { type ClaimSpec, failuresOf } from '../../eval/specs';
import { loadIndexFromTables } from '../../helpers/index-from-tables';

/** {@link holdSpecs}, and one case in `of` or more must be a look-alike that nothing may call different. */
export function holdWithLookAlikes(specs: readonly ClaimSpec[], of: number): void {
  holdSpecs(specs);

  it(`has a look-alike among every ${of}`, () => {
    const alike = specs.filter((spec) => spec.absent?.includes('differs'));
    expect(alike.length * of).toBeGreaterThanOrEqual(specs.length);
  });
}

/** {@link holdSpecs}, and a quarter of the cases must call themselves look-alikes. */
export function holdWithAlikes(specs: readonly ClaimSpec[]): void {
  holdSpecs(specs);

  it('a quarter of them are look-alikes', () => {
    const alike = specs.filter((spec) => spec.name.includes('alike'));
    expect(alike.length * 4).toBeGreaterThanOrEqual(specs.length);
  });
}

/** Tests that every case holds, says what it wants, and has a name of its own. */
export function holdSpecs(specs: readonly ClaimSpec[]): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it('have names of their own and say what they want', () => {
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    for (const spec of specs) expect(spec.expect ?? spec.absent, spec.name).toBeDefined();
  });

  it.each(specs.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
    expect(failuresOf(engine, spec)).toEqual([]);
  });
}
