import type { Choice, Office } from '../model/election';
import type { Fact } from '../model/fact';
import type { Comparison } from '../verdict/tolerance';

/** One way to fill the roles of a claim, with the facts it would be judged against. */
export interface Reading {
  readonly election: string;
  readonly office: Office;
  readonly region: string;
  readonly choice: Choice | null;
  /** Rows that could answer, certified ones first; the first is the figure in force. */
  readonly facts: readonly Fact[];
  /** How firmly each role is written (see SCOPE); entailed roles count as written. */
  readonly weights: {
    readonly election: number;
    readonly office: number;
    readonly region: number;
    readonly subject: number;
  };
  readonly score: number;
  /** Best comparison over the certified rows, and the row it was found with. */
  readonly best: { readonly fact: Fact; readonly comparison: Comparison } | null;
  /** A row of another status that the claim equals. */
  readonly otherRow: Fact | null;
}

/** Do two readings speak of one place? */
export const samePlace = (a: Reading, b: Reading): boolean =>
  a.election === b.election && a.office === b.office && a.region === b.region;

/** The place a reading speaks of; readings of one place vote together. */
export const placeKey = (reading: Reading): string =>
  `${reading.election}/${reading.office}/${reading.region}`;
