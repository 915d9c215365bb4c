import { KeptMap } from '../../base/kept-map';
import { type Required, requiredWords } from '../../base/required-words';
import { WordScan } from '../../base/word-scan';
import type { UnitNoun } from '../../numbers/quantity';
import { type Row, rowsByNoun } from './rows-by-noun';

/** A text that was read before. */
interface Said {
  readonly text: { readonly lower: string };
}

/** Texts whose words are kept: those that a block is read with. */
const TEXTS_KEPT = 24;

/** The rows of a table that may stand with a noun, in a text behind others. */
type RowsInText<R> = (noun: UnitNoun | null, lower: string, before: readonly Said[]) => readonly R[];

/**
 * {@link rowsByNoun} without the rows whose words the text does not hold. `patterns`: the expressions of a row, each of
 * which must match for the row to answer; a list where any of its own may. They are read over parts of the text and of
 * those before it, never over anything else.
 */
export function rowsInText<R extends Row>(
  table: readonly R[],
  patterns: (row: R) => readonly (RegExp | readonly RegExp[] | undefined)[],
): RowsInText<R> {
  const byNoun = rowsByNoun(table);
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const known = places.get(word) ?? places.size;
    places.set(word, known);
    return known;
  };
  const needsOf = (row: R): readonly (readonly number[])[] =>
    patterns(row).flatMap((pattern) => {
      const words = pattern === undefined ? null : requiredOf(pattern);
      return words ? [words.map(placeOf)] : [];
    });
  const needs = new Map(byNoun.all.map((row) => [row, needsOf(row)]));
  const words = new WordScan([...places.keys()]);
  const held = new KeptMap<string, ReadonlySet<number>>(TEXTS_KEPT);
  const wordsIn = (lower: string): ReadonlySet<number> => {
    let found = held.get(lower);
    if (!found) {
      found = words.scan(lower);
      held.set(lower, found);
    }
    return found;
  };
  let last: { lower: string; before: readonly Said[]; rows: Map<UnitNoun | null, readonly R[]> } | null =
    null;
  return (noun, lower, before) => {
    if (last === null || last.lower !== lower || last.before !== before)
      last = { lower, before, rows: new Map() };
    let rows = last.rows.get(noun);
    if (!rows) {
      const texts = [wordsIn(lower), ...before.map((one) => wordsIn(one.text.lower))];
      rows = byNoun(noun).filter((row) =>
        needs.get(row)?.every((need) => need.some((place) => texts.some((text) => text.has(place)))),
      );
      last.rows.set(noun, rows);
    }
    return rows;
  };
}

/** What one of some patterns requires. */
function requiredOf(pattern: RegExp | readonly RegExp[]): Required {
  if (pattern instanceof RegExp) return requiredWords(pattern);
  const all = pattern.map(requiredWords);
  return all.some((words) => words === null) ? null : all.flatMap((words) => words ?? []);
}
