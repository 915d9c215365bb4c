import type { OverlayMark } from '../../lib/protocol/card';
import { cardScript } from './card-script';
import { markOwn } from './own-nodes';
import type { Painter } from './painter';

/**
 * For browsers without custom highlights: the card's script, fetched when needed, lays boxes over the page. Nothing of
 * them can be reached from the page but their host.
 */
export function overlayPainter(inject: () => Promise<unknown>): Painter {
  let marks: readonly OverlayMark<Range>[] = [];
  let current: readonly OverlayMark<Range>[] = [];
  const show = async (): Promise<void> => {
    if (!cardScript() && marks.length > 0) await inject();
    const host = cardScript()?.overlay([...marks, ...current]);
    if (host) markOwn(host as HTMLElement);
  };
  return {
    paint(painted) {
      marks = painted.map(({ anchor, as }) => ({ range: anchor.range, as }));
      void show();
    },
    point(anchor) {
      current = anchor ? [{ range: anchor.range, as: 'current' }] : [];
      void show();
    },
    mend: show,
    clear() {
      marks = [];
      current = [];
      void show();
    },
  };
}
