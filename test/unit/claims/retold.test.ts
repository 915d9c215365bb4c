import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** Figures as reports tell them on: other counts in the order of the first, turnout without its word, what is only compared. */
describe('figures told on behind others', () => {
  holdWithLookAlikes(readSpecs('retold'), 2);
});
