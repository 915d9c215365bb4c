import type { SubjectRole } from '../claims/draft';
import { derivedId } from '../evidence/derive';
import type { FactIndex } from '../evidence/fact-index';
import { NO_ROWS, partRows } from '../evidence/row-sets';
import type { Contest } from '../model/election';
import type { Fact } from '../model/fact';
import { type Answer, judgeRows, type Query } from './facts';

/** What the terms hold together in one contest and place; nothing where a term has no certified row. */
export function sumFor(query: Query, contest: Contest, region: string): Answer {
  const { draft, index } = query;
  const measure = draft.tableMeasures[0] ?? 'votes';
  const rows = draft.terms.flatMap((term) => rowOf(term, index, contest, region, measure) ?? []);
  const [first] = rows;
  if (
    !first ||
    rows.length !== draft.terms.length ||
    new Set(rows.map((r) => r.subject)).size !== rows.length
  )
    return judgeRows(query, NO_ROWS);
  const inputs = rows.map((row) => row.id);
  return judgeRows(
    query,
    partRows([
      {
        ...first,
        id: derivedId('sum', inputs),
        subject: '',
        value: rows.reduce((sum, row) => sum + row.value, 0),
        status: 'derived_from_certified',
        confidence: rows.every((row) => row.confidence === 'high') ? 'high' : 'single',
        decreeNo: rows.every((row) => row.decreeNo === first.decreeNo) ? first.decreeNo : '',
        formula: 'sum',
        inputs,
      },
    ]),
  );
}

function rowOf(
  term: SubjectRole,
  index: FactIndex,
  contest: Contest,
  region: string,
  measure: string,
): Fact | null {
  const choice = index
    .choices(contest.id)
    .find((c) => term.tickets.includes(c.id) || term.parties.includes(c.id));
  return choice
    ? index.certified({
        election: contest.election,
        office: contest.office,
        region,
        subject: choice.id,
        measure,
      })
    : null;
}
