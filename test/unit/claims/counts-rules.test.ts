import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = readSpecs('counts-rules');

describe('counts and rules of elections', () => {
  holdSpecs(specs);
});
