import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('errors');

/** Wrong figures with the pattern that explains each, and look-alikes that no pattern may touch. */
describe('errors by pattern', () => {
  holdSpecs(specs);

  it('has a look-alike for every two errors', () => {
    const alike = specs.filter((spec) => spec.absent?.includes('differs'));
    expect(alike.length * 3).toBeGreaterThanOrEqual(specs.length);
  });
});
