import type { Span } from '../base/span';
import type { FactIndex } from '../evidence/fact-index';
import type { Automaton } from '../gazetteer/automaton';
import type { NameEntry } from '../gazetteer/entries';
import { isHalf, joinPairs, type Mention, scanNames } from '../gazetteer/scan';
import { wholeNames } from '../gazetteer/whole-names';
import type { Block } from '../model/document';
import { extractQuantities } from '../numbers/extract';
import type { Quantity } from '../numbers/quantity';
import { type NormalizedText, normalize } from '../text/normalize';
import { splitSentences } from '../text/sentences';
import { type Token, tokenize } from '../text/tokens';
import { type BasisMark, type Cue, scanBasis, scanCues } from './cues';
import type { CueKey } from './lexicon/cues';

/** Everything found in one piece of text, before anything is decided. All lists are in text order. */
export interface Analysis {
  readonly text: NormalizedText;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly quantities: readonly Quantity[];
  readonly mentions: readonly Mention[];
  /** Shortened names that name nobody by themselves; see `gazetteer/later-names`. */
  readonly halves: readonly Mention[];
  readonly cues: readonly Cue[];
  readonly marks: readonly BasisMark[];
}

export interface BlockAnalysis extends Analysis {
  readonly block: Block;
  readonly index: number;
}

/** A block of the page, analysed. */
export function analyzeBlock(
  block: Block,
  index: number,
  names: Automaton<NameEntry>,
  facts: FactIndex,
): BlockAnalysis {
  const { text, tokens, sentences, quantities, mentions, halves, cues, marks } = analyze(
    block.text,
    names,
    facts,
  );
  return { text, tokens, sentences, quantities, mentions, halves, cues, marks, block, index };
}

/** One pass for numbers, one for names and one for cues over the same words. */
export function analyze(source: string, names: Automaton<NameEntry>, index: FactIndex): Analysis {
  const text = normalize(source);
  const tokens = tokenize(text);
  const found = wholeNames(text, tokens, names, scanNames(text, tokens, names), index);
  const mentions = joinPairs(text, found, index);
  return {
    text,
    tokens,
    sentences: splitSentences(text),
    // "Kabupaten Lima Puluh Kota": a number word inside a name counts nothing.
    quantities: extractQuantities(text).filter(
      (q) =>
        q.kind !== 'number' ||
        !q.spelled ||
        !mentions.some((m) => m.start < q.figure.end && m.end > q.figure.start),
    ),
    mentions,
    halves: found.filter((mention) => isHalf(mention) && mention.oneWord),
    cues: scanCues(text, tokens).filter((cue) => !meansGets(cue, text, mentions)),
    // A marker's word inside a name ("Yansen Akun Effendy") marks nothing.
    marks: scanBasis(text, tokens).filter(
      (mark) => !mentions.some((m) => m.start <= mark.start && m.end >= mark.end && m.last - m.first > 1),
    ),
  };
}

/** "Paslon 3 dpt 1.163.194", "Budi dpt 12 ribu": in small letters between a name and a figure, *dpt* is short for *dapat*. */
const meansGets = (cue: Cue, { lower, folded }: NormalizedText, mentions: readonly Mention[]): boolean =>
  folded.slice(cue.start, cue.end) === 'dpt' &&
  /^\s*\d/.test(lower.slice(cue.end, cue.end + 3)) &&
  (/\b(?:no\.?|nomor|urut|paslon|kubu)\s*\d{1,2}\s+$|\b0\d\s+$/.test(
    lower.slice(Math.max(0, cue.start - 16), cue.start),
  ) ||
    mentions.some(
      (m) =>
        m.end <= cue.start &&
        /^[\s*]+$/.test(lower.slice(m.end, cue.start)) &&
        (m.tickets.length > 0 || m.people.length > 0 || m.parties.length > 0),
    ));

/** Place of the first item that starts at or behind `start`, in a list in text order. */
export function firstFrom(items: readonly Span[], start: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Span).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The last item of a list in text order that ends at or before `position`, or null. */
export function lastEnding<T extends Span>(items: readonly T[], position: number): T | null {
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i] as T;
    if (item.end <= position) return item;
  }
  return null;
}

/** Items of a list in text order that lie wholly inside `[start, end)`. */
export function within<T extends Span>(items: readonly T[], start: number, end: number): T[] {
  const out: T[] = [];
  for (let i = firstFrom(items, start); i < items.length; i++) {
    const item = items[i] as T;
    if (item.start > end) break;
    if (item.end <= end) out.push(item);
  }
  return out;
}

/** Is the cue one of these? Asked many times a number, so written without closures. */
export function isCue(cue: Cue, keys: readonly CueKey[]): boolean {
  for (const key of cue.keys) if (keys.includes(key)) return true;
  return false;
}

export function hasCue(cues: readonly Cue[], ...keys: CueKey[]): boolean {
  for (const cue of cues) if (isCue(cue, keys)) return true;
  return false;
}

/** The last cue of `keys` that ends at or before `position`, not before `from`. */
export const lastCueBefore = (
  cues: readonly Cue[],
  position: number,
  from: number,
  ...keys: CueKey[]
): Cue | null => {
  for (let i = cues.length - 1; i >= 0; i--) {
    const cue = cues[i] as Cue;
    if (cue.start < from) break;
    if (cue.end <= position && isCue(cue, keys)) return cue;
  }
  return null;
};
