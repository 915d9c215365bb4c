import type { Draft } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Chosen } from '../reading/choose';
import { explainError } from './patterns/explain-error';
import { agrees } from './tolerance';

/**
 * Marks shares beside votes that are not the official ones, and that no known error leads to: "85.036.828 suara atau 55,41
 * persen" without those abroad, or the count before a vote was held again. Such a share is one of those votes.
 */
export function markBesideOther(all: readonly Chosen[], index: FactIndex): readonly Chosen[] {
  const at = new Map(all.map((chosen) => [placeOf(chosen.draft, chosen.draft.start), chosen]));
  const votesBehind = new Map(
    all.flatMap((chosen): [string, Chosen][] =>
      chosen.draft.measure === 'votes' && chosen.draft.pairStart !== null
        ? [[placeOf(chosen.draft, chosen.draft.pairStart), chosen]]
        : [],
    ),
  );
  return all.map((chosen) => {
    const { draft } = chosen;
    if (draft.measure !== 'share') return chosen;
    const ahead = draft.pairStart === null ? undefined : at.get(placeOf(draft, draft.pairStart));
    const partner = ahead ?? votesBehind.get(placeOf(draft, draft.start));
    return partner && isOther(partner, index) ? { ...chosen, besideOther: true } : chosen;
  });
}

const placeOf = ({ block }: Draft, start: number): string => `${block}:${start}`;

/** Votes of another count, or without some places, than their row: they miss it, and no known error leads there. */
function isOther(chosen: Chosen, index: FactIndex): boolean {
  const { draft, reading } = chosen;
  if (draft.measure !== 'votes' || !reading?.best || agrees(reading.best.comparison)) return false;
  return reading.otherRow !== null || explainError(chosen, reading.best.fact, index) === null;
}
