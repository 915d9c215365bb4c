import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('figures');

/** True sentences in many wordings, and look-alikes: votes that somebody needs, loses or supposes are nobody's result. */
describe('figures of votes, shares, seats and rolls', () => {
  holdSpecs(specs);

  it('have names of their own, a fifth of them look-alikes that claim nothing', () => {
    const alike = specs.filter((spec) => spec.expect === undefined);
    expect(alike.length * 5).toBeGreaterThanOrEqual(specs.length);
  });
});
