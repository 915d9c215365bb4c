import { derivedId, unitOf } from '../evidence/derive';
import { NO_ROWS, partRows } from '../evidence/row-sets';
import type { Choice, Contest } from '../model/election';
import type { Fact } from '../model/fact';
import { type Answer, judgeRows, type Query } from './facts';

/**
 * Margins of one choice over others of its contest at one place: over those the sentence names, else over every other;
 * without a choice, of the first over the second. Votes subtract votes, percent and points subtract shares.
 */
export function differencesFor(
  query: Query,
  contest: Contest,
  region: string,
  choice: Choice | null,
): Answer {
  const { draft, index } = query;
  const measure = draft.unit === 'votes' ? 'votes' : 'share';
  const rowOf = (c: Choice): Fact | null =>
    index.certified({
      election: contest.election,
      office: contest.office,
      region,
      subject: c.id,
      measure,
    });
  const rows = index
    .choices(contest.id)
    .flatMap((c) => {
      const fact = rowOf(c);
      return fact ? [{ choice: c, fact }] : [];
    })
    .sort((a, b) => b.fact.value - a.fact.value);
  const own = choice ? rows.find((row) => row.choice.id === choice.id) : rows[0];
  if (!own) return judgeRows(query, NO_ROWS);
  const named = new Set(
    (draft.other ? [draft.other] : draft.rivals)
      .flatMap((rival) => [...rival.tickets, ...rival.parties])
      .filter((id) => id !== own.choice.id),
  );
  const others = choice
    ? rows.filter((row) => row !== own && (named.size === 0 || named.has(row.choice.id)))
    : rows.slice(1, 2);
  const pool = others.length > 0 ? others : rows.filter((row) => row !== own);
  return judgeRows(query, partRows(pool.map((other) => margin(own.fact, other.fact))));
}

/** How far two figures lie apart, as a figure of its own: the larger less the smaller. */
export function margin(a: Fact, b: Fact): Fact {
  const [more, less] = a.value >= b.value ? [a, b] : [b, a];
  const inputs = [more.id, less.id];
  return {
    ...more,
    id: derivedId('difference', inputs),
    value: more.value - less.value,
    unit: unitOf('difference', more.unit),
    status: 'derived_from_certified',
    confidence: a.confidence === 'high' && b.confidence === 'high' ? 'high' : 'single',
    decreeNo: a.decreeNo === b.decreeNo ? a.decreeNo : '',
    precision: Math.max(a.precision, b.precision),
    formula: 'difference',
    inputs,
  };
}
