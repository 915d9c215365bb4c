import type { NumberQuantity } from '../numbers/quantity';
import type { CueKey } from './lexicon/cues';
import type { MeasureGuess } from './measure-guess';

/** A count of the contest or region as a whole. */
export const count = (...tableMeasures: string[]): MeasureGuess => ({
  measure: 'count',
  tableMeasures,
  ownership: 'none',
});

/** Provinces, regencies and cities: won, counted so far, or how many there are. */
export function countOfRegions(
  lower: string,
  q: NumberQuantity,
  hasSubject: boolean,
  has: (...keys: CueKey[]) => boolean,
  hasWide: (...keys: CueKey[]) => boolean,
  onPage: (...keys: CueKey[]) => boolean,
): MeasureGuess | null {
  if (has('progress')) return { measure: 'progress', tableMeasures: [], ownership: 'none' };
  const level = q.noun === 'provinces' ? 'provinces_won' : q.noun === 'regions' ? null : 'kabkota_won';
  if (hasSubject && hasWide('win')) {
    const none =
      q.value === 1 &&
      q.spelled &&
      /^\s*pun\b/.test(lower.slice(q.end, q.end + 6)) &&
      /\b(?:tidak|tak|gagal|belum)\b/.test(lower.slice(Math.max(0, q.start - 40), q.start));
    if (none && level) return { measure: 'count', tableMeasures: [level], ownership: 'required', value: 0 };
    return level ? { measure: 'count', tableMeasures: [level], ownership: 'required' } : null;
  }
  if (hasSubject && hasWide('lose')) return null;
  if (
    !onPage('general', 'anyElection', 'roll', 'continuousRoll', 'stations', 'regional', 'counting', 'organ')
  )
    return null;
  if (q.noun === 'provinces') return count('provinsi_count', 'region_count');
  if (q.noun === 'regencies_cities') return count('kabkota_count', 'region_count');
  if (q.noun === 'regencies' || q.noun === 'cities' || q.noun === 'regions')
    return onPage('regional') ? count('region_count') : null;
  return null;
}
