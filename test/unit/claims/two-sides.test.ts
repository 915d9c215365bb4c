import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** Whose a figure is where two sides are told of: by a strong verb, or by what the other side is; counts between two editions. */
describe('two sides', () => {
  holdWithLookAlikes(readSpecs('two-sides'), 4);
});
