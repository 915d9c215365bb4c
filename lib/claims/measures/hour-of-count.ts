import { type Draft, SCOPE } from '../draft';
import { isPartOfProvinces } from './part-of-provinces';

/** What grows while votes are counted. */
const SHIFTING: ReadonlySet<string> = new Set(['votes', 'share', 'difference', 'seats', 'seat_share']);

/** A sentence that says how far the count has come gives the figures of that hour. Changes the drafts in place. */
export function giveHour(drafts: Draft[]): void {
  const counting = drafts.some(
    ({ measure, unit, quantity }) =>
      measure === 'progress' &&
      (unit === 'percent' ||
        unit === 'stations' ||
        (quantity?.kind === 'number' && quantity.noun === 'provinces' && isPartOfProvinces(quantity.value))),
  );
  if (!counting) return;
  drafts.forEach((draft, i) => {
    if (draft.basis === 'official' && SHIFTING.has(draft.measure))
      drafts[i] = { ...draft, basis: 'interim', basisWeight: SCOPE.sentence };
  });
}
