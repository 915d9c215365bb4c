import type { Span } from '../base/span';
import { type BlockAnalysis, within } from './analyze';

/** Blocks up to this length are looked at whole. */
const WHOLE = 4_000;
/** How far around a sentence of a longer one anything may count. */
const REACH = 600;

/**
 * The block as a sentence of it sees it. Rules look at everything found in a block for each of its numbers; where a
 * block is as long as a page (a table cell that holds an article), only what stands around the sentence is handed on.
 */
export function windowOf(block: BlockAnalysis, sentence: Span): BlockAnalysis {
  const { length } = block.text.original;
  if (length <= WHOLE) return block;
  const [from, to] = [sentence.start - REACH, sentence.end + REACH];
  return {
    ...block,
    tokens: within(block.tokens, from, to),
    sentences: block.sentences.filter((one) => one.end > from && one.start < to),
    quantities: within(block.quantities, from, to),
    mentions: within(block.mentions, from, to),
    cues: within(block.cues, from, to),
    marks: within(block.marks, from, to),
  };
}
