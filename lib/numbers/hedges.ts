import type { Operator } from '../model/claim';
import { FILLERS, HEDGES_AFTER, HEDGES_BEFORE, NEGATIONS } from './lexicon';
import { skipBlanks, wordAt, wordBefore, wordsBefore } from './scan';

export interface Hedge {
  readonly op: Operator;
  readonly text: string;
}

/** A hedge behind its figure, with the place where it ends. */
export interface HedgeAfter extends Hedge {
  readonly end: number;
}

const OPPOSITE: Partial<Record<Operator, Operator>> = { gt: 'lt', lt: 'gt' };
/** Phrases that already contain their negation. */
const NEGATED = /^(tidak|tak|belum|no|not|never) /;
/** *lebih* before one of these compares instead of hedging the number. */
const COMPARES =
  /^(banyak|tinggi|rendah|besar|kecil|unggul|dari|cepat|lama|dulu|awal|lanjut|baik|murah|mahal|jauh|dekat|sering|kurang|ketat|ringan|luas|sempit|tua|muda|maju|mudah|sulit|penting)$/;
const OR_MORE = /^(?:atau|or) /;
/** What *atau lebih* and *or more* lead on with when they open another figure. */
const LEADS_ON = /^(?:dari|daripada|tepatnya|kurang|lebih|than)$/;
const MAX_HEDGE_WORDS = 4;
const SCALED_VAGUELY = /(ribu|juta)an$/;

/** Words a hedge may end with, or a filler behind one: all others need no closer look. */
const LAST_WORDS: ReadonlySet<string> = new Set([
  ...FILLERS,
  ...[...HEDGES_BEFORE.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)),
]);

/** "Well below the 19.33 percent it took": a figure with the article is known, and compared with. */
const DEFINITE = /\b(?:below|under|above|over|exceeding|than|surpassed|topped|to) the $/;

/** "Spread over 4,015 polling stations": where things lie, no bound. */
const SPREAD = /\b(?:spread|distributed|scattered|divided|took) over $/;

/** The hedge right before `i`, with a negation before it turned into the opposite bound. */
export function hedgeBefore(s: string, i: number): Hedge | null {
  const ahead = s.slice(Math.max(0, i - 20), i);
  if (!LAST_WORDS.has(wordBefore(s, i)) || DEFINITE.test(ahead) || SPREAD.test(ahead)) return null;
  const words = wordsBefore(s, i, MAX_HEDGE_WORDS + 3).map((w) => w.word);
  for (let skip = 0; skip <= 2 && words.length > 0; skip++) {
    for (let n = Math.min(MAX_HEDGE_WORDS, words.length); n > 0; n--) {
      const phrase = words.slice(-n).join(' ');
      const op = HEDGES_BEFORE.get(phrase);
      if (op === undefined) continue;
      const negation = words[words.length - n - 1];
      const opposite = OPPOSITE[op];
      if (negation !== undefined && opposite && NEGATIONS.has(negation) && !NEGATED.test(phrase))
        return { op: opposite, text: `${negation} ${phrase}` };
      return { op, text: phrase };
    }
    if (!FILLERS.has(words[words.length - 1] as string)) break;
    words.pop();
  }
  return null;
}

/** `12 ribuan`: the suffix is part of the scale word that ends at `i`. */
export const vagueScale = (s: string, i: number): HedgeAfter | null =>
  s.startsWith('an', i - 2) && SCALED_VAGUELY.test(s.slice(Math.max(0, i - 7), i))
    ? { op: 'approx', text: '-an', end: i }
    : null;

/** A hedge behind the figure or its noun: `3,4 juta lebih`. */
export function hedgeAfter(s: string, i: number): HedgeAfter | null {
  const p = skipBlanks(s, i);
  if (s.startsWith('-an', i) || (s.startsWith('an', i) && p === i)) {
    const end = i + (s[i] === '-' ? 3 : 2);
    return /[a-z]/.test(s[end] ?? '') ? null : { op: 'approx', text: '-an', end };
  }
  if (p === i) return null;
  const hit = HEDGES_AFTER.match(s, p);
  if (!hit) return null;
  const text = s.slice(p, hit.end);
  // "3,4 juta suara atau lebih dari dua pertiga": the hedge is that of the figure behind.
  if (OR_MORE.test(text) && LEADS_ON.test(wordAt(s, skipBlanks(s, hit.end)))) return null;
  if (text === 'lebih' || text === 'kurang') {
    const next = wordAt(s, skipBlanks(s, hit.end));
    if (COMPARES.test(next) || (text === 'kurang' && next !== '')) return null;
  }
  return { op: hit.value, text, end: hit.end };
}
