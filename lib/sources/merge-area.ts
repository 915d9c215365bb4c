import { cell, type Row } from '../pack/rows';
import { provisional } from './fact-row';

/** Rows of one area out of two bodies, and where they say different things. */
export interface MergedArea {
  readonly facts: readonly Row[];
  /** Rows of `differences.csv` with the check `two_bodies`. */
  readonly differences: readonly Row[];
}

/**
 * An area's figures stand in its own body (`own`) and in the table of the area above (`above`). Where the bodies agree
 * nothing is lost. Where they were made at different times, or differ, all votes come from the later body, so that
 * figures of two moments never stand in one set; each difference is recorded, the rows say so in their note, and none of
 * them is certified.
 */
export function mergeArea(above: readonly Row[], own: readonly Row[]): MergedArea {
  const votes = own.filter(isVotes);
  if (above.length === 0 || votes.length === 0) return { facts: [...above, ...own], differences: [] };
  const later = asOf(votes) >= asOf(above) ? votes : above;
  const earlier = later === votes ? above : votes;
  const differences = later.flatMap((row) => {
    const other = earlier.find((r) => cell(r, 'subject_id') === cell(row, 'subject_id'));
    return other && cell(other, 'value') !== cell(row, 'value') ? [difference(row, other)] : [];
  });
  const rest = own.filter((row) => !isVotes(row));
  if (differences.length > 0) {
    const note = `Kiriman lain, ${asOf(earlier) || 'tanpa waktu'}, menyebut angka yang berbeda.`;
    const marked = [...later, ...rest].map((row) => ({ ...provisional(row), note }));
    return { facts: marked, differences };
  }
  // Equal figures: the recapitulation of the area above may be complete before the area's own body says so.
  const final = [later, earlier].find((rows) => rows.every((r) => cell(r, 'status') === 'certified'));
  return { facts: [...(final ?? later), ...rest], differences };
}

const isVotes = (row: Row): boolean => cell(row, 'measure') === 'votes';
const asOf = (rows: readonly Row[]): string => cell(rows[0] ?? {}, 'as_of');

function difference(later: Row, earlier: Row): Row {
  const [stated, other] = [cell(later, 'value'), cell(earlier, 'value')];
  return {
    election_id: cell(later, 'election_id'),
    office: cell(later, 'office'),
    region_code: cell(later, 'region_code'),
    subject_id: cell(later, 'subject_id'),
    check: 'two_bodies',
    stated,
    summed: other,
    difference: String(Number(other) - Number(stated)),
    missing: '0',
    as_of: cell(later, 'as_of'),
  };
}
