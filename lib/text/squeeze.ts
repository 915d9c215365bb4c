/** A text without what no reader sees, and the way back to its offsets. */
export interface Squeezed {
  /** Runs of blanks are one blank, invisible marks (soft hyphen, zero-width) gone. Line ends stay. */
  readonly text: string;
  /** Offset in the original of the code unit at `offset`. */
  readonly start: (offset: number) => number;
  /** Offset in the original behind the code unit before `offset`. */
  readonly end: (offset: number) => number;
}

const BLANK = '[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]';
const INVISIBLE = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]';
const needed = new RegExp(`${INVISIBLE}|${BLANK}{2}`);
const blank = new RegExp(`^${BLANK}$`);
const invisible = new RegExp(`^${INVISIBLE}$`);

/**
 * Squeezes `text`, so that the grammar meets one blank where a reader sees one. An invisible mark between a blank or a
 * mark of punctuation and a letter stands for a blank, as it does where lines were broken by hand.
 */
export function squeeze(text: string): Squeezed {
  if (!needed.test(text)) return { text, start: (offset) => offset, end: (offset) => offset };
  const kept: string[] = [];
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as string;
    const last = kept.at(-1);
    const unseen = invisible.test(c);
    if (unseen && !(last !== undefined && /[,;:.(]/.test(last) && /^\p{L}/u.test(text.slice(i + 1, i + 3))))
      continue;
    const white = unseen || blank.test(c);
    if (white && last !== undefined && blank.test(last)) continue;
    kept.push(unseen ? ' ' : c);
    places.push(i);
  }
  return {
    text: kept.join(''),
    start: (offset) => places[offset] ?? text.length,
    end: (offset) => (offset <= 0 ? 0 : (places[offset - 1] ?? text.length - 1) + 1),
  };
}
