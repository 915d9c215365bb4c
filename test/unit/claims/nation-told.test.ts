import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

/** Elections of the nation as pages tell them: what is only asked for or rumoured, what took part in what, parts and labels. */
describe('elections of the nation, as told', () => {
  holdWithLookAlikes(readSpecs('nation-told'), 2);
});
