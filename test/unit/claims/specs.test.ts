import { describe, expect, it } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('claims');

describe('claims of whole texts', () => {
  holdSpecs(specs);

  it('are many, under names of their own, and a third of them look-alikes', () => {
    expect(specs.length).toBeGreaterThanOrEqual(120);
    const silent = specs.filter((spec) => !spec.expect && (spec.absent?.length ?? 0) > 0);
    expect(silent.length * 3).toBeGreaterThanOrEqual(specs.length);
  });
});
