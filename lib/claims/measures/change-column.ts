import type { NumberQuantity } from '../../numbers/quantity';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from './guess';

/** Heads of a column that says by how much the figures beside it changed. */
const CHANGE =
  /^\s*(?:\+\s*\/\s*[-−–]|±|naik\s*\/\s*turun|perubahan|selisih|change|diff(?:erence)?|gain\s*\/\s*loss)\s*(?:kursi|seats)?\s*$/i;
const SIGNED = /^\s*[+\-−–]?\s*\d{1,3}\s*$/;

/** "+6" under "+/-" in a table of seats: by how many seats a party changed; null for every other figure. */
export function changeOfSeats({ block, head, paragraph }: Setting): MeasureGuess | null {
  const { cell } = block.block;
  if (!cell || !head || !CHANGE.test(cell.columnHead) || !SIGNED.test(block.text.original)) return null;
  if (head.roles.subjects.length !== 1 || !paragraph.talk.has('seats')) return null;
  return {
    measure: 'difference',
    tableMeasures: ['seats'],
    ownership: 'required',
    change: true,
    loose: true,
  };
}

/** The same figure, counted in seats. */
export const inSeats = (q: NumberQuantity): NumberQuantity => ({ ...q, unit: 'seats' });
