import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('slips');

/** Slips of the pen that tell whose figure was meant, whatever words stand around it, and figures that are none. */
describe('slips that tell', () => {
  holdSpecs(specs);

  it('have as many look-alikes', () => {
    const alike = specs.filter((spec) => spec.absent?.includes('differs'));
    expect(alike.length * 2).toBeGreaterThanOrEqual(specs.length);
  });
});
