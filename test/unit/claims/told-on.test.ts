import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** What a text tells on with fewer words: places the other side won, turnout of another house, a margin made exact, a source that ends. */
describe('figures told on with fewer words', () => {
  holdWithLookAlikes(readSpecs('told-on'), 2);
});
