import type { NumberQuantity } from '../numbers/quantity';
import { COUNT_KINDS } from './lexicon/counts';
import type { CueKey } from './lexicon/cues';
import type { MeasureGuess, Talk, Window } from './measure-guess';

/** A count of the contest or region as a whole. */
export const count = (...tableMeasures: string[]): MeasureGuess => ({
  measure: 'count',
  tableMeasures,
  ownership: 'none',
});

/** How far before a number its count may be named, in UTF-16 units. */
const REACH = 90;

/** Counts that their own words name: tickets, petitions, overseas committees, voters struck off the continuous roll. */
export function namedCount(
  lower: string,
  q: NumberQuantity,
  window: Window,
  hasSubject: boolean,
  subjectIsParty: boolean,
  onPage: (...keys: CueKey[]) => boolean,
): MeasureGuess | null {
  if (q.ratio || !Number.isInteger(q.value)) return null;
  const before = lower.slice(Math.max(window.sentenceFrom, q.start - REACH), q.start);
  const after = lower.slice(q.figure.end, q.figure.end + REACH);
  const around = lower.slice(Math.max(0, window.sentenceFrom - REACH), q.end + REACH);
  for (const kind of COUNT_KINDS) {
    if (!kind.nouns.includes(q.noun)) continue;
    if (kind.before && !kind.before.test(before)) continue;
    if (kind.after && !kind.after.test(after)) continue;
    if (kind.about && !onPage(...kind.about)) continue;
    if (kind.sentence && !kind.sentence.test(around)) continue;
    const owned = kind.owned && hasSubject && subjectIsParty;
    return {
      measure: 'count',
      tableMeasures: kind.measures,
      ownership: owned ? 'required' : 'none',
      ...(kind.region ? { region: kind.region } : {}),
    };
  }
  return null;
}

/** Places that the continuous roll covers; its rows carry the period in their names. */
export const coveredPlaces = (noun: NumberQuantity['noun']): MeasureGuess | null =>
  noun === 'provinces'
    ? count('pdpb_*_provinces', 'provinsi_count')
    : noun === 'regencies_cities'
      ? count('pdpb_*_regencies', 'kabkota_count')
      : noun === 'districts'
        ? count('pdpb_*_kecamatan')
        : noun === 'villages'
          ? count('pdpb_*_villages')
          : null;

/** The continuous roll is what the sentence, or the last one that named a roll, speaks of. */
export const speaksOfContinuousRoll = (talk: Talk, hasWide: (...keys: CueKey[]) => boolean): boolean =>
  hasWide('continuousRoll') || (talk.rolls.includes('continuousRoll') && !hasWide('roll'));

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
  // "36 dari 38 provinsi": the second number is how many there are.
  const whole = /\b(?:dari|of)(?:\s+(?:total|seluruh|the|all))?\s*$/.test(
    lower.slice(Math.max(0, q.start - 18), q.start),
  );
  const level = q.noun === 'provinces' ? 'provinces_won' : q.noun === 'regions' ? null : 'kabkota_won';
  if (hasSubject && hasWide('win') && !whole) {
    const none =
      q.value === 1 &&
      q.spelled &&
      /^\s*pun\b/.test(lower.slice(q.end, q.end + 6)) &&
      /\b(?:tidak|tak|gagal|belum)\b/.test(lower.slice(Math.max(0, q.start - 40), q.start));
    if (none && level) return { measure: 'count', tableMeasures: [level], ownership: 'required', value: 0 };
    return level ? { measure: 'count', tableMeasures: [level], ownership: 'required' } : null;
  }
  if (hasSubject && hasWide('lose') && !whole) return null;
  if (
    !(whole && hasSubject && hasWide('win')) &&
    !onPage('general', 'anyElection', 'roll', 'continuousRoll', 'stations', 'regional', 'counting', 'organ')
  )
    return null;
  if (q.noun === 'provinces') return count('provinsi_count', 'region_count');
  if (q.noun === 'regencies_cities') return count('kabkota_count', 'region_count');
  if (q.noun === 'regencies' || q.noun === 'cities' || q.noun === 'regions')
    return onPage('regional') ? count('region_count') : null;
  return null;
}
