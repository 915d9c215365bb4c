import type { Anchor } from './anchor';
import { groundOf } from './ground';
import { markSheet } from './mark-style';
import { PAINTED, type PaintedVerdict } from './painted';

export interface PaintedMark {
  readonly anchor: Anchor;
  readonly as: PaintedVerdict;
}

/** What shows marks on a page. */
export interface Painter {
  /** Shows exactly these marks. `shadows` are open shadow roots with text of the page. */
  paint(marks: readonly PaintedMark[], shadows: readonly ShadowRoot[]): void;
  /** The claim whose card is open, or null. */
  point(anchor: Anchor | null): void;
  clear(): void;
}

const nameOf = (as: PaintedVerdict | 'current'): string => `rujukan-${as}`;

/**
 * Paints with CSS custom highlights: no node of the page is touched. The registry and the lists of sheets are shared
 * with the page, so nothing is read back from them but whether our own things are still there.
 */
export class HighlightPainter implements Painter {
  readonly #own = new Map<string, Highlight>();
  #sheet: CSSStyleSheet | null = null;
  #written = '';
  #roots = new Set<Document | ShadowRoot>();

  constructor(private readonly document: Document) {}

  paint(marks: readonly PaintedMark[], shadows: readonly ShadowRoot[]): void {
    if (marks.length === 0) {
      this.clear();
      return;
    }
    this.#style(marks, shadows);
    PAINTED.forEach((as, priority) => {
      this.#set(
        nameOf(as),
        marks.filter((mark) => mark.as === as).map((mark) => mark.anchor.range),
        priority,
      );
    });
  }

  point(anchor: Anchor | null): void {
    if (anchor && !this.#sheet) this.#style([{ anchor, as: 'matches' }], []);
    this.#set(nameOf('current'), anchor ? [anchor.range] : [], -1);
  }

  clear(): void {
    // Another reader (a newer version of ours) may have taken the name over.
    for (const [name, highlight] of this.#own)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#own.clear();
    for (const root of this.#roots) this.#unstyle(root);
    this.#roots.clear();
    this.#sheet = null;
    this.#written = '';
  }

  #set(name: string, ranges: readonly Range[], priority: number): void {
    const known = this.#own.get(name);
    if (ranges.length === 0) {
      if (known && CSS.highlights.get(name) === known) CSS.highlights.delete(name);
      this.#own.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    this.#own.set(name, highlight);
    CSS.highlights.set(name, highlight);
  }

  #style(marks: readonly PaintedMark[], shadows: readonly ShadowRoot[]): void {
    const elements = marks
      .map((mark) => mark.anchor.range.startContainer.parentElement)
      .filter((element) => element !== null);
    const text = markSheet(groundOf(elements));
    this.#sheet ??= new CSSStyleSheet();
    if (text !== this.#written) this.#sheet.replaceSync(text);
    this.#written = text;
    const wanted = new Set<Document | ShadowRoot>([this.document, ...shadows]);
    for (const root of this.#roots) if (!wanted.has(root)) this.#unstyle(root);
    // A page may set its list anew at any time, so each paint looks again.
    for (const root of wanted)
      if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
    this.#roots = wanted;
  }

  #unstyle(root: Document | ShadowRoot): void {
    const at = this.#sheet ? root.adoptedStyleSheets.indexOf(this.#sheet) : -1;
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  }
}
