import {
  CARD_GLOBAL,
  type CardContent,
  type CardOpening,
  type CardScript,
  type MarkedClaims,
} from '../../lib/protocol/card';
import { markOwn } from './own-nodes';

/** The card's script, once it was put into this page. */
export const cardScript = (): CardScript<Range> | null =>
  ((globalThis as Record<string, unknown>)[CARD_GLOBAL] as CardScript<Range> | undefined) ?? null;

export interface CardPorts {
  /** Has the card's script put into this page. False where that is not possible. */
  readonly inject: () => Promise<boolean>;
  readonly onClose: () => void;
}

/** The one card of this page. Its script comes when the first card opens. */
export class Card {
  readonly #ports: CardPorts;
  #attempt = 0;

  constructor(ports: CardPorts) {
    this.#ports = ports;
  }

  get isOpen(): boolean {
    return cardScript()?.isOpen === true;
  }

  /** Null where the page does not let the script in; false where something else was asked for meanwhile. */
  async open(range: Range, content: CardContent, by: CardOpening): Promise<boolean | null> {
    const attempt = ++this.#attempt;
    const script = cardScript() ?? ((await this.#ports.inject()) ? cardScript() : null);
    if (!script) return null;
    if (by === 'keyboard') await script.reveal(range);
    if (attempt !== this.#attempt) return false;
    markOwn(script.open(range, content, by, this.#ports.onClose) as Node);
    return true;
  }

  /** Has these claims printed as notes after the page; null: none. The script that does so comes when there is anything. */
  async note(marked: MarkedClaims<Range> | null): Promise<void> {
    if (marked && !cardScript()) await this.#ports.inject();
    const host = cardScript()?.notes(marked);
    if (host) markOwn(host as Node);
  }

  update(range: Range, content: CardContent): void {
    cardScript()?.update(range, content);
  }

  close(): void {
    this.#attempt++;
    cardScript()?.close();
  }
}
