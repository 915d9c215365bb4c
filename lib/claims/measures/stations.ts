import type { NumberQuantity } from '../../numbers/quantity';
import { count } from './count';
import type { Has, MeasureGuess } from './guess';

/** Polling stations: all, at home or abroad; those of a re-vote; those counted so far. */
export function stationsFigure(lower: string, q: NumberQuantity, has: Has, hasWide: Has): MeasureGuess {
  const partOfAll = /^\s*(?:tps\s*)?(?:dari|of|out of)\s+(?:total\s+|seluruh\s+|jumlah\s+)?\d/.test(
    lower.slice(q.figure.end, q.figure.end + 28),
  );
  if (partOfAll || has('progress'))
    return { measure: 'progress', tableMeasures: ['tps_reported'], ownership: 'none' };
  if (has('revote')) return count('psu_tps', 'psu_psl_pss_tps');
  const total =
    /\b(?:total(?:nya)?|seluruh(?:nya)?|keseluruhan(?:nya)?|jumlah(?:nya)?|in all|altogether)\s*(?:sebanyak\s+|ada\s+|:\s*)?$/.test(
      lower.slice(Math.max(0, q.start - 30), q.start),
    );
  if (!total && (has('stationsAbroad') || (has('abroad') && !has('inclAbroad', 'domestic'))))
    return {
      measure: 'polling_stations',
      tableMeasures: ['tps_total', 'tpsln_count'],
      ownership: 'none',
      region: '99',
    };
  if (!total && has('domestic') && !has('inclAbroad'))
    return { measure: 'polling_stations', tableMeasures: ['tps_domestic'], ownership: 'none' };
  // "Di luar negeri" earlier in the sentence, and nothing of it beside this number: either may be meant.
  if (!total && hasWide('domestic') && !hasWide('inclAbroad', 'abroad'))
    return { measure: 'polling_stations', tableMeasures: ['tps_domestic', 'tps_total'], ownership: 'none' };
  return { measure: 'polling_stations', tableMeasures: ['tps_total'], ownership: 'none' };
}
