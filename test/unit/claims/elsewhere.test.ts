import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** Figures of a place abroad, of the other round, of others' own counts, and days that are near a stage's: none of KPU's here. */
describe('figures of elsewhere', () => {
  holdWithLookAlikes(readSpecs('elsewhere'), 2);
});
