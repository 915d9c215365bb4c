/** What a test knows of the product's surfaces: marks on a page, the card, extension pages. */
import { readFileSync } from 'node:fs';
import { type Browser, type Page, until } from './browsers/driver';

export interface Mark {
  /** Name of the highlight, which ends in the verdict. */
  readonly name: string;
  readonly text: string;
}

/** Highlights of ours that hold at least one range. */
const MARKS = `[...CSS.highlights].filter(([name]) => name.startsWith('rujukan'))
  .flatMap(([name, ranges]) => [...ranges].map((range) => ({ name, text: range.toString() })))`;

/** Waits for the first marks and lets them settle (no change for half a second). */
export async function marksOn(page: Page): Promise<readonly Mark[]> {
  await until(page, `(${MARKS}).length > 0`, 20_000);
  return settledMarks(page);
}

/** Marks once they stop changing; may be none. */
export async function settledMarks(page: Page): Promise<readonly Mark[]> {
  let last = '';
  let since = Date.now();
  for (;;) {
    const marks = await page.evaluate<readonly Mark[]>(MARKS);
    const now = JSON.stringify(marks);
    if (now !== last) {
      last = now;
      since = Date.now();
    }
    if (Date.now() - since > 700) return marks;
    await pause(60);
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const withVerdict = (marks: readonly Mark[], verdict: string): readonly string[] =>
  marks.filter((mark) => mark.name === `rujukan-${verdict}`).map((mark) => mark.text);

/** Scrolls the mark with these words into view and gives the middle of its first box. */
export function pointOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate(`(async () => {
    const ranges = [...CSS.highlights].filter(([name]) => name.startsWith('rujukan')).flatMap(([, set]) => [...set]);
    const range = ranges.find((r) => r.toString().includes(${JSON.stringify(words)}));
    if (!range) throw new Error('no mark on ' + ${JSON.stringify(words)});
    const element = range.startContainer.parentElement;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const box = range.getClientRects()[0];
    return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  })()`);
}

/** The card's root element; its shadow root is open in the test build. */
export const CARD_HOST = `[...document.querySelectorAll('rujukan-card, [data-rujukan-card]')][0]`;

/** What the open card says, or an empty string. */
export const CARD_TEXT = `(${CARD_HOST}?.shadowRoot?.querySelector('[role="dialog"]')?.innerText ?? '')`;

/** Waits for the card and returns its words. */
export const cardText = (page: Page): Promise<string> => until<string>(page, CARD_TEXT);

export const cardGone = (page: Page): Promise<boolean> => until<boolean>(page, `!(${CARD_HOST})`);

export const documentText = (page: Page): Promise<string> =>
  page.evaluate('document.documentElement.outerHTML');

/** The document as the file alone gives it, parsed by the same browser without any script on it. */
export function parsedSource(page: Page, file: string): Promise<string> {
  const source = JSON.stringify(readFileSync(file, 'utf8'));
  return page.evaluate(`new DOMParser().parseFromString(${source}, 'text/html').documentElement.outerHTML`);
}

/** Opens a page of the extension and waits until it has drawn something. */
export async function openSurface(browser: Browser, path: string): Promise<Page> {
  const page = await browser.open(browser.extensionUrl(path));
  await until(page, `document.body.innerText.trim().length > 20`);
  return page;
}
