import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithAlikes } from './hold-specs';

const specs = readSpecs('pleas');

/** What a side pleads for, what the beaten had, how far it has moved since: figures of no result of the name before them. */
describe('figures that are pleaded, recalled or moved', () => {
  holdWithAlikes(specs);
});
