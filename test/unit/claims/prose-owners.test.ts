import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** Owners, places and elections in prose: pronouns carried over sentences, places and figures that take turns. */
describe('owners and places in prose', () => {
  holdWithLookAlikes(readSpecs('prose-owners'), 4);
});
