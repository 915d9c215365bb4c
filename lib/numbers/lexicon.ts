import type { Operator } from '../model/claim';
import type { NumberLocale } from './locale';
import { ENGLISH } from './locale-en';
import { INDONESIAN } from './locale-id';
import type { UnitNoun } from './quantity';
import { Phrases } from './scan';

/** The tables of all languages put together: pages mix them, so both are always read. */
const LOCALES: readonly NumberLocale[] = [INDONESIAN, ENGLISH];

/** `[[value, 'a|b']]` of every locale as pairs of phrase and value. */
const pairs = <V>(pick: (l: NumberLocale) => readonly (readonly [V, string])[]): [string, V][] =>
  LOCALES.flatMap((l) =>
    pick(l).flatMap(([value, words]) => words.split('|').map((word): [string, V] => [word, value])),
  );
const words = (pick: (l: NumberLocale) => string): Set<string> =>
  new Set(LOCALES.flatMap((l) => pick(l).split(' ')));

export const NOUNS = new Phrases<UnitNoun>(pairs((l) => l.nouns));
export const ADJECTIVES = words((l) => l.adjectives);
export const SCALES: ReadonlyMap<string, number> = new Map(pairs((l) => l.scales));
export const UNITS: ReadonlyMap<string, number> = new Map(pairs((l) => l.spelled.units));
export const FIXED: ReadonlyMap<string, number> = new Map(pairs((l) => l.spelled.fixed));
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map(pairs((l) => l.spelled.multipliers));
export const WHOLE_SCALES: ReadonlyMap<string, number> = new Map(pairs((l) => l.spelled.wholeScales));
export const RATIOS = new Phrases<number>(pairs((l) => l.ratios));
export const HEDGES_BEFORE: ReadonlyMap<string, Operator> = new Map(
  pairs((l) => l.hedgesBefore).map(([phrase, op]) => [phrase, op]),
);
export const HEDGES_AFTER = new Phrases<Operator>(pairs((l) => l.hedgesAfter));
export const NEGATIONS = words((l) => l.negations);
export const FILLERS = words((l) => l.fillers);
export const RANGE_WORDS = new Phrases<true>(
  LOCALES.flatMap((l) => l.rangeWords.split('|').map((word): [string, true] => [word, true])),
);
export const MONTHS: ReadonlyMap<string, number> = new Map(pairs((l) => l.months));
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(pairs((l) => l.weekdays));
export const ORDINALS: ReadonlyMap<string, number> = new Map(pairs((l) => l.ordinals));
