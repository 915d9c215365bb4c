import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** Figures of another edition or election than the one beside them, and of somebody else than the name nearest to them. */
describe('figures of other editions', () => {
  holdWithLookAlikes(readSpecs('other-editions'), 2);
});
