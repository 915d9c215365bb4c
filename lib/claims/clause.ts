import type { Span } from '../base/span';
import type { NumberQuantity } from '../numbers/quantity';
import { type Analysis, isCue } from './analyze';
import type { CueKey } from './lexicon/cues';
import { ROLL_PARTS } from './measures/roll-part';

/**
 * The clause begins behind the quantity before. Words that close that quantity's own part ("4.301.819 suara sah dan …")
 * belong to it and say nothing of the next.
 */
export function clauseStart(analysis: Analysis, before: Span | null, q: Span, sentenceStart: number): number {
  if (!before) return sentenceStart;
  const gap = analysis.text.lower.slice(before.end, q.start);
  const close = /^[^,;]{1,26}?(?:[,;]|\b(?:dan|and|serta)\b)/.exec(gap);
  if (!close) return before.end;
  const end = before.end + close[0].length;
  const owned = analysis.cues.some((cue) => cue.start >= before.end && cue.end <= end);
  return owned ? end : before.end;
}

/** Parts and totals that are named right before their figure as often as behind it. */
const LABELS: readonly CueKey[] = [...ROLL_PARTS, 'valid', 'invalid', 'totalVotes', 'turnout'];

/**
 * The clause goes on to the next quantity, a comma, colon or semicolon, or a conjunction that opens another part; brackets belong to it.
 * A cue that runs over the conjunction ("suara sah dan tidak sah") belongs whole. Brackets with a figure of their own
 * ("N (perempuan A, laki-laki B)") speak of that figure, and so does a label that touches the next figure and not this one
 * ("N dengan perempuan A").
 */
export function clauseEnd(analysis: Analysis, q: NumberQuantity, limit: number): number {
  const gap = analysis.text.lower.slice(q.end, limit);
  const opened = Math.max(gap.lastIndexOf('('), gap.lastIndexOf('['));
  const rest =
    opened > Math.max(gap.lastIndexOf(')'), gap.lastIndexOf(']')) && followed(analysis, limit)
      ? gap.slice(0, opened)
      : gap;
  const stop = rest.search(
    /[,;:](?:\s|$)|\.\s|\s[-–—]\s|\b(?:dan|serta|sedangkan|sementara|adapun|disusul|diikuti|and|while|followed)\s/,
  );
  if (stop < 0)
    return rest === gap && followed(analysis, limit)
      ? labelOfNext(analysis, q.end, limit)
      : q.end + rest.length;
  const end = q.end + stop;
  const over = analysis.cues.find((cue) => cue.start < end && cue.end > end && cue.start >= q.figure.end);
  return over ? Math.min(over.end, limit) : end;
}

/** Where the label of the figure at `limit` begins, if one stands right before it and away from the figure at `end`. */
function labelOfNext(analysis: Analysis, end: number, limit: number): number {
  const { lower } = analysis.text;
  const label = analysis.cues.find(
    (cue) =>
      cue.start >= end &&
      cue.end <= limit &&
      isCue(cue, LABELS) &&
      /[a-z]/.test(lower.slice(end, cue.start)) &&
      /^[\s:=]*$/.test(lower.slice(cue.end, limit)),
  );
  return label ? label.start : limit;
}

/** A figure begins at `limit`; else it is the end of the sentence. */
const followed = (analysis: Analysis, limit: number): boolean =>
  analysis.quantities.some((quantity) => quantity.start === limit);
