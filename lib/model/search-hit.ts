import type { ClaimSource } from './claim';
import type { FactStatus } from './fact';

/** One figure of a search hit, in the reader's language and ready to show. */
export interface HitFigure {
  readonly label: string;
  readonly display: string;
  readonly status: FactStatus;
  readonly asOf: string | null;
  readonly source: ClaimSource;
}

/** What the index search answers over a message. */
export interface SearchAnswer {
  /** Unique within one answer. */
  readonly id: string;
  readonly kind: 'region' | 'ticket' | 'party' | 'election';
  readonly title: string;
  /** Contest, region or election that the hit belongs to. */
  readonly context: string;
  /** The most telling figure first; empty where the index has none. */
  readonly figures: readonly HitFigure[];
}
