import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** Every place of a row that somebody is said to have won, and the pair behind those who back it. */
describe('places won in a row', () => {
  holdWithLookAlikes(readSpecs('rows-of-places'), 2);
});
