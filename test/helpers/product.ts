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

/** An expression: how the page shows the mark with these words (line, shape and colour), or null where there is none. */
export const lookOf = (words: string, verdict: string): string => `(() => {
  const name = 'rujukan-${verdict}';
  const range = [...(CSS.highlights.get(name) ?? [])].find((r) => r.toString() === ${JSON.stringify(words)});
  if (!range) return null;
  const { textDecorationLine, textDecorationStyle, textDecorationColor } =
    getComputedStyle(range.startContainer.parentElement, '::highlight(' + name + ')');
  return [textDecorationLine, textDecorationStyle, textDecorationColor].join(' ');
})()`;

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

/** Changes settings as a page of the extension does, without its form. */
export const changeSettings = (surface: Page, changes: Readonly<Record<string, unknown>>): Promise<unknown> =>
  surface.evaluate(
    `chrome.runtime.sendMessage({ rujukan: 1, id: 'x', direction: 'ui-background', method: 'changeSettings', payload: ${JSON.stringify(changes)} })`,
  );

/** From now on a page of the extension notes what readers in pages ask; gives the expression of the list of methods. */
export async function hearPages(surface: Page): Promise<string> {
  await surface.evaluate(`void (() => {
    if (!globalThis.terdengar)
      chrome.runtime.onMessage.addListener((message, { tab, url }) => {
        if (tab && url?.startsWith('http')) globalThis.terdengar.push(message.method);
      });
    globalThis.terdengar = [];
  })()`);
  return 'globalThis.terdengar';
}

/** Opens the popup as a tab that speaks of the tab of `page`. */
export const openPopup = (browser: Browser, page: Page): Promise<Page> =>
  openFor(browser, 'popup.html', page);

/** Opens the side panel's page as a tab that speaks of the tab of `page`. */
export const openPanel = (browser: Browser, page: Page): Promise<Page> =>
  openFor(browser, 'sidepanel.html', page);

async function openFor(browser: Browser, path: string, page: Page): Promise<Page> {
  // Only the extension itself can tell a tab's number: a page of it asks while the tab is the one shown.
  const surface = await openSurface(browser, path);
  await page.bringToFront();
  const tabs = `chrome.tabs.query({ active: true, currentWindow: true })`;
  const id = await until<number>(
    surface,
    `${tabs}.then(([tab]) => tab && tab.url !== location.href && tab.id)`,
  );
  await surface.goto(browser.extensionUrl(`${path}?tab=${id}`));
  await surface.bringToFront();
  await until(surface, `document.body.innerText.trim().length > 20`);
  return surface;
}

/** Clicks the first element that the selector and the words fit, as a person would. */
export async function clickOn(page: Page, selector: string, words = ''): Promise<void> {
  const { x, y } = await until<{ x: number; y: number }>(
    page,
    `(async () => {
      const element = [...document.querySelectorAll(${JSON.stringify(selector)})].find(
        (e) => e.innerText.includes(${JSON.stringify(words)}) && e.getClientRects().length > 0);
      if (!element) return null;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const box = element.getBoundingClientRect();
      const y = box.top + box.height / 2;
      // A page that is still being laid out moves: try again.
      return y >= 0 && y < innerHeight ? { x: box.left + box.width / 2, y } : null;
    })()`,
  );
  await page.click(x, y);
}

/** Puts text into a field, as typing would leave it. */
export const fillIn = (page: Page, selector: string, text: string): Promise<void> =>
  page.evaluate(`(() => {
    const field = document.querySelector(${JSON.stringify(selector)});
    field.focus();
    field.value = ${JSON.stringify(text)};
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return null;
  })()`);

/** Names an update source in the settings, by hand, and gives what the form says of it: `Tersimpan` where it was kept. */
export async function sendUpdateSource(
  options: Page,
  url: string,
  root: string,
  meanwhile: () => Promise<unknown> = async () => null,
): Promise<string> {
  const form = `form:has([type="submit"]):has(input.rj-formula)`;
  await until(options, `!!document.querySelector(${JSON.stringify(form)})`);
  await fillIn(options, `${form} input[placeholder="https://"]`, url);
  await fillIn(options, `${form} input.rj-formula`, root);
  await clickOn(options, `${form} [type="submit"]`);
  await meanwhile();
  return until(options, `document.querySelector(${JSON.stringify(`${form} [role="status"]`)}).innerText`);
}

/** The same on a page of its own; fails where it is not kept. */
export async function setUpdateSource(browser: Browser, url: string, root: string): Promise<void> {
  const options = await openSurface(browser, 'options.html');
  const said = await sendUpdateSource(options, url, root);
  if (!/^(Tersimpan|Saved)/.test(said)) throw new Error(`the update source was not kept: ${said}`);
  await options.close();
}

/** Presses the popup's update button and gives everything that it says of the update, in order; the last is the end. */
export async function watchUpdate(browser: Browser): Promise<readonly string[]> {
  const popup = await openSurface(browser, 'popup.html');
  await popup.evaluate(`(() => {
    const outcome = document.querySelector('.rj-data__outcome');
    globalThis.told = [];
    new MutationObserver(() => told.push(outcome.innerText.trim())).observe(outcome, {
      childList: true, characterData: true, subtree: true });
    return null;
  })()`);
  await clickOn(popup, '.rj-data .rj-button');
  await until(popup, `!!document.querySelector('.rj-data__outcome .rj-note')`, 60_000);
  const told = await popup.evaluate<readonly string[]>('told');
  await popup.close();
  return told.filter((words, i) => words !== '' && words !== told[i - 1]);
}

/** Presses the popup's update button and gives what it says in the end. */
export const syncNow = async (browser: Browser): Promise<string> => (await watchUpdate(browser)).at(-1) ?? '';
