import type { Draft } from '../claims/draft';
import { isExactRoll, ROLL_GAP, ROLLS_NEAR } from '../claims/measures/roll-gap';
import type { FactIndex } from '../evidence/fact-index';
import { partRows } from '../evidence/row-sets';
import type { Fact } from '../model/fact';
import { agrees } from '../verdict/tolerance';
import type { Chosen } from './choose';
import { margin } from './differences';
import { judgeRows, queryOf } from './facts';
import type { Reading } from './reading';

/** By how much two rolls of the page lie apart. */
export const isRollGap = ({ measure, ownership, tableMeasures }: Draft): boolean =>
  measure === 'difference' && ownership === 'none' && tableMeasures[0] === ROLL_GAP;

/** A roll of the page that is right to the last name, in its row. */
interface Term {
  readonly draft: Draft;
  readonly reading: Reading;
  readonly row: Fact;
}

/**
 * Gives each gap between rolls its reading: the difference of two rolls near it that are right to the last name. Of the pairs
 * that stand near, the one with just this difference is meant; else the two in front of it, or those on either side.
 */
export function readRollGaps(all: readonly Chosen[], index: FactIndex): readonly Chosen[] {
  if (!all.some(({ draft }) => isRollGap(draft))) return all;
  const terms = all.flatMap(termOf);
  return all.map((chosen) => {
    const { draft } = chosen;
    if (!isRollGap(draft)) return chosen;
    const query = queryOf(draft, index);
    const readings = pairsNear(draft, terms).map(([one, other]): Reading => {
      const rows = partRows([margin(one.row, other.row)]);
      return { ...laterOf(one, other, index).reading, choice: null, ...judgeRows(query, rows) };
    });
    const reading =
      readings.find(({ best }) => best !== null && agrees(best.comparison)) ?? readings[0] ?? null;
    return {
      ...chosen,
      reading,
      readings,
      rival: null,
      firm: reading !== null,
    };
  });
}

/** What changed is the roll of the later election. */
const laterOf = (one: Term, other: Term, index: FactIndex): Term =>
  votingDay(one, index) >= votingDay(other, index) ? one : other;
const votingDay = ({ reading }: Term, index: FactIndex): string =>
  index.election(reading.election)?.votingDay ?? '';

function termOf({ draft, reading }: Chosen): Term[] {
  if (!reading || !isExactRoll(draft)) return [];
  const row = reading.best?.comparison === 'equal' ? reading.best.fact : reading.otherRow;
  return row ? [{ draft, reading, row }] : [];
}

/** Pairs of different rolls near a gap, the likeliest first. */
function pairsNear(gap: Draft, terms: readonly Term[]): readonly (readonly [Term, Term])[] {
  const near = terms.filter(({ draft }) => draft.block === gap.block);
  const before = near
    .filter(({ draft }) => draft.end <= gap.start && gap.start - draft.end <= ROLLS_NEAR)
    .sort((a, b) => b.draft.start - a.draft.start)
    .slice(0, 3);
  const behind = near
    .filter(({ draft }) => draft.start >= gap.end && draft.end <= gap.sentence.end)
    .sort((a, b) => a.draft.start - b.draft.start)
    .slice(0, 1);
  const order = [...before.slice(0, 2), ...behind, ...before.slice(2)];
  return order.flatMap((one, i) =>
    order.slice(i + 1).flatMap((other) => (one.row.id === other.row.id ? [] : [[one, other] as const])),
  );
}
