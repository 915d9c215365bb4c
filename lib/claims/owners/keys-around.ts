import type { NumberQuantity } from '../../numbers/quantity';
import { type Analysis, firstFrom } from '../analyze';
import type { Cue } from '../cues';
import type { CueKey } from '../lexicon/cues';
import type { Window } from '../measures/guess';

/** Parts that exclude each other: what is named right before a number outdoes its counterpart behind. */
const OPPOSITES: Partial<Record<CueKey, CueKey>> = {
  male: 'female',
  female: 'male',
  domestic: 'abroad',
  abroad: 'domestic',
  valid: 'invalid',
  invalid: 'valid',
};

/** Keys of the cues around a number: of its clause and heads, or with `from` of its sentence before it as well. */
export function keysAround(
  analysis: Analysis,
  extra: readonly Cue[],
  q: NumberQuantity,
  window: Window,
  from: number,
): ReadonlySet<CueKey> {
  const { cues } = analysis;
  const keys = new Set<CueKey>();
  const first = firstFrom(cues, from);
  const behind = firstFrom(cues, q.figure.end);
  for (let i = first; i < behind; i++) {
    const cue = cues[i] as Cue;
    if (cue.end <= q.start) for (const key of cue.keys) keys.add(key);
  }
  for (let i = behind; i < cues.length; i++) {
    const cue = cues[i] as Cue;
    if (cue.start > window.to) break;
    if (cue.end <= window.to) for (const key of cue.keys) keys.add(key);
  }
  for (const cue of extra) for (const key of cue.keys) keys.add(key);
  // Cues do not overlap: only the last one before the number can stand right before it.
  const last = lastBefore(cues, first, behind, q.start);
  if (last && opensOnto.test(analysis.text.lower.slice(last.end, q.start)))
    for (const key of last.keys) {
      const opposite = OPPOSITES[key];
      if (opposite && !last.keys.includes(opposite)) keys.delete(opposite);
    }
  // "Another 2,086,285 abroad": the place right behind the number is its own.
  for (let i = behind; i < cues.length; i++) {
    const cue = cues[i] as Cue;
    if (cue.start > window.to) break;
    if (
      cue.end <= window.to &&
      (cue.keys.includes('abroad') || cue.keys.includes('domestic')) &&
      /^(?:\s*(?:people|voters|orang|pemilih))?\s*$/.test(
        analysis.text.lower.slice(q.figure.end, cue.start),
      ) &&
      !/\b(?:luar|dalam) negeri\s*[:=]?\s*$/.test(
        analysis.text.lower.slice(Math.max(from, q.start - 20), q.start),
      )
    )
      keys.delete(cue.keys.includes('abroad') ? 'domestic' : 'abroad');
  }
  if (keys.has('male') !== keys.has('female')) dropNextSex(analysis, q, window, keys);
  partOfWhole(analysis, q, keys);
  return keys;
}

/** Keys of the cues that belong to a number alone: those before it as far as `from`, one that touches it, and its heads'. */
export function keysBeside(
  analysis: Analysis,
  extra: readonly Cue[],
  q: NumberQuantity,
  from: number,
): ReadonlySet<CueKey> {
  const { cues, text } = analysis;
  const keys = new Set<CueKey>();
  for (let i = firstFrom(cues, from); i < cues.length; i++) {
    const cue = cues[i] as Cue;
    const gap = cue.start - q.figure.end;
    if (gap > 2) break;
    if (cue.end <= q.start || (gap >= 0 && touches.test(text.lower.slice(q.figure.end, cue.start))))
      for (const key of cue.keys) keys.add(key);
  }
  for (const cue of extra) for (const key of cue.keys) keys.add(key);
  return keys;
}

const touches = /^[\s(]{0,2}$/;

/** Nothing between a cue and its figure but blanks and a mark that leads on. */
const opensOnto = /^[\s:=(]*$/;

/** The last cue of `[first, behind)` that ends at or before `position`. */
function lastBefore(cues: readonly Cue[], first: number, behind: number, position: number): Cue | null {
  for (let i = behind - 1; i >= first; i--) {
    const cue = cues[i] as Cue;
    if (cue.end <= position) return cue;
  }
  return null;
}

/** "A dari B pemilih", "A (dari DPT B)", "A of the B voters": words between a part and its whole, then the whole. */
const whole =
  /^[^.;()]{0,60}?[,(–-]?\s(?:dari|out of|of)\s[^\d.,;()]{0,40}$|^\s*\((?:dari|of)\s[^\d.,;()]{0,40}$/;
/** From the whole to what the part is. */
const linked =
  /^\s*(?:orang|jiwa|pemilih|voters|people)?\s*[)–-]?,?\s*(?:adalah|merupakan|ialah|are|were)\s$/;

/** "A dari B pemilih adalah perempuan": what the part is stands behind the whole and says nothing of the whole. */
function partOfWhole(analysis: Analysis, q: NumberQuantity, keys: Set<CueKey>): void {
  const { lower } = analysis.text;
  // Few texts count by sex, and without a word of it behind the number there is nothing to move.
  if (!sexBehind(analysis.cues, q.figure.end)) return;
  const counts = analysis.quantities.filter((other) => other.kind === 'number' && !other.ratio);
  const at = counts.findIndex((other) => other.start === q.start);
  for (const [part, all] of [
    [counts[at], counts[at + 1]],
    [counts[at - 1], counts[at]],
  ]) {
    if (!part || !all || !whole.test(lower.slice(part.figure.end, all.start))) continue;
    const said = analysis.cues.find(
      (cue) =>
        isSex(cue) && cue.start >= all.figure.end && linked.test(lower.slice(all.figure.end, cue.start)),
    );
    for (const key of said?.keys ?? []) {
      if (part.start === q.start) keys.add(key);
      else keys.delete(key);
    }
  }
}

function sexBehind(cues: readonly Cue[], from: number): boolean {
  for (let i = cues.length - 1; i >= 0; i--) {
    const cue = cues[i] as Cue;
    if (cue.start < from) return false;
    if (isSex(cue)) return true;
  }
  return false;
}

const isSex = (cue: Cue): boolean => cue.keys.includes('male') || cue.keys.includes('female');

/** "DPT 1.229.362 (perempuan 623.438, …": the sex right before the next number is that one's. */
function dropNextSex(analysis: Analysis, q: NumberQuantity, window: Window, keys: Set<CueKey>): void {
  const { lower } = analysis.text;
  const sexes = analysis.cues.filter(
    (cue) =>
      isSex(cue) &&
      (cue.end <= q.start ? cue.start >= window.sentenceFrom : cue.start >= q.figure.end) &&
      cue.end <= window.to,
  );
  const [only] = sexes;
  if (
    sexes.length === 1 &&
    only &&
    only.start >= q.figure.end &&
    /^\s*[:=]?\s*$/.test(lower.slice(only.end, window.to)) &&
    analysis.quantities.some((other) => other.start === window.to && other.kind === 'number')
  ) {
    keys.delete('male');
    keys.delete('female');
  }
}

/** Is one of the keys among those found? */
export const hasOne = (found: ReadonlySet<CueKey>, keys: readonly CueKey[]): boolean => {
  for (const key of keys) if (found.has(key)) return true;
  return false;
};
