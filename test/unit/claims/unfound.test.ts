import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

describe('columns that count districts and villages', () => {
  holdSpecs(readSpecs('place-columns'));
});

describe('rules: time limits of courts and re-votes, thresholds by the size of a place, aid by the vote', () => {
  holdSpecs(readSpecs('rule-terms'));
  holdSpecs(readSpecs('rule-errors'));
});

describe('ranks before or far behind their owner, and ballot numbers in lists or in place of a name', () => {
  holdSpecs(readSpecs('ranks-ballots'));
});

describe('days: limits of the court, races and their day, decisions of a place', () => {
  holdSpecs(readSpecs('stage-days'));
  holdSpecs(readSpecs('date-errors'));
  holdSpecs(readSpecs('date-look-alikes'));
});

describe('counts without a noun of their own: petitions, parties, pairs, missions abroad', () => {
  holdSpecs(readSpecs('bare-counts'));
});

describe('shares whose own part and whole, of people or places, stand beside them', () => {
  holdSpecs(readSpecs('own-wholes'));
});
