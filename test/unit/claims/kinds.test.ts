import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

describe('multiples and fractions in words', () => {
  holdSpecs(readSpecs('ratios'));
});

describe('kinds of claim that are rare: parties that passed, names on a roll, coalitions, records, rounds', () => {
  holdSpecs(readSpecs('kinds'));
});

describe('figures told by their value: margins, totals, counts, rules, turnout', () => {
  holdSpecs(readSpecs('by-value'));
});
