import type { SubjectRole } from '../claims/draft';
import { derivedId } from '../evidence/derive';
import type { FactIndex } from '../evidence/fact-index';
import { partRows } from '../evidence/row-sets';
import type { Contest } from '../model/election';
import type { Fact } from '../model/fact';
import { type Answer, judgeRows, type Query } from './facts';

/** What the terms hold together in one contest and place; nothing where a term has no certified row. */
export const sumFor = (query: Query, contest: Contest, region: string): Answer =>
  judgeRows(
    query,
    partRows(query.draft.tableMeasures.flatMap((measure) => sumOfTerms(query, contest, region, measure))),
  );

function sumOfTerms({ draft, index }: Query, contest: Contest, region: string, measure: string): Fact[] {
  const found = draft.terms.map((term) => rowOf(term, index, contest, region, measure));
  const rows = found.filter((row): row is Fact => row !== null);
  const [first] = rows;
  // A party that did not stand holds no seat; any other gap leaves the sum unknown.
  const complete =
    rows.length === found.length ||
    (SEATS.has(measure) && draft.terms.every((term, i) => found[i] !== null || !stood(term, index, contest)));
  if (!first || !complete || new Set(rows.map((r) => r.subject)).size !== rows.length) return [];
  const inputs = rows.map((row) => row.id);
  return [
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
  ];
}

const SEATS: ReadonlySet<string> = new Set(['seats', 'seat_share']);

const choiceOf = (term: SubjectRole, index: FactIndex, contest: Contest) =>
  index.choices(contest.id).find((c) => term.tickets.includes(c.id) || term.parties.includes(c.id));

const stood = (term: SubjectRole, index: FactIndex, contest: Contest): boolean =>
  choiceOf(term, index, contest) !== undefined;

function rowOf(
  term: SubjectRole,
  index: FactIndex,
  contest: Contest,
  region: string,
  measure: string,
): Fact | null {
  const choice = choiceOf(term, index, contest);
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
