import { SCOPE } from '../claims/draft';
import type { Chosen } from './choose';

/** Digits from which an equal figure is the certified one, whatever status the page spoke of before. */
const SETTLES = 5;

/**
 * A status carried over from earlier sentences ends where a figure of the sentence equals the certified row to the last
 * digit: what stands beside it is then of the final result as well.
 */
export function entailBasis(all: readonly Chosen[]): readonly Chosen[] {
  if (!all.some(isCarried)) return all;
  const settled = new Set(all.filter((chosen) => isCarried(chosen) && settles(chosen)).map(keyOf));
  if (settled.size === 0) return all;
  return all.map((chosen) =>
    isCarried(chosen) && settled.has(keyOf(chosen))
      ? { ...chosen, draft: { ...chosen.draft, basis: 'official' } }
      : chosen,
  );
}

const keyOf = ({ draft }: Chosen): string => `${draft.block}:${draft.sentence.start}:${draft.basis}`;

/** The status stands in another sentence; that of a false claim or a poll is not given up so easily. */
const isCarried = ({ draft }: Chosen): boolean =>
  (draft.basis === 'interim' || draft.basis === 'quick_count') && draft.basisWeight < SCOPE.sentence;

const settles = ({ draft, reading }: Chosen): boolean =>
  reading?.best?.comparison === 'equal' &&
  draft.op === 'eq' &&
  draft.precision?.unit === 1 &&
  draft.precision.significant >= SETTLES;
