import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

describe('pages of one place: its races, rolls and stations, who stands behind a ticket, and what is no figure of it', () => {
  holdSpecs(readSpecs('locals'));
});
