import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('seat-lists');

/** The one odd figure in a list of seats, and lists whose odd figure is something else. */
describe('lists of seats', () => {
  holdSpecs(specs);

  it('have as many look-alikes', () => {
    const alike = specs.filter((spec) => spec.absent?.includes('differs'));
    expect(alike.length * 2).toBeGreaterThanOrEqual(specs.length);
  });
});
