import type { FactIndex } from '../evidence/fact-index';
import type { Fact } from '../model/fact';
import { chanceHits, digitSlip, sameLengthSlips } from '../numbers/digits';
import type { NumberQuantity } from '../numbers/quantity';
import type { Setting } from './frame/setting';
import { nearestPlaces } from './frame/spoken-places';
import { countedBy, countsOther, type FoundByValue, guessOf, isSpokenOf, ownerOf } from './value-claims';

/** A figure this long finds the row that it misses by one slip, where the page speaks of the row. */
const LEAST = 6;
/** Expected chance hits over all rows that the page speaks of, at most. */
const LIMIT = 0.005;
/** A last digit, or the last two, may have been another one at another date. */
const REVISED = 100;

/**
 * A long number that nothing around it explains and no row equals, yet one slip of the pen from just one row that the
 * page speaks of: a figure of votes, ballots, voters or stations at a place written here. Null where rows compete, and
 * where so many are tried that one lies near by chance.
 */
export function slipGuess(setting: Setting, q: NumberQuantity): FoundByValue | null {
  const { significant, unit, decimals } = q.precision;
  const units = countedBy(q);
  if (q.op !== 'eq' || q.spelled || q.ratio || unit !== 1 || decimals > 0) return null;
  if (units === undefined || significant < LEAST || countsOther(setting, q)) return null;
  const { index } = setting;
  if (index.byValue(q.value).some((row) => row.status !== 'unofficial_partial')) return null;
  const claimed = String(q.value);
  const rows = rowsAround(setting, index).filter(
    (row) =>
      String(row.value).length === claimed.length &&
      (units === null || units.includes(row.unit)) &&
      isSpokenOf(row, setting, significant),
  );
  if (chanceHits(significant, rows.length * sameLengthSlips(significant)) >= LIMIT) return null;
  const near = rows.filter(
    (row) => digitSlip(claimed, String(row.value)) !== null && Math.abs(row.value - q.value) >= REVISED,
  );
  const [row] = near;
  if (!row || near.length > 1) return null;
  const guess = guessOf(row, index);
  return guess && { guess, subject: row.subject === '' ? null : ownerOf(row, index) };
}

/** Certified figures of every election at the places that sentence and page write. */
function rowsAround(setting: Setting, index: FactIndex): readonly Fact[] {
  return [...new Set(nearestPlaces(setting))].flatMap((region) =>
    index.elections.flatMap((election) =>
      ['', ...new Set(index.contestsOf(election.id).map((contest) => contest.office))].flatMap((office) =>
        index
          .atPlace(election.id, office, region)
          .filter((row) => row.status === 'certified' && row.confidence === 'high'),
      ),
    ),
  );
}
