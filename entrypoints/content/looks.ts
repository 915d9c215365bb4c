import type { Kind } from '../../lib/marks/mark-style';
import type { Anchor } from './anchor';

/** A mark, or the claim whose card is open. */
export interface Shown {
  readonly anchor: Anchor;
  readonly as: Kind;
}

/** Gives highlights their looks: the registry says where marks are, not how they are seen. */
export interface Looks {
  /** These marks are to be seen. `shadows`: open shadow roots with text of the page; `print`: on paper as well. */
  show(shown: readonly Shown[], shadows: readonly ShadowRoot[], print: boolean): void;
  /** Puts right what the page did to them, if anything. */
  mend(): void;
  /** The page has changed: other elements may stand where marks are. */
  follow(): void;
  clear(): void;
}
