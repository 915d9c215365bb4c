import { Screen } from '../../lib/claims/screen';
import { ELEMENT, TEXT } from './dom-node';
import { Slices } from './slices';

/** Their text is not the page's. */
const NO_TEXT = /^(?:script|style|noscript|textarea)$/;
/** Inside these, words run on from the text around. */
const IN_LINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|del|em|font|i|ins|kbd|label|mark|nobr|q|s|samp|small|span|strong|su[bp]|time|tt|u|var|wbr)$/;
/** Text looked at together, and how much of it is seen again with the next, in UTF-16 units. */
const CHUNK = 4_000;
const OVERLAP = 60;

/** What a glance at a page's text tells. */
export interface Glance {
  /** It may speak of elections. True for some pages that do not, never false for one that does. */
  readonly mayConcern: boolean;
  /** Open shadow roots on the way; not all of them where it may concern us. */
  readonly shadows: readonly ShadowRoot[];
}

/** Walks over the text of a page alone, in slices, and asks for no style. Rejects once the signal is aborted. */
export async function glanceAt(document: Document, signal: AbortSignal): Promise<Glance> {
  const slices = new Slices(signal);
  const screen = new Screen();
  const shadows: ShadowRoot[] = [];
  let mayConcern = screen.passes(document.title);
  const roots: Node[] = [document.body ?? document.documentElement];
  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let text = '';
    let inLine = true;
    for (let node: Node | null = root; node && !mayConcern; node = walker.nextNode()) {
      if (node.nodeType === TEXT) {
        const { data, parentElement } = node as Text;
        const isInLine = IN_LINE.test(parentElement?.localName ?? '');
        text += inLine || isInLine ? data : `\n${data}`;
        inLine = isInLine;
      } else if (node.nodeType === ELEMENT) {
        const { localName, shadowRoot } = node as Element;
        if (NO_TEXT.test(localName)) walker.lastChild();
        else if (!IN_LINE.test(localName)) text += '\n';
        if (shadowRoot) {
          shadows.push(shadowRoot);
          roots.push(shadowRoot);
        }
      }
      if (text.length < CHUNK) continue;
      mayConcern = screen.passes(text);
      text = text.slice(-OVERLAP);
      if (slices.spent) await slices.pause();
    }
    mayConcern ||= screen.passes(text);
  }
  return { mayConcern, shadows };
}
