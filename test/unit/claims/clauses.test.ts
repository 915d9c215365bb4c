import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('clauses');

/** Whose figure it is, and of when: duels one after another, clauses between commas, hedges between two figures, lists. */
describe('figures between clauses', () => {
  holdSpecs(specs);

  it('have names of their own, a quarter of them look-alikes', () => {
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    const alike = specs.filter((spec) => spec.name.startsWith('alike'));
    expect(alike.length * 4).toBeGreaterThanOrEqual(specs.length);
  });
});
