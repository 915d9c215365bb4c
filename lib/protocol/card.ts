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

export interface CardScript<Root> {
  /** Draws the card into a shadow root and gives it its styles; null takes it away. */
  render(root: Root, props: CardProps | null): void;
}
