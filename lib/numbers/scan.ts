import type { NormalizedText } from '../text/normalize';

/**
 * The text the parsers read: lower case without invisible marks, so that no parser has to think of soft
 * hyphens. `start` and `end` give offsets back in the original.
 */
export interface Source {
  readonly s: string;
  /** Same length as `s`, case kept. */
  readonly cased: string;
  readonly original: string;
  start(i: number): number;
  end(i: number): number;
}

const INVISIBLE = '\u00ad';

/** Strips invisible marks and remembers where the others stood. */
export function toSource(text: NormalizedText): Source {
  const { original } = text;
  if (!text.folded.includes(INVISIBLE)) {
    const same = (i: number): number => i;
    return { s: text.lower, cased: text.folded, original, start: same, end: same };
  }
  const map = new Uint32Array(text.folded.length + 1);
  const kept: string[] = [];
  const lower: string[] = [];
  let n = 0;
  for (let i = 0; i < text.folded.length; i++) {
    if (text.folded[i] === INVISIBLE) continue;
    map[n++] = i;
    kept.push(text.folded[i] as string);
    lower.push(text.lower[i] as string);
  }
  map[n] = text.folded.length;
  return {
    s: lower.join(''),
    cased: kept.join(''),
    original,
    start: (i) => map[i] as number,
    end: (i) => (i === 0 ? 0 : (map[i - 1] as number) + 1),
  };
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff));
export const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
export const digitAt = (s: string, i: number): boolean => isDigit(s.charCodeAt(i));
export const letterAt = (s: string, i: number): boolean => isLetter(s.charCodeAt(i));

/** Most blanks that may stand between two parts of one quantity. */
const MAX_BLANKS = 4;

/** Position after at most a few blanks. */
export function skipBlanks(s: string, i: number): number {
  const limit = i + MAX_BLANKS;
  let p = i;
  while (p < limit && s.charCodeAt(p) === 32) p++;
  return p;
}

/** Longest word that any table knows; longer ones are read no further. */
const MAX_WORD = 32;

/** End of the run of letters at `i`, at most {@link MAX_WORD} on. */
export function wordEnd(s: string, i: number): number {
  const limit = Math.min(s.length, i + MAX_WORD);
  let p = i;
  while (p < limit && isLetter(s.charCodeAt(p))) p++;
  return p;
}

/** The word at `i`, or the empty string. */
export const wordAt = (s: string, i: number): string => s.slice(i, wordEnd(s, i));

/** End of the run of digits at `i`. */
export function digitsEnd(s: string, i: number): number {
  let p = i;
  while (isDigit(s.charCodeAt(p))) p++;
  return p;
}

/** Up to `count` words before `i`, nearest last, blanks between them only; hyphens belong to words. */
export function wordsBefore(s: string, i: number, count: number): { word: string; start: number }[] {
  const found: { word: string; start: number }[] = [];
  let p = i;
  while (found.length < count) {
    let e = p;
    while (e > 0 && p - e < MAX_BLANKS && s.charCodeAt(e - 1) === 32) e--;
    let b = e;
    while (b > 0 && e - b < MAX_WORD) {
      const code = s.charCodeAt(b - 1);
      if (!isLetter(code) && code !== 45) break;
      b--;
    }
    if (b === e || (b > 0 && isDigit(s.charCodeAt(b - 1)))) break;
    found.unshift({ word: s.slice(b, e), start: b });
    if (b > 0 && s.charCodeAt(b - 1) !== 32) break;
    p = b;
  }
  return found;
}

/** The word right before `i`, blanks between; the empty string where none stands. Hyphens belong to it. */
export function wordBefore(s: string, i: number): string {
  let e = i;
  while (e > 0 && i - e < MAX_BLANKS && s.charCodeAt(e - 1) === 32) e--;
  let b = e;
  while (b > 0 && e - b < MAX_WORD && (isLetter(s.charCodeAt(b - 1)) || s.charCodeAt(b - 1) === 45)) b--;
  return b > 0 && isDigit(s.charCodeAt(b - 1)) ? '' : s.slice(b, e);
}

/** Phrases looked up by their first word, longest first. A blank in a phrase stands for a few. */
export class Phrases<T> {
  private readonly byWord = new Map<string, { parts: string[]; value: T }[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const key = wordAt(phrase, 0) || (phrase[0] as string);
      const list = this.byWord.get(key) ?? [];
      list.push({ parts: phrase.split(' '), value });
      this.byWord.set(key, list);
    }
    for (const list of this.byWord.values())
      list.sort((a, b) => b.parts.join(' ').length - a.parts.join(' ').length);
  }

  match(s: string, i: number): { end: number; value: T } | null {
    const word = wordAt(s, i) || s[i];
    const list = word === undefined ? undefined : this.byWord.get(word);
    if (!list) return null;
    for (const { parts, value } of list) {
      const end = matchParts(s, i, parts);
      if (end >= 0) return { end, value };
    }
    return null;
  }
}

function matchParts(s: string, i: number, parts: readonly string[]): number {
  let p = i;
  for (let k = 0; k < parts.length; k++) {
    if (k > 0) {
      const q = skipBlanks(s, p);
      if (q === p) return -1;
      p = q;
    }
    const part = parts[k] as string;
    if (!s.startsWith(part, p)) return -1;
    p += part.length;
  }
  // "plus 1" is no beginning of "plus 128".
  const goesOn = letterAt(s, p - 1) ? letterAt(s, p) : digitAt(s, p - 1) && digitAt(s, p);
  return goesOn ? -1 : p;
}
