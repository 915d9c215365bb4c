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
export function adoptedLooks(document: Document): Looks {
  let sheet: CSSStyleSheet | null = null;
  let written = '';
  /** Elements that bear marks, each with the selector by which a rule holds for it. */
  let bearers: readonly (readonly [Element, string])[] = [];
  let marks: readonly Shown[] = [];
  let onPaper = false;
  let roots = new Set<Document | ShadowRoot>();
  let moves = 0;

  const write = (): void => {
    const places = new Map<Kind, readonly string[]>();
    bearers = KINDS.flatMap((as) => {
      const elements = bearersOf(marks.filter((mark) => mark.as === as));
      const selectors = placesOf(document, elements);
      places.set(as, selectors);
      const selector = selectors.join();
      return elements.map((element) => [element, selector] as const);
    });
    const text = markSheet(groundOf(bearers.map(([element]) => element)), places, onPaper);
    sheet ??= new CSSStyleSheet();
    if (text !== written) sheet.replaceSync(text);
    written = text;
  };

  /** Last of all, so that no sheet of the page has the last word. */
  const adopt = (root: Document | ShadowRoot): void => {
    const sheets = root.adoptedStyleSheets;
    if (!sheet) return;
    const at = sheets.indexOf(sheet);
    if (at >= 0 && at === sheets.length - 1) return;
    if (at >= 0 && moves++ >= MOVES) return;
    if (at >= 0) sheets.splice(at, 1);
    sheets.push(sheet);
  };

  const leave = (root: Document | ShadowRoot): void => {
    const at = sheet ? root.adoptedStyleSheets.indexOf(sheet) : -1;
    if (at >= 0) root.adoptedStyleSheets.splice(at, 1);
  };

  return {
    show(shown, shadows, print) {
      marks = shown;
      onPaper = print;
      write();
      const wanted = new Set<Document | ShadowRoot>([document, ...shadows]);
      for (const root of roots) if (!wanted.has(root)) leave(root);
      roots = wanted;
      // A page may set its list anew at any time, so each paint looks again.
      roots.forEach(adopt);
    },
    mend: () => roots.forEach(adopt),
    follow() {
      if (bearers.some(([element, selector]) => element.isConnected && !element.matches(selector))) write();
    },
    clear() {
      roots.forEach(leave);
      roots.clear();
      marks = [];
      bearers = [];
      sheet = null;
      written = '';
    },
  };
}
