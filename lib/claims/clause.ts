import type { Span } from '../base/span';
import type { NumberQuantity } from '../numbers/quantity';
import type { Analysis } from './analyze';

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

/**
 * The clause goes on to the next quantity, a comma, colon or semicolon, or a conjunction that opens another part; brackets belong to it.
 * A cue that runs over the conjunction ("suara sah dan tidak sah") belongs whole.
 */
export function clauseEnd(analysis: Analysis, q: NumberQuantity, limit: number): number {
  const rest = analysis.text.lower.slice(q.end, limit);
  const stop = rest.search(
    /[,;:](?:\s|$)|\.\s|\b(?:dan|serta|sedangkan|sementara|adapun|disusul|diikuti|and|while|followed)\s/,
  );
  if (stop < 0) return limit;
  const end = q.end + stop;
  const over = analysis.cues.find((cue) => cue.start < end && cue.end > end && cue.start >= q.figure.end);
  return over ? Math.min(over.end, limit) : end;
}
