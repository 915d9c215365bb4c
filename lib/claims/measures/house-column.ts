import type { NumberQuantity } from '../../numbers/quantity';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from './guess';

/** Heads of the seats of a whole house beside those of a party. */
const HOUSE =
  /^\s*(?:dari|of|out of|(?:total|jumlah|seluruh)\s+(?:kursi|seats|anggota)(?:\s+(?:dprd?|dewan|parlemen|seluruhnya|diperebutkan|tersedia|in (?:the )?house|available))*|kursi\s+(?:(?:dpr|dprd|yang)\s+)?(?:total|seluruhnya|diperebutkan|tersedia)|(?:house|dpr) size|seats (?:in (?:the )?house|available|contested))\s*$/i;
const MOST = 600;

/** The last head of a column or row, without those above it. */
const lastOf = (heads: string): string => heads.split('|').at(-1) ?? '';

/** The cell stands in the column or row that says how many seats the house has. */
export const isHouseCell = ({ columnHead, rowHead }: { columnHead: string; rowHead: string }): boolean =>
  HOUSE.test(lastOf(columnHead)) || HOUSE.test(lastOf(rowHead));

/** "Kursi | Dari" over "45 | 550": in a table about one party, the size of the house. */
export function houseInColumn({ block, head, paragraph }: Setting, q: NumberQuantity): MeasureGuess | null {
  const { cell } = block.block;
  if (!cell || !head?.ownerAbove || !isHouseCell(cell) || !paragraph.talk.has('seats')) return null;
  return Number.isInteger(q.value) && q.value > 0 && q.value <= MOST
    ? { measure: 'seats', tableMeasures: ['seats_total'], ownership: 'none' }
    : null;
}
