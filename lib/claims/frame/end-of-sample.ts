import type { Span } from '../../base/span';
import type { Basis } from '../../model/claim';
import { type BlockAnalysis, within } from '../analyze';
import type { Flow } from './context';

/** A figure of so many votes, to the last one, was counted and not sampled. */
export const COUNTED = 10_000;
/** Bases of figures that were sampled and not counted. */
export const SAMPLED: ReadonlySet<Basis | null> = new Set<Basis | null>(['quick_count', 'survey']);

/**
 * "Hitung cepat menyebut 58 persen. Khofifah meraih 12.192.165 suara": polls and quick counts tell shares. A sentence that
 * tells votes to the last one, and names no source of its own, is of the count, and so is what follows; unless the page
 * speaks of a count still under way.
 */
export function endsSample(block: BlockAnalysis, sentence: Span, { basis, texts }: Flow): boolean {
  if (!SAMPLED.has(basis)) return false;
  if (within(block.marks, sentence.start, sentence.end).length > 0) return false;
  const lower = block.text.lower.slice(sentence.start, sentence.end);
  if (!/\b(?:suara|votes?)\b/.test(lower)) return false;
  const counts = within(block.quantities, sentence.start, sentence.end).some(
    (q) => q.kind === 'number' && q.precision.unit === 1 && q.value >= COUNTED && q.op === 'eq',
  );
  const underWay = (marks: BlockAnalysis['marks']): boolean => marks.some((mark) => mark.basis === 'interim');
  return counts && !underWay(block.marks) && !texts.some(({ marks }) => underWay(marks));
}
