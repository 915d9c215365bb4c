import type { Page } from '../helpers/browsers/driver';

/**
 * A language that nobody speaks: every word of four letters and more grows, texts by about 40 percent. What still
 * fits fits other languages too. Numbers stay as they are.
 */
export const lengthen = (page: Page): Promise<null> =>
  page.evaluate(`(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (['SCRIPT', 'STYLE'].includes(node.parentElement.tagName)) continue;
      node.data = node.data.replace(/\\p{L}{4,}/gu, (word) => word + word.slice(-Math.ceil(word.length * 0.45)));
    }
    return null;
  })()`);
