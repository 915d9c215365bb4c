import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

describe('multiples and fractions in words', () => {
  holdSpecs(readSpecs('ratios'));
});
