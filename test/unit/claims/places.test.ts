import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithAlikes } from './hold-specs';

const specs = readSpecs('places');

/** Which place, race and house a figure is of when its own clause does not say. */
describe('figures of a place that stands elsewhere', () => {
  holdWithAlikes(specs);
});
