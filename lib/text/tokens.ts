import type { NormalizedText } from './normalize';

/**
 * A word: letters and digits, inner apostrophes kept. `key` is lower case without invisible marks, `hash` a number of it
 * by which most words are told not to begin any known phrase without a look-up.
 */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly hash: number;
}

/** A number of 16 bits from a word. */
export function wordHash(word: string): number {
  let hash = word.length;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return (hash ^ (hash >>> 16)) & 0xffff;
}

const isWord = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  code === 0xad ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff));

/** Splits a folded text into words in one pass. Offsets slice the original. */
export function tokenize(text: NormalizedText): Token[] {
  const { lower } = text;
  const tokens: Token[] = [];
  const length = lower.length;
  let i = 0;
  while (i < length) {
    if (!isWord(lower.charCodeAt(i))) {
      i++;
      continue;
    }
    const start = i;
    i++;
    while (i < length) {
      const code = lower.charCodeAt(i);
      // An apostrophe joins letters: Asy'ari, Ka'bah, Ma'ruf.
      // An English genitive stays outside the name: "Prabowo's".
      if (
        isWord(code) ||
        (code === 39 && i + 1 < length && isLetter(lower.charCodeAt(i + 1)) && !isGenitive(lower, i))
      )
        i++;
      else break;
    }
    const raw = lower.slice(start, i);
    const key = raw.includes('\u00ad') || raw.includes("'") ? raw.replace(/[\u00ad']/g, '') : raw;
    if (key !== '') tokens.push({ start, end: i, key, hash: wordHash(key) });
  }
  return tokens;
}

const isGenitive = (lower: string, i: number): boolean =>
  lower.charCodeAt(i + 1) === 115 && !(i + 2 < lower.length && isWord(lower.charCodeAt(i + 2)));

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code >= 0xc0;
