import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

/** Lists of right seats before a figure that is needed, expected, of a group or of some: no seats that a party holds. */
describe('seats that nobody holds', () => {
  holdSpecs(readSpecs('seats-not-held'));
});
