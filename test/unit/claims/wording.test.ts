import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

const specs = [...readSpecs('wording'), ...readSpecs('changes')];

describe('counts, dates, rules and ranks as pages word them', () => {
  holdSpecs(specs);
});
