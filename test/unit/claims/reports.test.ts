import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

/** What reports do with names and figures: leaders in passing, blanks inside numbers, columns of change. */
describe('names and figures as reports write them', () => {
  holdSpecs(readSpecs('reports'));
});
