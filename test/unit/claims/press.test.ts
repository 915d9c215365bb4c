import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** As papers write: numbers beside the winner's name, kinds of places counted together, means of turnout, the town of a report. */
describe('as papers write', () => {
  holdWithLookAlikes(readSpecs('press'), 3);
});
