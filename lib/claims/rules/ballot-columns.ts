import type { BallotQuantity, Quantity } from '../../numbers/quantity';
import { SCOPE, type WordedDraft } from '../draft';
import type { Setting } from '../frame/setting';
import { asRole } from '../owners/bind-subject';
import { ownerIds } from '../owners/owner-ids';
import { NO_MEASURE, rolesDraft } from '../roles-draft';

/** Head of a column of ballot numbers. */
export const BALLOT_COLUMN =
  /^\s*(?:nomor|no\.?|ballot)\s*(?:urut|number|no\.?)(?:\s+(?:partai|paslon|pasangan(?: calon)?|calon))?\s*$/i;
const MAX_BALLOT = 48;

/** "Nomor urut | Partai" with "14 | Demokrat" below: the column says that the cell's number is that of the row's name. */
export function columnDrafts(setting: Setting): WordedDraft[] {
  const { block, head } = setting;
  const { cell, text, kind } = block.block;
  if (kind !== 'cell' || !cell || !head || !BALLOT_COLUMN.test(cell.columnHead)) return [];
  const [only, second] = block.quantities as readonly Quantity[];
  if (!only || second || (only.kind !== 'number' && only.kind !== 'other')) return [];
  const { value } = only;
  if (value === null || !Number.isInteger(value) || value < 1 || value > MAX_BALLOT) return [];
  if (!/^\s*\d{1,2}\s*\.?\s*$/.test(text)) return [];
  const names = head.roles.subjects.filter((s) => s.ballot === null && s.start >= cell.caption.length);
  const owner = names[0];
  const ids = new Set(names.map((s) => ownerIds(s).join()));
  if (!owner || ids.size > 1 || owner.parties.length > 1) return [];
  const ballot: BallotQuantity = {
    ...only.figure,
    figure: only.figure,
    text: only.text,
    kind: 'ballot',
    value,
  };
  const guess = { ...NO_MEASURE, measure: 'ballot_number' as const, ownership: 'required' as const };
  const base = rolesDraft(setting, ballot, guess, asRole(owner, SCOPE.clause, true), value, 'number');
  return [{ kind: 'ballot', base, ballot }];
}
