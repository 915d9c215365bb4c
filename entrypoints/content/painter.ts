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
export class HighlightPainter implements Painter {
  readonly #own = new Map<string, Own>();
  #marks: readonly PaintedMark[] = [];
  #current: Anchor | null = null;
  #shadows: readonly ShadowRoot[] = [];
  #print = false;

  constructor(private readonly looks: Looks) {}

  paint(marks: readonly PaintedMark[], shadows: readonly ShadowRoot[], print: boolean): void {
    if (marks.length === 0) {
      this.clear();
      return;
    }
    this.#marks = marks;
    this.#shadows = shadows;
    this.#print = print;
    this.#look();
    PAINTED.forEach((as, priority) => {
      this.#set(
        nameOf(as),
        marks.filter((mark) => mark.as === as).map((mark) => mark.anchor.range),
        priority,
      );
    });
  }

  point(anchor: Anchor | null): void {
    this.#current = anchor;
    if (anchor) this.#look();
    this.#set(nameOf('current'), anchor ? [anchor.range] : [], -1);
  }

  mend(): void {
    for (const as of KINDS) {
      const name = nameOf(as);
      const own = this.#own.get(name);
      const found = CSS.highlights.get(name);
      if (own && (found !== own.highlight || !isWhole(own)))
        this.#set(name, own.ranges, own.highlight.priority);
      // Under our name, but not ours: a wrong figure painted as a right one.
      else if (!own && found) CSS.highlights.delete(name);
    }
    this.looks.mend();
  }

  follow(): void {
    this.looks.follow();
  }

  clear(): void {
    // Another reader (a newer version of ours) may have taken the name over.
    for (const [name, { highlight }] of this.#own)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#own.clear();
    this.#marks = [];
    this.#current = null;
    this.looks.clear();
  }

  #set(name: string, ranges: readonly Range[], priority: number): void {
    const known = this.#own.get(name);
    if (ranges.length === 0) {
      if (known && CSS.highlights.get(name) === known.highlight) CSS.highlights.delete(name);
      this.#own.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    this.#own.set(name, { highlight, ranges });
    CSS.highlights.set(name, highlight);
  }

  #look(): void {
    const current: readonly Shown[] = this.#current ? [{ anchor: this.#current, as: 'current' }] : [];
    this.looks.show([...this.#marks, ...current], this.#shadows, this.#print);
  }
}
