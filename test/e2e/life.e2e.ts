import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Page, until } from '../helpers/browsers/driver';
import {
  CARD_HOST,
  cardText,
  documentText,
  marksOn,
  openPopup,
  openSurface,
  parsedSource,
  pointOf,
  settledMarks,
} from '../helpers/product';
import { type Bench, BROWSER, PAGES, startBench } from './setup';

const SHEETS = `document.adoptedStyleSheets.filter((s) => [...s.cssRules].some((r) => r.cssText.includes('rujukan-differs'))).length`;
const MARKS = `[...CSS.highlights].filter(([n, set]) => n.startsWith('rujukan') && set.size > 0).length`;

/** The extension comes, comes again, and goes, while a page stays open. The last test takes it away. */
describe(`the life of the reader in ${BROWSER}`, () => {
  let bench: Bench;
  let page: Page;
  beforeAll(async () => {
    bench = await startBench();
    page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
  });
  afterAll(() => bench.stop());

  const openCard = async (): Promise<void> => {
    await page.bringToFront();
    const { x, y } = await pointOf(page, '58,83 persen');
    await page.click(x, y);
    expect(await cardText(page)).toContain('58,59');
  };

  it('put in twice it is still one', async () => {
    const before = await marksOn(page);
    const popup = await openPopup(bench.browser, page);
    await popup.evaluate(`(async () => {
      const tabId = Number(new URLSearchParams(location.search).get('tab'));
      for (let i = 0; i < 2; i++)
        await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/content-scripts/content.js'] });
      return true;
    })()`);
    await popup.close();
    expect(await settledMarks(page)).toEqual(before);
    expect(await page.evaluate(SHEETS)).toBe(1);
    await openCard();
    expect(await page.evaluate(`document.querySelectorAll('rujukan-card').length`)).toBe(1);
    await page.press('Escape');
    await until(page, `!(${CARD_HOST})`);
  });

  it('coming back by the history, a page is marked as the settings are now', async () => {
    await page.goto(`${bench.server.origin}/tanpa-klaim.html`);
    const options = await openSurface(bench.browser, 'options.html');
    const set = (marks: string): Promise<unknown> =>
      options.evaluate(
        `chrome.runtime.sendMessage({ rujukan: 1, id: 'x', direction: 'ui-background', method: 'changeSettings', payload: { marks: '${marks}' } })`,
      );
    await set('differences');
    await page.bringToFront();
    await page.evaluate('void history.back()');
    await until(page, `document.title.includes('Pilpres') && CSS.highlights.has('rujukan-differs')`);
    await until(page, `!CSS.highlights.has('rujukan-matches')`);
    await set('all');
    await until(page, `CSS.highlights.has('rujukan-matches')`);
    await options.close();
    await page.bringToFront();
  });

  it('updated under an open page, the new one takes over and leaves nothing of the old', async () => {
    await openCard();
    if (!(await bench.browser.update())) {
      await page.press('Escape');
      return;
    }
    await until(page, `!(${CARD_HOST})`);
    await until(page, `${MARKS} >= 3 && ${SHEETS} === 1`);
    await openCard();
    await page.press('Escape');
    await until(page, `!(${CARD_HOST})`);
    expect(await documentText(page)).toBe(await parsedSource(page, `${PAGES}/nasional.html`));
  });

  it('switched off under an open page, it leaves the page as it was', async () => {
    await openCard();
    await bench.browser.setEnabled(false);
    await page.bringToFront();
    // Firefox ends an extension's scripts at once, and with them all chance to clean up: what is left are marks that
    // do nothing. They go with the next load, or when the extension is back.
    if (bench.browser.name === 'firefox') await bench.browser.setEnabled(true);
    await until(page, `!(${CARD_HOST})`);
    if (bench.browser.name === 'chromium') await until(page, `${MARKS} === 0 && ${SHEETS} === 0`);
    else await until(page, `${SHEETS} <= 1`);
    expect(await documentText(page)).toBe(await parsedSource(page, `${PAGES}/nasional.html`));
  });
});
