import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

/** What looked right or wrong at first sight and was neither: other years, parts of places, some of the parties, votes elsewhere. */
describe('figures that are of something else than they look', () => {
  holdSpecs(readSpecs('second-look'));
});
