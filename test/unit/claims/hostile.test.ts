import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('hostile');

/**
 * True figures where they are easily taken for wrong ones: beside those of other elections, places, bases and stages,
 * before and after a ruling, as parts and sums, rounded, quoted, corrected. Not one may be called wrong.
 */
describe('true figures in confusing surroundings', () => {
  holdSpecs(specs);

  it('all forbid the accusation', () => {
    expect(specs.length).toBeGreaterThanOrEqual(150);
    for (const spec of specs) expect(spec.absent, spec.name).toContain('differs');
  });
});
