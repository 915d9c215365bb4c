import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdWithLookAlikes } from './hold-specs';

describe('wrong figures with the pattern that explains each, and look-alikes that no pattern may touch', () => {
  holdWithLookAlikes(readSpecs('errors'), 3);
});

describe('slips of the pen that tell whose figure was meant, whatever words stand around it', () => {
  holdWithLookAlikes(readSpecs('slips'), 2);
});

describe('slips of the pen of a row that the words nearest to the number do not name', () => {
  holdWithLookAlikes(readSpecs('meant'), 2);
});

describe('the one odd figure among others of one election, more places than there are, and figures of another race or year', () => {
  holdWithLookAlikes(readSpecs('enumerations'), 2);
});

describe('the one odd figure in a list of seats, and lists whose odd figure is something else', () => {
  holdWithLookAlikes(readSpecs('seat-lists'), 2);
});
