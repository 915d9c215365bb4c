import type { OverlayMark } from '../../lib/protocol/card';
import type { Anchor } from './anchor';
import { cardScript } from './card-script';
import { markOwn } from './own-nodes';
import type { PaintedMark, Painter } from './painter';

/** For browsers without custom highlights: the card's script, fetched when needed, lays boxes over the page. */
export class OverlayPainter implements Painter {
  #marks: readonly OverlayMark<Range>[] = [];
  #current: readonly OverlayMark<Range>[] = [];

  constructor(private readonly inject: () => Promise<unknown>) {}

  paint(marks: readonly PaintedMark[]): void {
    this.#marks = marks.map(({ anchor, as }) => ({ range: anchor.range, as }));
    void this.#show();
  }

  point(anchor: Anchor | null): void {
    this.#current = anchor ? [{ range: anchor.range, as: 'current' }] : [];
    void this.#show();
  }

  /** Nothing of it can be reached from the page but its host. */
  mend(): void {
    if (this.#marks.length > 0 && cardScript()) void this.#show();
  }

  clear(): void {
    this.#marks = [];
    this.#current = [];
    void this.#show();
  }

  async #show(): Promise<void> {
    if (!cardScript() && this.#marks.length > 0) await this.inject();
    const host = cardScript()?.overlay([...this.#marks, ...this.#current]);
    if (host) markOwn(host as HTMLElement);
  }
}
