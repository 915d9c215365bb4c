import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** Sums of the provinces that are in, counts that KPU's sites show by the hour, places among all, and groups of digits that came off. */
describe('figures that are not the whole', () => {
  holdWithLookAlikes(readSpecs('partial-counts'), 2);
});
