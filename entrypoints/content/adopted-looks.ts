import { KINDS, type Kind, markSheet } from '../../lib/marks/mark-style';
import { bearersOf } from './bearers';
import { groundOf } from './ground';
import type { Looks, Shown } from './looks';
import { placesOf } from './places';

/** Times that our sheet goes back to the end of a page's list: enough for accidents, no endless quarrel. */
const MOVES = 10;
/**
 * A constructed sheet among those of the page and of its shadow roots: it holds under the strictest policy, and with
 * rules for the elements that bear marks alone. The page can reach the lists, so it is looked after.
 */
export class AdoptedLooks implements Looks {
  #sheet: CSSStyleSheet | null = null;
  #written = '';
  /** Elements that bear marks, each with the selector by which a rule holds for it. */
  #bearers: readonly (readonly [Element, string])[] = [];
  #shown: readonly Shown[] = [];
  #print = false;
  #roots = new Set<Document | ShadowRoot>();
  #moves = 0;

  constructor(private readonly document: Document) {}

  show(shown: readonly Shown[], shadows: readonly ShadowRoot[], print: boolean): void {
    this.#shown = shown;
    this.#print = print;
    this.#write();
    const wanted = new Set<Document | ShadowRoot>([this.document, ...shadows]);
    for (const root of this.#roots) if (!wanted.has(root)) this.#unstyle(root);
    this.#roots = wanted;
    // A page may set its list anew at any time, so each paint looks again.
    this.mend();
  }

  mend(): void {
    for (const root of this.#roots) this.#adopt(root);
  }

  follow(): void {
    if (this.#bearers.some(([element, selector]) => element.isConnected && !element.matches(selector)))
      this.#write();
  }

  clear(): void {
    this.#shown = [];
    this.#bearers = [];
    for (const root of this.#roots) this.#unstyle(root);
    this.#roots.clear();
    this.#sheet = null;
    this.#written = '';
  }

  #write(): void {
    const places = new Map<Kind, readonly string[]>();
    this.#bearers = KINDS.flatMap((as) => {
      const elements = bearersOf(this.#shown.filter((mark) => mark.as === as));
      const selectors = placesOf(this.document, elements);
      places.set(as, selectors);
      const selector = selectors.join();
      return elements.map((element) => [element, selector] as const);
    });
    const text = markSheet(groundOf(this.#bearers.map(([element]) => element)), places, this.#print);
    this.#sheet ??= new CSSStyleSheet();
    if (text !== this.#written) this.#sheet.replaceSync(text);
    this.#written = text;
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
