import { FIXED, UNITS } from '../../numbers/lexicon';
import type { NumberQuantity } from '../../numbers/quantity';

/** Number words of one word. */
const WORDS: ReadonlyMap<string, number> = new Map([...UNITS, ...FIXED]);
const FIGURE = `\\d{1,2}|${[...WORDS.keys()].join('|')}`;
const KABUPATEN = '(?:kabupaten|kab\\.?|regenc(?:y|ies))';
const KOTA = '(?:kota|cit(?:y|ies))';
const behind = (noun: string): RegExp =>
  new RegExp(`^\\s*(?:dan|serta|plus|and)\\s+(${FIGURE})\\s+${noun}\\b`);
const inFront = (noun: string): RegExp =>
  new RegExp(`\\b(?:${FIGURE})\\s+${noun}\\s+(?:dan|serta|plus|and)\\s+$`);

const OTHERS = {
  regencies: { behind: behind(KOTA), inFront: inFront(KOTA) },
  cities: { behind: behind(KABUPATEN), inFront: inFront(KABUPATEN) },
} as const;

const numberOf = (figure: string): number => WORDS.get(figure) ?? Number(figure);

/**
 * "Unggul di delapan kabupaten dan satu kota": how many both are together, told by the first of them; null for the second,
 * which is told of already, and undefined where a number stands alone.
 */
export function placesTogether(lower: string, q: NumberQuantity): number | null | undefined {
  if (q.noun !== 'regencies' && q.noun !== 'cities') return undefined;
  const other = OTHERS[q.noun];
  if (other.inFront.test(lower.slice(Math.max(0, q.start - 40), q.start))) return null;
  const more = other.behind.exec(lower.slice(q.end, q.end + 40));
  return more?.[1] === undefined ? undefined : q.value + numberOf(more[1]);
}
