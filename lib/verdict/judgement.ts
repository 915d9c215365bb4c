import type { Reason, Verdict } from '../model/claim';
import type { Fact } from '../model/fact';

/** What a claim's reading comes to, with the rows it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** The figure in force, or null. */
  readonly fact: Fact | null;
  /** The row the claim equals when that is another one. */
  readonly matched: Fact | null;
}

export const judgement = (
  verdict: Verdict,
  reasons: readonly Reason[],
  fact: Fact | null,
  matched: Fact | null = null,
): Judgement => ({ verdict, reasons, fact, matched });

/** Not sure enough to call it wrong, and why. */
export const ambiguous = (reason: Reason, fact: Fact | null, matched: Fact | null = null): Judgement =>
  judgement('ambiguous', [reason], fact, matched);

/** Certainly wrong, and how. */
export const differs = (reason: Reason, fact: Fact | null, matched: Fact | null = null): Judgement =>
  judgement('differs', [reason], fact, matched);

/** Counts of votes to the last one. */
export const VOTE_COUNTS: ReadonlySet<string> = new Set([
  'votes',
  'valid_votes',
  'invalid_votes',
  'total_votes',
]);
