import { mayHoldCue, Screen } from '../../lib/claims/screen';
import { ELEMENT, TEXT } from './dom-node';
import { Slices } from './slices';

/** Their text is not the page's. */
const NO_TEXT = 'script,style,noscript,textarea';
/** Inside these, words run on from the text around. */
const IN_LINE =
  /^(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|label|mark|nobr|q|s|small|span|strong|su[bp]|time|u|wbr)$/;
/**
 * What may have a shadow root: asking each element of a long page takes as long as reading it. Most of the names cannot
 * have any, and a paragraph or span that holds something has none in practice.
 */
const HOSTS = ':not(p:not(:empty),a,b,i,span:not(:empty),li,br,td,tr,em,strong,img)';
/** Text looked at together, and how much of it is seen again with the next, in UTF-16 units. */
const CHUNK = 4_000;
const OVERLAP = 200;

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT` */
const ELEMENTS_AND_TEXTS = 5;

/** What a glance at a page's text tells. */
export interface Glance {
  /** It may speak of elections. True for some pages that do not, never false for one that does. */
  readonly mayConcern: boolean;
  /** Open shadow roots on the way, where it may not. */
  readonly shadows: readonly ShadowRoot[];
}

/** Looks over the text of a page alone, in slices, and asks for no style. Rejects once the signal is aborted. */
export async function glanceAt(document: Document, signal: AbortSignal): Promise<Glance> {
  const shadows: ShadowRoot[] = [];
  // Where the title says so, the page is read anyway.
  if (new Screen().passes(document.title)) return { mayConcern: true, shadows };
  const slices = new Slices(signal);
  const roots: (Element | ShadowRoot)[] = [document.body ?? document.documentElement];
  let may = mayHoldCue(document.title);
  for (const root of roots) {
    let i = 0;
    for (const { shadowRoot } of root.querySelectorAll(HOSTS)) {
      if (shadowRoot) {
        shadows.push(shadowRoot);
        roots.push(shadowRoot);
      }
      if (++i % CHUNK === 0 && slices.spent) await slices.pause();
    }
    if (may) continue;
    const text = textIn(root);
    for (let at = 0; at < text.length && !may; at += CHUNK) {
      may = mayHoldCue(text.slice(Math.max(0, at - OVERLAP), at + CHUNK));
      if (slices.spent) await slices.pause();
    }
  }
  return { mayConcern: may && (await concerns(document, roots, slices)), shadows };
}

/** The text between scripts and the like, as the browser itself puts it together: without the ends of boxes. */
function textIn(root: Element | ShadowRoot): string {
  const range = root.ownerDocument.createRange();
  range.selectNodeContents(root);
  const texts = [...root.querySelectorAll(NO_TEXT)].map((element) => {
    range.setEndBefore(element);
    const text = range.toString();
    range.setStartAfter(element);
    return text;
  });
  range.setEnd(root, root.childNodes.length);
  return texts.join('') + range.toString();
}

/** Walks over the text node by node, until an election word and a number were seen. */
async function concerns(document: Document, roots: readonly Node[], slices: Slices): Promise<boolean> {
  const screen = new Screen();
  let found = screen.passes(document.title);
  for (const root of roots) {
    const walker = document.createTreeWalker(root, ELEMENTS_AND_TEXTS);
    let text = '';
    let inLine = true;
    for (let node: Node | null = root; node && !found; node = walker.nextNode()) {
      if (node.nodeType === TEXT) {
        const { data, parentElement } = node as Text;
        const isInLine = IN_LINE.test(parentElement?.localName ?? '');
        text += inLine || isInLine ? data : `\n${data}`;
        inLine = isInLine;
      } else if (node.nodeType === ELEMENT) {
        if ((node as Element).matches(NO_TEXT)) walker.lastChild();
        else if (!IN_LINE.test((node as Element).localName)) text += '\n';
      }
      if (text.length < CHUNK) continue;
      found = screen.passes(text);
      text = text.slice(-OVERLAP);
      if (slices.spent) await slices.pause();
    }
    found ||= screen.passes(text);
  }
  return found;
}
