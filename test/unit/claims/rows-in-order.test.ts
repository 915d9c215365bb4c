import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** Numbers beside names in the same order, each date with its own stage, each column with its own year. */
describe('rows of numbers, dates and columns', () => {
  holdWithLookAlikes(readSpecs('rows-in-order'), 2);
});

/** Where a quick count, a poll, a target or a forecast ends and the result begins. */
describe('figures beside those of another basis', () => {
  holdWithLookAlikes(readSpecs('own-basis'), 2);
});
