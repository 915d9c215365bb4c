import type { NumberQuantity } from '../../numbers/quantity';
import type { BlockAnalysis } from '../analyze';
import type { Draft } from '../draft';
import type { Setting } from '../frame/setting';
import type { RegionMention } from '../roles';
import type { MeasureGuess, Talk } from './guess';
import { houseInColumn } from './house-column';
import { houseContested } from './house-contested';
import { houseTold } from './house-told';

/** Smallest and largest council of Indonesia, and the DPR's delegations below that. */
const SIZES = { least: 3, most: 120 };

/** How many seats a house has: in a column of its own beside a party's, in brackets behind its place, or in so many words. */
export const houseFigure = (setting: Setting, q: NumberQuantity, talk: Talk): MeasureGuess | null =>
  houseInColumn(setting, q) ??
  houseSize(setting.block, q, setting.local.regions, talk) ??
  houseTold(setting, q) ??
  houseContested(setting, q);

/** The size of a house, and not what somebody has of it. */
export const isHouse = (draft: Draft): boolean => draft.measure === 'seats' && draft.ownership === 'none';

/** "Sulawesi Selatan (85 kursi)", "Aceh (81) →" in a text on seats: how large the house of the place is. */
function houseSize(
  block: BlockAnalysis,
  q: NumberQuantity,
  regions: readonly RegionMention[],
  talk: Talk,
): MeasureGuess | null {
  const { lower } = block.text;
  if (q.op !== 'eq' || !Number.isInteger(q.value) || q.value < SIZES.least || q.value > SIZES.most)
    return null;
  const after = lower.slice(q.end, q.end + 8);
  const sized =
    q.noun === 'seats'
      ? /^\s*\)/.test(after)
      : q.noun === null && talk.about.has('seats') && /^\)\s*(?:→|➜|->|=>|:)/.test(after);
  const region = sized ? regions.find((r) => r.end <= q.start && q.start - r.end < 6) : undefined;
  return region && /^\s*\(\s*$/.test(lower.slice(region.end, q.start))
    ? { measure: 'seats', tableMeasures: ['seats_total'], ownership: 'none' }
    : null;
}
