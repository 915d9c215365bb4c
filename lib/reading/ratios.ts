import { derivedId, evaluate, unitOf } from '../evidence/derive';
import { NO_ROWS, partRows, type RowSet } from '../evidence/row-sets';
import type { Choice, Contest } from '../model/election';
import type { Fact } from '../model/fact';
import { type Answer, judgeRows, type Query, rowsFor } from './facts';

/** How many times one owner's figure is another's, or which part of all votes or seats it is, in one contest and place. */
export function ratiosFor(query: Query, contest: Contest, region: string, choice: Choice): Answer {
  const { draft, index } = query;
  const { other } = draft;
  if (!other)
    return judgeRows(query, partsOf(rowsFor(query, contest.election, contest.office, region, choice.id)));
  const measure = draft.tableMeasures[0] as string;
  const rowOf = (c: Choice): Fact | null =>
    index.certified({ election: contest.election, office: contest.office, region, subject: c.id, measure });
  const own = rowOf(choice);
  const compared = index
    .choices(contest.id)
    .find((c) => c.id !== choice.id && (other.tickets.includes(c.id) || other.parties.includes(c.id)));
  const row = compared ? rowOf(compared) : null;
  return judgeRows(query, own && row ? partRows(times(own, row)) : NO_ROWS);
}

function times(own: Fact, other: Fact): Fact[] {
  const value = evaluate('ratio', [own.value, other.value]);
  if (value === null) return [];
  const inputs = [own.id, other.id];
  return [
    {
      ...own,
      id: derivedId('ratio', inputs),
      value,
      unit: unitOf('ratio', own.unit),
      status: 'derived_from_certified',
      confidence: own.confidence === 'high' && other.confidence === 'high' ? 'high' : 'single',
      decreeNo: own.decreeNo === other.decreeNo ? own.decreeNo : '',
      formula: 'ratio',
      inputs,
    },
  ];
}

/** Rows in percent as parts of one, so that "separuh" compares with 0.5. */
export const partsOf = (rows: RowSet): RowSet => partRows(rows.all.map(part));

function part(row: Fact): Fact {
  const inputs = row.inputs.length === 2 ? row.inputs : [row.id];
  return {
    ...row,
    id: derivedId('ratio', inputs),
    value: row.value / 100,
    unit: unitOf('ratio', row.unit),
    status: row.status === 'certified' ? 'derived_from_certified' : row.status,
    precision: row.precision / 100,
    formula: 'ratio',
    inputs,
  };
}
