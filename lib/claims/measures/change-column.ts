import type { NumberQuantity } from '../../numbers/quantity';
import type { Setting } from '../frame/setting';
import type { MeasureGuess } from './guess';

/** Heads of a column that says by how much the figures beside it changed. */
const CHANGE =
  /^\s*(?:\+\s*\/\s*[-−–]|±|naik\s*\/\s*turun|perubahan|selisih|swing|change|diff(?:erence)?|gain\s*\/\s*loss)\s*(?:kursi|seats)?\s*$/i;
/** A change of votes, from a thousand on. */
const VOTES = /^\s*[+\-−–]?\s*\d{1,3}(?:[.,]\d{3})+\s*$/;
const SEATS = /^\s*[+\-−–]?\s*\d{1,3}\s*$/;
/** A sign makes a share a change under any head; under a head of changes it is one without. */
const SHARE = /^\s*([+\-−–]?)\s*\d{1,2}[.,]\d{1,2}\s*%?\s*$/;

/** The column says by how much figures of other columns changed. */
export const isChangeColumn = (columnHead: string): boolean => CHANGE.test(columnHead);

/** "+6" or "-4.92" in a table: by how much a party's seats, votes or share changed; null for every other figure. */
export function changeInColumn({ block, head, paragraph }: Setting): MeasureGuess | null {
  const { cell } = block.block;
  if (!cell || !head || head.roles.subjects.length !== 1) return null;
  const headed = CHANGE.test(cell.columnHead);
  const share = SHARE.exec(block.text.original);
  const measured =
    share && (headed || share[1])
      ? 'share'
      : headed && SEATS.test(block.text.original) && paragraph.talk.has('seats')
        ? 'seats'
        : headed && VOTES.test(block.text.original)
          ? 'votes'
          : null;
  return (
    measured && {
      measure: 'difference',
      tableMeasures: [measured],
      ownership: 'required',
      change: true,
      loose: true,
    }
  );
}

/** The same figure in the unit of the change. */
export const inUnitOf = (change: MeasureGuess, q: NumberQuantity): NumberQuantity => ({
  ...q,
  unit: change.tableMeasures[0] === 'share' ? 'points' : (change.tableMeasures[0] as 'seats' | 'votes'),
});
