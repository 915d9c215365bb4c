import type { ClaimSource } from './claim';
import type { Fact, FactStatus } from './fact';

/** One official figure in the reader's language, ready to show, cite and compare. */
export interface ShownFigure {
  readonly factId: string;
  /** As the tables name it. */
  readonly measure: string;
  readonly label: string;
  readonly display: string;
  readonly value: number;
  readonly unit: Fact['unit'];
  readonly status: FactStatus;
  readonly asOf: string | null;
  /** The arithmetic of a derived figure, or null for a published one. */
  readonly formula: string | null;
  readonly source: ClaimSource;
}
