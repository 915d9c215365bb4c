import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('pleas');

/** What a side pleads for, what the beaten had, how far it has moved since: figures of no result of the name before them. */
describe('figures that are pleaded, recalled or moved', () => {
  holdSpecs(specs);

  it('have names of their own, a quarter of them look-alikes', () => {
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    const alike = specs.filter((spec) => spec.name.includes('alike'));
    expect(alike.length * 4).toBeGreaterThanOrEqual(specs.length);
  });
});
