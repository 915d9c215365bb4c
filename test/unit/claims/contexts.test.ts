import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('contexts');

/** What stands around a figure changes what it is: brackets, duels, a count under way, the time of the page. */
describe('figures among other figures', () => {
  holdSpecs(specs);

  it('have names of their own, a quarter of them look-alikes', () => {
    expect(new Set(specs.map((spec) => spec.name)).size).toBe(specs.length);
    const alike = specs.filter((spec) => spec.name.includes('alike'));
    expect(alike.length * 4).toBeGreaterThanOrEqual(specs.length);
  });
});
