import type { Draft } from '../claims/draft';
import { derivedId, evaluate, unitOf } from '../evidence/derive';
import type { FactIndex } from '../evidence/fact-index';
import { NO_ROWS, partRows } from '../evidence/row-sets';
import type { Choice, Contest } from '../model/election';
import type { Fact, Formula } from '../model/fact';
import { type Answer, judgeRows, type Query } from './facts';

/**
 * By how much a party's votes, share or seats changed since the last election of the same house: "kehilangan 18 kursi",
 * "suaranya naik 34 persen", "melonjak dua kali lipat". A change in percent may be growth of the votes or points of the share; both answer. The
 * change may be written of either direction, so its size alone is compared.
 */
export function changesFor(query: Query, contest: Contest, region: string, choice: Choice): Answer {
  const { draft, index } = query;
  const earlier = electionBefore(index, contest);
  if (earlier === null) return judgeRows(query, NO_ROWS);
  const rowOf = (election: string, measure: string): Fact | null =>
    index.certified({ election, office: contest.office, region, subject: choice.id, measure });
  const rows = formulasOf(draft).flatMap(([formula, measure]) => {
    const now = rowOf(contest.election, measure);
    const then = rowOf(earlier, measure);
    return now && then ? change(formula, now, then) : [];
  });
  return judgeRows(query, partRows(rows));
}

const formulasOf = (draft: Draft): readonly (readonly [Formula, string])[] => {
  if (draft.measure === 'ratio') return draft.tableMeasures.map((measure) => ['ratio', measure]);
  if (draft.unit === 'seats') return [['difference', 'seats']];
  if (draft.unit === 'votes') return [['difference', 'votes']];
  return [
    ['difference', 'share'],
    ['growth', 'votes'],
    ['growth', 'seats'],
  ];
};

/** The last election before this one that filled the same house. */
function electionBefore(index: FactIndex, contest: Contest): string | null {
  const day = index.election(contest.election)?.votingDay ?? '';
  const held = index.elections.filter(
    (election) =>
      election.votingDay !== '' &&
      election.votingDay < day &&
      index.contestsOf(election.id).some((other) => other.office === contest.office),
  );
  return held.sort((a, b) => (a.votingDay < b.votingDay ? 1 : -1))[0]?.id ?? null;
}

function change(formula: Formula, now: Fact, then: Fact): Fact[] {
  const value = evaluate(formula, [now.value, then.value]);
  if (value === null) return [];
  const inputs = [now.id, then.id];
  return [
    {
      ...now,
      id: derivedId(formula, inputs),
      value: Math.abs(value),
      unit: unitOf(formula, now.unit),
      status: 'derived_from_certified',
      confidence: 'single',
      decreeNo: '',
      precision: Math.max(now.precision, then.precision),
      formula,
      inputs,
    },
  ];
}
