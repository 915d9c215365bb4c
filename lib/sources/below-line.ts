import { cell, type Row } from '../pack/rows';

/** Columns of the tables of areas below kabupaten and kota (`below/33.csv`), one line an area. */
export const BELOW_COLUMNS = [
  'election_id',
  'office',
  'region_code',
  'status',
  'as_of',
  'source_id',
  /** `choice:votes` of each choice that was reported, separated by `|`; one that was not reported is not there. */
  'votes',
  'valid_votes',
  'invalid_votes',
  'total_votes',
  'tps_expected',
  'tps_reported',
  'note',
] as const;

/** Figures of an area as a whole that such a table holds. */
export const BELOW_MEASURES = BELOW_COLUMNS.slice(7, 12);

/** An area's rows as one line; its votes and what its form says come from one moment each. Null without a figure. */
export function belowLine(rows: readonly Row[]): Row | null {
  const [first] = rows;
  if (!first) return null;
  const line: Record<string, string> = {};
  const votes: string[] = [];
  for (const row of rows) {
    const [measure, value] = [cell(row, 'measure'), cell(row, 'value')];
    if (measure === 'votes') votes.push(`${cell(row, 'subject_id')}:${value}`);
    else line[measure] = value;
  }
  for (const column of ['election_id', 'office', 'region_code', 'status', 'as_of', 'source_id', 'note'])
    line[column] = cell(first, column);
  return { ...line, votes: votes.join('|') };
}
