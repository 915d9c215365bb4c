import type { Draft } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Chosen } from '../reading/choose';
import type { Reading } from '../reading/reading';
import { yearOf } from '../reading/weights';
import { SUPPORTED } from './proof';

/** Regents and mayors are elected anew after this many years at most. */
const TERM = 6;

/**
 * "Rivalnya, Aron-Subandrio, mendapat N" on a page that tells no year and has no other figure right for the race: the two
 * may have stood before, in a race of which the tables have nothing.
 */
export function mayHaveStoodBefore({ draft, reading, support }: Chosen, index: FactIndex): boolean {
  if (reading?.choice?.kind !== 'ticket' || support >= SUPPORTED) return false;
  if (!isLocal(reading) || tellsTime(draft)) return false;
  const year = yearOf(index.election(reading.election));
  return !index.elections.some(
    (one) =>
      one.id !== reading.election &&
      one.year < year &&
      one.year >= year - TERM &&
      index.atPlace(one.id, reading.office, reading.region).length > 0,
  );
}

const isLocal = ({ office }: Reading): boolean => office === 'bup' || office === 'wali';

const tellsTime = ({ years, published }: Draft): boolean => years.length > 0 || published !== '';
