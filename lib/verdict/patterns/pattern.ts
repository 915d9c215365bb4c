import type { Draft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import type { Reason } from '../../model/claim';
import type { Fact } from '../../model/fact';
import { digitsAt } from '../../numbers/digits';
import type { Precision } from '../../numbers/quantity';
import { official, type Query } from '../../reading/facts';
import type { Reading } from '../../reading/reading';

/** A wrong figure, the official one of the place it claims to be of, and where to look for what happened. */
export interface ErrorSite {
  readonly draft: Draft;
  readonly reading: Reading;
  readonly fact: Fact;
  readonly index: FactIndex;
  readonly query: Query;
  readonly value: number;
  /** Digits of the figure as written, without marks, scale words and the zeros of a rounding. */
  readonly claimed: string;
  /** Digits of the official figure, rounded as the claim is. */
  readonly truth: string;
  readonly precision: Precision;
}

export interface ErrorExplanation {
  readonly reason: Reason;
  /** The row whose value the page prints in the wrong place, if that is what happened. */
  readonly row: Fact | null;
  /** Expected chance hits of a slip of the pen (see `chanceHits`); null where a row explains the error. */
  readonly odds: number | null;
}

/** One named way in which a right figure becomes a wrong one. */
export interface ErrorPattern {
  readonly name: string;
  /**
   * How often a figure drawn by chance, as long and as large as the true one, is explained by this pattern: of those that the
   * pattern is tried on, the share in percent, as `npm run eval:patterns` prints it. At most 2.
   */
  readonly chance: number;
  readonly explain: (site: ErrorSite) => ErrorExplanation | null;
}

/** Digits of a figure that tell: "39.160" ends in a zero that was counted. */
export const tellingDigits = ({ claimed, precision }: ErrorSite): number =>
  precision.unit === 1 ? Math.max(claimed.length, precision.significant) : precision.significant;

/** The first certified row whose value the page prints. */
export const rowWritten = (site: ErrorSite, rows: readonly Fact[]): Fact | null =>
  rows.find((row) => isInForce(row) && isWritten(site, row)) ?? null;

/** Whether the page prints the row's value, rounded as the claim is. Most rows lie too far off to be written out. */
export const isWritten = ({ draft, precision, claimed, value }: ErrorSite, row: Fact): boolean => {
  const truth = official(draft, row);
  return Math.abs(truth - value) <= 2 * Math.max(1, precision.unit) && digitsAt(truth, precision) === claimed;
};

const isInForce = (row: Fact): boolean =>
  row.status === 'certified' || row.status === 'derived_from_certified';
