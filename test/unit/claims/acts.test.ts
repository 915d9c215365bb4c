import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

describe('acts: numbers a slip away from the act that decided', () => {
  holdWithLookAlikes(readSpecs('acts'), 2);
});
