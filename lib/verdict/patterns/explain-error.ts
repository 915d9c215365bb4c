import type { Draft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import type { Fact } from '../../model/fact';
import { digitsAt } from '../../numbers/digits';
import type { Chosen } from '../../reading/choose';
import { official, queryOf } from '../../reading/facts';
import { otherElection, otherSubject, ownOtherElection } from './owners';
import { otherBase, otherPart, otherRace } from './parts';
import type { ErrorExplanation, ErrorPattern, ErrorSite } from './pattern';
import { elsewhere, neighbour } from './places';
import { digitSlips, lostZero, unitSlip } from './slips';

/** Every pattern of error of a figure, in the order in which they are tried. */
export const PATTERNS: readonly ErrorPattern[] = [
  digitSlips,
  lostZero,
  unitSlip,
  otherPart,
  otherRace,
  ownOtherElection,
  otherSubject,
  neighbour,
  elsewhere,
  otherElection,
  otherBase,
];

/** What went wrong with a figure, by the first pattern that tells; null where none does. */
export function explainError(chosen: Chosen, fact: Fact, index: FactIndex): ErrorExplanation | null {
  const site = errorSite(chosen, fact, index);
  if (!site) return null;
  for (const pattern of PATTERNS) {
    const found = pattern.explain(site);
    if (found) return found;
  }
  return null;
}

/** Digits down to the last one from which a figure is exact whatever word of hedging stands before it. */
const EXACT = 6;

/** "Some 90,779,969 people", "sekitar 90.779.969 orang": nobody guesses to the last digit. */
const isExact = ({ op, precision }: Draft): boolean =>
  op === 'eq' || (op === 'approx' && precision?.unit === 1 && precision.significant >= EXACT);

/** The figure beside the official one, or null for claims that no pattern is for: bounds, ranges, words. */
export function errorSite({ draft, reading }: Chosen, fact: Fact, index: FactIndex): ErrorSite | null {
  if (!reading || typeof draft.value !== 'number' || !draft.precision || !isExact(draft)) return null;
  const { precision, value } = draft;
  const claimed = digitsAt(value, precision);
  const truth = digitsAt(official(draft, fact), precision);
  const query = queryOf(draft, index);
  return { draft, reading, fact, index, query, value, claimed, truth, precision };
}
