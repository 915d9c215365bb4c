import type { Anchor } from './anchor';
import { groundOf, parentOf } from './ground';
import { markSheet } from './mark-style';
import { PAINTED, type Painted } from './painted';
import { placesOf } from './places';

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

/** Times that our sheet goes back to the end of a page's list: enough for accidents, no endless quarrel. */
const MOVES = 10;

interface Own {
  readonly highlight: Highlight;
  readonly ranges: readonly Range[];
}

/** The page can reach what is registered, and take ranges out or put its own in. */
const isWhole = ({ highlight, ranges }: Own): boolean =>
  highlight.size === ranges.length && ranges.every((range) => highlight.has(range));

const KINDS = [...PAINTED, 'current'] as const;

/** The elements around the words of these marks, each once. */
const bearersOf = (marks: readonly { readonly anchor: Anchor }[]): readonly Element[] =>
  [...new Set(marks.flatMap(({ anchor }) => anchor.parts.map(({ node }) => parentOf(node))))].filter(
    (element) => element !== null,
  );

const nameOf = (as: Painted | 'current'): string => `rujukan-${as}`;

/**
 * Paints with CSS custom highlights: no node of the page is touched. The registry and the lists of sheets are shared
 * with the page, so nothing is read back from them but whether our own things are still there.
 */
export class HighlightPainter implements Painter {
  readonly #own = new Map<string, Own>();
  #sheet: CSSStyleSheet | null = null;
  #written = '';
  /** Elements that bear marks, each with the selector by which a rule holds for it. */
  #bearers: readonly (readonly [Element, string])[] = [];
  #marks: readonly PaintedMark[] = [];
  #current: Anchor | null = null;
  #roots = new Set<Document | ShadowRoot>();
  #moves = 0;
  #print = false;

  constructor(private readonly document: Document) {}

  paint(marks: readonly PaintedMark[], shadows: readonly ShadowRoot[], print: boolean): void {
    this.#print = print;
    if (marks.length === 0) {
      this.clear();
      return;
    }
    this.#marks = marks;
    this.#style(shadows);
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
    if (anchor) this.#restyle();
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
    for (const root of this.#roots) this.#adopt(root);
  }

  follow(): void {
    if (this.#bearers.some(([element, selector]) => element.isConnected && !element.matches(selector)))
      this.#restyle();
  }

  clear(): void {
    // Another reader (a newer version of ours) may have taken the name over.
    for (const [name, { highlight }] of this.#own)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#own.clear();
    this.#marks = [];
    this.#current = null;
    this.#bearers = [];
    for (const root of this.#roots) this.#unstyle(root);
    this.#roots.clear();
    this.#sheet = null;
    this.#written = '';
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

  #restyle(): void {
    this.#style([...this.#roots].filter((root) => root instanceof ShadowRoot));
  }

  #style(shadows: readonly ShadowRoot[]): void {
    const current = this.#current ? [{ anchor: this.#current, as: 'current' } as const] : [];
    const marks = [...this.#marks, ...current];
    const places = new Map<Painted | 'current', readonly string[]>();
    this.#bearers = KINDS.flatMap((as) => {
      const elements = bearersOf(marks.filter((mark) => mark.as === as));
      const selectors = placesOf(this.document, elements);
      places.set(as, selectors);
      const selector = selectors.join();
      return elements.map((element) => [element, selector] as const);
    });
    const text = markSheet(groundOf(this.#bearers.map(([element]) => element)), places, this.#print);
    this.#sheet ??= new CSSStyleSheet();
    if (text !== this.#written) this.#sheet.replaceSync(text);
    this.#written = text;
    const wanted = new Set<Document | ShadowRoot>([this.document, ...shadows]);
    for (const root of this.#roots) if (!wanted.has(root)) this.#unstyle(root);
    // A page may set its list anew at any time, so each paint looks again.
    for (const root of wanted) this.#adopt(root);
    this.#roots = wanted;
  }

  /** Last of all, so that no sheet of the page has the last word. */
  #adopt(root: Document | ShadowRoot): void {
    const sheets = root.adoptedStyleSheets;
    const sheet = this.#sheet;
    if (!sheet) return;
    const at = sheets.indexOf(sheet);
    // Firefox shows this list to scripts like ours without `at`.
    if (at >= 0 && at === sheets.length - 1) return;
    if (at >= 0 && this.#moves++ >= MOVES) return;
    if (at >= 0) sheets.splice(at, 1);
    sheets.push(sheet);
  }

  #unstyle(root: Document | ShadowRoot): void {
    const at = this.#sheet ? root.adoptedStyleSheets.indexOf(this.#sheet) : -1;
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  }
}
