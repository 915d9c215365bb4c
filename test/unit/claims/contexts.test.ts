import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithAlikes } from './hold-specs';

const specs = readSpecs('contexts');

/** What stands around a figure changes what it is: brackets, duels, a count under way, the time of the page. */
describe('figures among other figures', () => {
  holdWithAlikes(specs);
});
