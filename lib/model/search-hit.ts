import type { Place } from './place-page';
import type { ShownFigure } from './shown-figure';

/** What the index search answers over a message. */
export interface SearchAnswer {
  /** Unique within one answer. */
  readonly id: string;
  /** `desa`: from the optional pack of village names, where it is installed. */
  readonly kind: 'region' | 'ticket' | 'party' | 'election' | 'desa';
  readonly title: string;
  /** Contest, region or election that the hit belongs to. */
  readonly context: string;
  /** The most telling figure first; empty where the index has none. */
  readonly figures: readonly ShownFigure[];
  /** Where more of it is to be seen, or null. */
  readonly place: Place | null;
}
