import type { NumberQuantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import type { Window } from '../measures/guess';

/** How far from a figure its rule may be named, in UTF-16 units: before it, behind it, and in the line above. */
const BEFORE = 200;
const BEHIND = 120;
const LABEL = 140;
/** A text above that is no longer than this is a label, whatever ends it. */
const SHORT = 90;

/** What is read around a figure. */
export interface RuleSite {
  /** Question or label, then the sentence, with `#` in place of the figure. */
  readonly words: string;
  /** What was said right before, to the length of a sentence or two. */
  readonly earlier: string;
}

/** The sentence around a figure behind the question or label that it answers. */
export function siteOf(
  lower: string,
  q: NumberQuantity,
  window: Window,
  texts: readonly Analysis[],
): RuleSite {
  const from = Math.max(window.sentenceFrom, q.figure.start - BEFORE);
  const behind = lower.slice(q.figure.end, q.figure.end + BEHIND);
  const end = /[.?!](?:\s|$)|[;\n]/.exec(behind);
  const after = end ? behind.slice(0, end.index + 1) : behind;
  const own = lower.slice(Math.max(0, window.sentenceFrom - LABEL), window.sentenceFrom).trimEnd();
  const above = texts.at(-1)?.text.lower.trimEnd() ?? '';
  const label = own !== '' ? (asked.test(own) ? own : '') : labels(above) ? above.slice(-LABEL) : '';
  return {
    words: `${label.replace(/^.*[.!?]\s/s, '').replace(/[?:]\s*$/, '')} ${lower.slice(from, q.figure.start)}#${after}`,
    earlier: own !== '' ? own : above.slice(-LABEL),
  };
}

const asked = /[?:]$/;
const labels = (text: string): boolean => text !== '' && (asked.test(text) || text.length <= SHORT);
