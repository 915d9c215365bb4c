import type { Span } from '../base/span';
import type { NormalizedText } from './normalize';
import { isTornAt } from './torn-number';

/** Abbreviations whose full stop does not end a sentence, lower case, without the stop. */
const ABBREVIATIONS = new Set(
  (
    'no nos kab prov kec kel kep ds dr drs dra ir prof h hj kh k hm rp jl gg dsb dst dll dkk tgl hlm hal a.n an u.p up ' +
    'yth sdr sdri bpk mr mrs ms st sr jr gen maj lt col sgt rep sen gov hon vs etc e.g i.e cf approx inc ltd co corp ' +
    'pt cv tbk ph sh se mm kom pol mayjen brigjen letjen jend kol purn ret art vol ed fig jan feb mar apr jun jul ags ' +
    'agt aug sep sept okt oct nov nop des dec mon tue tues wed thu thur thurs fri sat sun s.d d.d s.e s.h m.h m.m s.t ' +
    'm.t s.ip m.ip s.sos m.si s.ag m.ag s.pd m.pd m.a b.a ph.d lc mt msi ssos sag spd mpd ' +
    'moh moch muh mhd mohd abd tgh tgk tb rd rr rm dt'
  ).split(' '),
);

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLower = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff);
const isLetter = (code: number): boolean => isLower(code) || (code >= 65 && code <= 90) || code >= 0xc0;
const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === 0xad;
const CLOSERS = new Set(['"', "'", ')', ']', '}']);
const OPENERS = new Set(['"', "'", '(', '[', '{', '-']);
/**
 * A sentence goes on no longer than this: what is written without full stops (tables without cells, lists) is cut
 * at a blank, for the engine's work grows with the square of a sentence's numbers.
 */
const LONGEST = 1_200;
/** Longest word looked at before a full stop; longer ones are no abbreviation. */
const MAX_WORD = 12;

/** Whether the full stop at `i` belongs to an abbreviation or initial instead of ending a sentence. */
function isAbbreviation(text: NormalizedText, i: number): boolean {
  const { folded, lower } = text;
  let from = i;
  while (from > 0 && i - from <= MAX_WORD) {
    const code = folded.charCodeAt(from - 1);
    if (!isLetter(code) && code !== 46) break;
    from--;
  }
  if (from === i || i - from > MAX_WORD) return false;
  if (from > 0 && isDigit(folded.charCodeAt(from - 1))) return false;
  const word = lower.slice(from, i);
  // A single capital is an initial (`H.`, `K. H.`), a dotted chain of letters a degree (`S.E.`).
  const tail = word.slice(word.lastIndexOf('.') + 1);
  if (tail.length === 1 && isLetter(lower.charCodeAt(i - 1)) && !isLower(folded.charCodeAt(i - 1)))
    return true;
  return ABBREVIATIONS.has(word) || (word.includes('.') && tail.length <= 3);
}

/** Whether a list marker such as `3.` fills the line up to the full stop at `i`. */
function isListMarker(folded: string, lineStart: number, i: number): boolean {
  if (i - lineStart > 6) return false;
  const head = folded.slice(lineStart, i).trim();
  return head !== '' && head.length <= 3 && [...head].every((c) => isDigit(c.charCodeAt(0)));
}

/**
 * Splits into sentences: half-open spans in order that cover the text without gaps (blanks after a sentence
 * belong to it). Breaks at line ends and at `.`, `!`, `?`, `…` followed by a blank and no lower-case letter;
 * never at abbreviations, initials, list markers or inside numbers.
 */
export function splitSentences(text: NormalizedText): Span[] {
  const { folded } = text;
  const length = folded.length;
  const spans: Span[] = [];
  let start = 0;
  let lineStart = 0;
  const close = (end: number): void => {
    while (end - start > LONGEST) {
      const blank = folded.lastIndexOf(' ', start + LONGEST - 1);
      const cut = blank > start + LONGEST / 2 ? blank + 1 : start + LONGEST;
      spans.push({ start, end: cut });
      start = cut;
    }
    if (end > start) spans.push({ start, end });
    start = end;
  };
  for (let i = 0; i < length; i++) {
    const c = folded[i];
    if (c === '\n') {
      let end = i + 1;
      while (end < length && (folded[end] === '\n' || isBlank(folded.charCodeAt(end)))) end++;
      close(end);
      lineStart = end;
      i = end - 1;
      continue;
    }
    if (c !== '.' && c !== '!' && c !== '?' && c !== '\u2026') continue;
    let after = i + 1;
    while (after < length && '.!?\u2026'.includes(folded[after] as string)) after++;
    const single = c === '.' && after === i + 1;
    while (after < length && CLOSERS.has(folded[after] as string)) after++;
    if (after < length && !isBlank(folded.charCodeAt(after)) && folded[after] !== '\n') {
      i = after - 1;
      continue;
    }
    let next = after;
    while (next < length && isBlank(folded.charCodeAt(next))) next++;
    if (next >= length || folded[next] === '\n') {
      i = next - 1;
      continue;
    }
    let first = next;
    while (first < length && first - next < 3 && OPENERS.has(folded[first] as string)) first++;
    const lowerNext = isLower(folded.charCodeAt(first));
    if (
      lowerNext ||
      (single && (isAbbreviation(text, i) || isListMarker(folded, lineStart, i) || isTornAt(text.lower, i)))
    ) {
      i = after - 1;
      continue;
    }
    close(next);
    i = next - 1;
  }
  close(length);
  return spans;
}
