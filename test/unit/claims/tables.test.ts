import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

describe('tables: owners told above them, percentages beside tickets, ballot numbers, units in heads, changes', () => {
  holdWithLookAlikes(readSpecs('tables'), 3);
});
