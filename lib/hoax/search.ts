import { fold } from '../base/fold';
import type { Hoax } from '../model/hoax';

/** Words as long as this may have one letter wrong. */
const FORGIVING = 5;

/**
 * Hoaxes that hold every word of the query, as the beginning of a word or with one letter wrong, newest first; all of
 * them for an empty query.
 */
export function searchHoaxes(hoaxes: readonly Hoax[], query: string): readonly Hoax[] {
  const asked = fold(query).split(' ').filter(Boolean);
  return hoaxes
    .filter((hoax) => {
      const words = wordsOf(hoax);
      return asked.every((word) => words.some((known) => fits(word, known)));
    })
    .sort((a, b) => b.date.localeCompare(a.date));
}

const wordsOf = ({ claim, variants, finding, publisher }: Hoax): readonly string[] =>
  fold([claim.id, claim.en, ...variants, finding.id, finding.en, publisher].join(' ')).split(' ');

const fits = (asked: string, known: string): boolean =>
  known.startsWith(asked) ||
  (asked.length >= FORGIVING && Math.abs(asked.length - known.length) <= 1 && oneApart(asked, known));

/** Whether one letter added, dropped, changed, or two neighbours swapped, make one word of the other. */
function oneApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  const [left, right] = [a.slice(start, endA), b.slice(start, endB)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
