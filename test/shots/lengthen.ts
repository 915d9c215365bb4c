import type { Page } from '../helpers/browsers/driver';
import { CARD_HOST } from '../helpers/product';

/**
 * A language that nobody speaks: every word of four letters and more grows, texts by about 40 percent. What still
 * fits fits other languages too. Numbers stay as they are; of a page that is read, only the card is ours to lengthen.
 */
export const lengthen = (page: Page): Promise<null> =>
  page.evaluate(`(() => {
    const root = location.protocol.endsWith('extension:') ? document.body : ${CARD_HOST}?.shadowRoot;
    if (!root) return null;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (['SCRIPT', 'STYLE'].includes(node.parentElement.tagName)) continue;
      node.data = node.data.replace(/\\p{L}{4,}/gu, (word) => word + word.slice(-Math.ceil(word.length * 0.45)));
    }
    return null;
  })()`);
