import { KINDS, type Kind, PAINTED, type Painted } from '../../lib/marks/mark-style';
import type { Anchor } from './anchor';
import type { Looks, Shown } from './looks';

export interface PaintedMark {
  readonly anchor: Anchor;
  readonly as: Painted;
}

/** What shows marks on a page. */
export interface Painter {
  /** Shows exactly these marks. `shadows` are open shadow roots with text of the page; `print`: on paper as well. */
  paint(marks: readonly PaintedMark[], shadows: readonly ShadowRoot[], print: boolean): void;
  /** The claim whose card is open, or null. */
  point(anchor: Anchor | null): void;
  clear(): void;
  /** Puts right what the page did to the marks, if anything. */
  mend(): void;
  /** The page has changed: other elements may stand where marks are. */
  follow?(): void;
}

interface Own {
  readonly highlight: Highlight;
  readonly ranges: readonly Range[];
}

/** The page can reach what is registered, and take ranges out or put its own in. */
const isWhole = ({ highlight, ranges }: Own): boolean =>
  highlight.size === ranges.length && ranges.every((range) => highlight.has(range));

const nameOf = (as: Kind): string => `rujukan-${as}`;

/**
 * Paints with CSS custom highlights: no node of the page is touched. The registry is shared with the page, so nothing
 * is read back from it but whether our own things are still there.
 */
export function highlightPainter(looks: Looks): Painter {
  const registry = CSS.highlights;
  const held = new Map<string, Own>();
  let shown: readonly Shown[] = [];
  let current: Anchor | null = null;
  let roots: readonly ShadowRoot[] = [];
  let onPaper = false;

  const drop = (name: string): void => {
    // Another reader (a newer version of ours) may have taken the name over.
    if (registry.get(name) === held.get(name)?.highlight) registry.delete(name);
    held.delete(name);
  };

  const put = (name: string, ranges: readonly Range[], priority: number): void => {
    if (ranges.length === 0) {
      drop(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    held.set(name, { highlight, ranges });
    registry.set(name, highlight);
  };

  const look = (): void =>
    looks.show(current ? [...shown, { anchor: current, as: 'current' }] : shown, roots, onPaper);

  const clear = (): void => {
    [...held.keys()].forEach(drop);
    shown = [];
    current = null;
    looks.clear();
  };

  return {
    paint(marks, shadows, print) {
      if (marks.length === 0) {
        clear();
        return;
      }
      shown = marks;
      roots = shadows;
      onPaper = print;
      look();
      PAINTED.forEach((as, priority) => {
        put(
          nameOf(as),
          marks.filter((mark) => mark.as === as).map((mark) => mark.anchor.range),
          priority,
        );
      });
    },
    point(anchor) {
      current = anchor;
      if (anchor) look();
      put(nameOf('current'), anchor ? [anchor.range] : [], -1);
    },
    mend() {
      for (const name of KINDS.map(nameOf)) {
        const own = held.get(name);
        const found = registry.get(name);
        if (own && (found !== own.highlight || !isWhole(own))) put(name, own.ranges, own.highlight.priority);
        // Under our name, but not ours: a wrong figure painted as a right one.
        else if (!own && found) registry.delete(name);
      }
      looks.mend();
    },
    follow: looks.follow,
    clear,
  };
}
