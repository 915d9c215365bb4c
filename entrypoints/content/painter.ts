import type { Anchor } from './anchor';
import { groundOf, parentOf } from './ground';
import { type MarkPlaces, markSheet } from './mark-style';
import { PAINTED, type Painted } from './painted';

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

const nameOf = (as: Painted | 'current'): string => `rujukan-${as}`;

/**
 * Paints with CSS custom highlights: no node of the page is touched. The registry and the lists of sheets are shared
 * with the page, so nothing is read back from them but whether our own things are still there.
 */
export class HighlightPainter implements Painter {
  readonly #own = new Map<string, Own>();
  #sheet: CSSStyleSheet | null = null;
  #written = '';
  /** By kind of mark, names of the elements that bear it, or bore it. */
  readonly #places = new Map<Painted | 'current', Set<string>>();
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
    if (anchor) this.#style([...this.#roots].filter((root) => root instanceof ShadowRoot));
    this.#set(nameOf('current'), anchor ? [anchor.range] : [], -1);
  }

  mend(): void {
    for (const as of [...PAINTED, 'current'] as const) {
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

  clear(): void {
    // Another reader (a newer version of ours) may have taken the name over.
    for (const [name, { highlight }] of this.#own)
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#own.clear();
    this.#marks = [];
    this.#current = null;
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

  #style(shadows: readonly ShadowRoot[]): void {
    const elements: Element[] = [];
    const note = (anchor: Anchor, as: Painted | 'current'): void => {
      const names = this.#places.get(as) ?? new Set();
      this.#places.set(as, names);
      for (const { node } of anchor.parts) {
        const element = parentOf(node);
        if (!element) continue;
        elements.push(element);
        names.add(CSS.escape(element.localName));
      }
    };
    for (const { anchor, as } of this.#marks) note(anchor, as);
    if (this.#current) note(this.#current, 'current');
    const text = markSheet(groundOf(elements), this.#chosenPlaces(), this.#print);
    this.#sheet ??= new CSSStyleSheet();
    if (text !== this.#written) this.#sheet.replaceSync(text);
    this.#written = text;
    const wanted = new Set<Document | ShadowRoot>([this.document, ...shadows]);
    for (const root of this.#roots) if (!wanted.has(root)) this.#unstyle(root);
    // A page may set its list anew at any time, so each paint looks again.
    for (const root of wanted) this.#adopt(root);
    this.#roots = wanted;
  }

  /** Rules for all elements cost less than rules for the greater part of them. */
  #chosenPlaces(): MarkPlaces {
    const count = (name: string): number => this.document.getElementsByTagName(name).length;
    const names = new Set([...this.#places.values()].flatMap((some) => [...some]));
    const borne = [...names].reduce((sum, name) => sum + count(name), 0);
    return borne * 3 < count('*') ? this.#places : new Map([...this.#places.keys()].map((as) => [as, ['']]));
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
