import { describe, expect, it } from 'vitest';
import { axeInBoth } from '../../helpers/axe';
import type { Page } from '../../helpers/browsers/driver';
import { until } from '../../helpers/browsers/driver';
import {
  CARD_HOST,
  CARD_TEXT,
  cardGone,
  cardText,
  documentText,
  parsedSource,
  pointOf,
} from '../../helpers/product';
import { type Bench, BROWSER, PAGES } from '../setup';
import { onPage } from './on-page';

describe(`the card in ${BROWSER}`, () => {
  let bench: Bench;
  let page: Page;
  onPage('nasional.html', (open, running) => {
    page = open;
    bench = running;
  });

  const opensAndCloses = async (): Promise<void> => {
    const text = await cardText(page);
    expect(text).toMatch(/\d/);
    await page.press('Escape');
    await cardGone(page);
    expect(await documentText(page)).toBe(await parsedSource(page, `${PAGES}/nasional.html`));
  };

  it('opens by pointer with both figures, the difference, the act and a link', async () => {
    const { x, y } = await pointOf(page, '58,83 persen');
    await page.click(x, y);
    const text = await cardText(page);
    expect(text).toContain('58,83');
    expect(text).toContain('58,59');
    expect(text).toContain('0,24');
    expect(text).toContain('360 Tahun 2024');
    const links = await page.evaluate<readonly string[]>(
      `[...${CARD_HOST}.shadowRoot.querySelectorAll('a[href]')].map((a) => a.href)`,
    );
    expect(links.some((link) => /^https?:/.test(link))).toBe(true);
    await opensAndCloses();
  });

  it('opens by tap', async () => {
    const { x, y } = await pointOf(page, '27.404.878 suara');
    await page.tap(x, y);
    expect(await cardText(page)).toContain('27.040.878');
    await opensAndCloses();
  });

  it('opens by the command, and gives the focus back', async () => {
    await page.evaluate(`document.querySelector('nav a').focus()`);
    await bench.browser.command('next-claim', page);
    await cardText(page);
    expect(await page.evaluate(`document.activeElement === ${CARD_HOST}`)).toBe(true);
    await page.press('Escape');
    await cardGone(page);
    expect(await page.evaluate(`document.activeElement === document.querySelector('nav a')`)).toBe(true);
  });

  it('leaves a plain click elsewhere alone', async () => {
    const box = await page.evaluate<{ x: number; y: number }>(
      `(() => { scrollTo(0, 0); const b = document.querySelector('h1').getBoundingClientRect(); return { x: b.left + 20, y: b.top + 20 }; })()`,
    );
    await page.click(box.x, box.y);
    expect(await page.evaluate(`!!(${CARD_HOST})`)).toBe(false);
  });

  it('stays one card when another figure is chosen', async () => {
    const first = await pointOf(page, '96.214.691 suara');
    await page.click(first.x, first.y);
    await cardText(page);
    await page.press('Escape');
    await cardGone(page);
    const second = await pointOf(page, '58,83 persen');
    await page.click(second.x, second.y);
    await until(page, `(${CARD_TEXT}).includes('58,59')`);
    expect(await page.evaluate(`document.querySelectorAll('rujukan-card, [data-rujukan-card]').length`)).toBe(
      1,
    );
  });

  it('has nothing for axe to complain about', async () => {
    const { x, y } = await pointOf(page, '58,83 persen');
    await page.click(x, y);
    await cardText(page);
    expect(await axeInBoth(bench.browser, page)).toEqual([]);
  });
});
