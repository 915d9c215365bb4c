/** Between the reader in a page and the card's script, which share one isolated world but not one bundle. */
import type { Claim } from '../model/claim';

/** Name under which the card's script offers itself to the reader. */
export const CARD_GLOBAL = '__rujukanCard';

export interface CardProps {
  readonly claim: Claim;
  readonly language: 'id' | 'en';
  readonly dataVersion: string;
  readonly takeFocus: boolean;
  readonly onClose: () => void;
}

/** A mark as a box over the page. */
export interface OverlayMark<Range> {
  readonly range: Range;
  readonly as: string;
}

export interface CardScript<Root, Range> {
  /** Draws the card into a shadow root and gives it its styles; null takes it away. */
  render(root: Root, props: CardProps | null): void;
  /**
   * Shows marks as boxes, for browsers without custom highlights. An empty list takes everything away. Gives the
   * host element, which is the only change of the page, or null.
   */
  overlay(marks: readonly OverlayMark<Range>[]): object | null;
}
