import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

/** Two figures, each of them the other's, and texts in which names and right figures only stand in an unusual order. */
describe('figures that changed places', () => {
  holdSpecs(readSpecs('exchanged'));
});
