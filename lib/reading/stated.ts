import { groupBy } from '../base/lists';
import type { Draft } from '../claims/draft';
import { agrees } from '../verdict/tolerance';
import type { Chosen } from './choose';

/** Letters in which "47 → 58 (+21)" and "dari 47 menjadi 58 kursi, naik 21" have their three numbers. */
const SIDE_BY_SIDE = 40;
/** Letters from the first of two figures to the margin that is told behind them. */
const NOT_FAR = 220;

/**
 * Marks numbers beside which the page gives the official figure itself ("754 TPS, berkurang dari 1.302"): a number that
 * differs from it is more likely one of another election, day or place than the same one gone wrong. Marks margins too
 * whose two figures the page gives, and changes and margins that stand right behind their two figures.
 */
export function markStated(all: readonly Chosen[]): readonly Chosen[] {
  const told = new Map<string, Draft[]>();
  for (const { draft, reading } of all) {
    if (!reading?.best || !agrees(reading.best.comparison) || draft.op !== 'eq') continue;
    const { id } = reading.best.fact;
    told.set(id, [...(told.get(id) ?? []), draft]);
  }
  const votes = groupBy(
    all.map(({ draft }) => draft).filter(({ measure }) => measure === 'votes'),
    ({ block }) => block,
  );
  return all.map((chosen) => {
    const best = chosen.reading?.best;
    if (!best || agrees(best.comparison)) return chosen;
    const { id, formula, inputs } = best.fact;
    if (told.has(id)) return { ...chosen, stated: true };
    const terms = formula === 'difference' && inputs.every((input) => told.has(input));
    if (!terms) return chosen;
    const isTold = (test: (term: Draft) => boolean): boolean =>
      inputs.every((input) => told.get(input)?.some(test) === true);
    const { draft } = chosen;
    const lastTwo = draft.change ? [] : lastVotesBefore(votes.get(draft.block) ?? [], draft);
    const termsBeside = draft.change
      ? isTold((term) => isBehind(draft, term))
      : lastTwo.length === 2 && isTold((term) => lastTwo.includes(term));
    return { ...chosen, termsStated: true, termsBeside };
  });
}

/** The last two figures of votes in front of a margin, of those of its block, and not far. */
const lastVotesBefore = (votes: readonly Draft[], margin: Draft): readonly Draft[] =>
  votes
    .filter((draft) => draft.end <= margin.start && margin.start - draft.end <= NOT_FAR)
    .sort((a, b) => a.start - b.start)
    .slice(-2);

/** The change stands in the sentence of the figure, and close behind it. */
const isBehind = (change: Draft, term: Draft): boolean =>
  term.block === change.block &&
  term.sentence.start === change.sentence.start &&
  term.end <= change.start &&
  change.start - term.end <= SIDE_BY_SIDE;
