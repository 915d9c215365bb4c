import type { Basis } from '../../model/claim';
import type { NumberQuantity } from '../../numbers/quantity';
import { hasCue } from '../analyze';
import { type Draft, SCOPE } from '../draft';
import type { Setting } from '../frame/setting';
import { draftOf } from '../roles-draft';
import { BETWEEN, isShare, ownerOf, SHARE } from './echo-shares';

/** What others counted or asked: such shares are never held against the result. */
const OTHERS: ReadonlySet<Basis> = new Set(['quick_count', 'survey', 'interim', 'camp_count']);

/** Shares of all tickets add up to this much, so far as they are rounded. */
const WHOLE = [98.5, 101] as const;

/**
 * "Poltracking: 54,87 lawan 45,13 persen", behind a sentence that gave the same tickets their votes or shares: another
 * count or poll of the same race, in the same order. Only where as many were told of, and the shares are of the whole.
 */
export function echoPolls(
  setting: Setting,
  numbers: readonly NumberQuantity[],
  told: readonly Draft[],
): ReadonlyMap<NumberQuantity, Draft> {
  const none = new Map<NumberQuantity, Draft>();
  const { block, sentence, local } = setting;
  if (numbers.length < 2 || told.length < 2 || local.subjects.length > 0) return none;
  if (hasCue(setting.cues, 'male', 'female')) return none;
  const { lower } = block.text;
  const lists: NumberQuantity[][] = [];
  numbers.forEach((q, i) => {
    const last = numbers[i - 1];
    const list = lists.at(-1);
    if (!isShare(q)) return;
    if (last && list?.at(-1) === last && BETWEEN.test(lower.slice(last.figure.end, q.start))) list.push(q);
    else lists.push([q]);
  });
  const full = lists.filter((list) => list.length > 1 && isWhole(list));
  const [list] = full;
  if (!list || full.length > 1) return none;
  for (const measure of ['share', 'votes'] as const) {
    const same = told.filter((draft) => draft.measure === measure);
    const owners = same.slice(-list.length);
    if (new Set(owners.map(ownerOf)).size !== list.length || new Set(same.map(ownerOf)).size !== list.length)
      continue;
    const drafts = list.map((q, i): [NumberQuantity, Draft] => {
      const model = owners[i] as Draft;
      const subject = model.subject
        ? { ...model.subject, weight: SCOPE.paragraph, clean: false, tight: false }
        : null;
      const { years, offices, regions, round } = model;
      const draft = draftOf(setting, q, SHARE, subject, { from: sentence.start, to: sentence.end });
      return [q, { ...draft, years, offices, regions, round, unit: 'percent', voteTalk: true }];
    });
    return drafts.every(([, draft]) => OTHERS.has(draft.basis)) ? new Map(drafts) : none;
  }
  return none;
}

function isWhole(list: readonly NumberQuantity[]): boolean {
  const sum = list.reduce((total, q) => total + q.value, 0);
  return sum >= WHOLE[0] && sum <= WHOLE[1] && list.some((q) => q.noun === 'percent');
}
