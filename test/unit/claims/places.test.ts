import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('places');

/** Which place, race and house a figure is of when its own clause does not say. */
describe('figures of a place that stands elsewhere', () => {
  holdSpecs(specs);

  it('have names of their own, a quarter of them look-alikes', () => {
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    const alike = specs.filter((spec) => spec.name.includes('alike'));
    expect(alike.length * 4).toBeGreaterThanOrEqual(specs.length);
  });
});
