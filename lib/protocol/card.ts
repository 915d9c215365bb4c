/** Between the reader in a page and the card's script, which share one isolated world but not one bundle. */
import type { PageClaim } from './messages';

/** Name under which the card's script offers itself to the reader. */
export const CARD_GLOBAL = '__rujukanCard';

/** What a card shows. */
export interface CardContent {
  readonly claim: PageClaim;
  readonly language: 'id' | 'en';
  readonly dataVersion: string;
}

/** How the reader came to the card. Who hovers has not asked for it yet: it takes no focus and goes by itself. */
export type CardOpening = 'pointer' | 'keyboard' | 'hover';

/** The marked claims of a page in its order, for the notes of a printed page. */
export interface MarkedClaims<Range> {
  readonly claims: readonly { readonly range: Range; readonly claim: PageClaim }[];
  readonly language: CardContent['language'];
  readonly dataVersion: string;
}

/** A mark as a box over the page. */
export interface OverlayMark<Range> {
  readonly range: Range;
  readonly as: string;
}

export interface CardScript<Range> {
  readonly isOpen: boolean;
  /** Brings the range into view, for who comes to it by keyboard or from a list. */
  reveal(range: Range): Promise<void>;
  /**
   * Opens the card beside the range, or shows another claim in the open one. `onClose` is told once it is gone. Gives
   * the host element, which is the only change of the page.
   */
  open(range: Range, content: CardContent, by: CardOpening, onClose: () => void): object;
  /** Shows the claim as it is judged now, at the same place. Focus stays where it is. */
  update(range: Range, content: CardContent): void;
  /** Takes the card away; the page is what it was. */
  close(): void;
  /**
   * Shows marks as boxes, for browsers without custom highlights. An empty list takes everything away. Gives the
   * host element, which is the only change of the page, or null.
   */
  overlay(marks: readonly OverlayMark<Range>[]): object | null;
  /**
   * Has these claims printed as notes after the page, from now on; null: none. Gives the host element, which is in the
   * page only while it is printed.
   */
  notes(marked: MarkedClaims<Range> | null): object;
}
