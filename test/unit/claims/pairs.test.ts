import { describe } from 'vitest';
import { readSpecs } from '../../eval/specs';
import { holdSpecs } from './hold-specs';

/** A figure between two others of one owner, and right ones whose share is of another base, house, round or election. */
describe('figures in pairs', () => {
  holdSpecs(readSpecs('pairs'));
});
