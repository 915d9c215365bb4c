import { describe, expect, it } from 'vitest';
import type { Page } from '../../helpers/browsers/driver';
import { until } from '../../helpers/browsers/driver';
import { CARD_HOST, cardGone, cardText, lookOf, pause, pointOf, settledMarks } from '../../helpers/product';
import { BROWSER } from '../setup';
import { onPage } from './on-page';

/** Pages do what they like; marks and card have to live with it. */
describe(`unruly pages in ${BROWSER}`, () => {
  let page: Page;
  onPage('csp-ketat.html', (open) => {
    page = open;
  });

  const marked = (words: string): Promise<boolean> =>
    until(
      page,
      `[...CSS.highlights].some(([n, set]) => n.startsWith('rujukan') && [...set].some((r) => r.toString() === ${JSON.stringify(words)}))`,
    );
  const clickOn = async (words: string): Promise<void> => {
    const { x, y } = await pointOf(page, words);
    await page.click(x, y);
  };

  it('marks and opens text in an open shadow root', async () => {
    await page.evaluate(`(() => {
      const host = document.createElement('div');
      document.querySelector('article').append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Pada Pilpres 2014, Prabowo-Hatta meraih <b>62.576.444</b> suara.</p>';
    })()`);
    await marked('62.576.444 suara');
    await until(page, `${lookOf('62.576.444 suara', 'matches')}?.startsWith('underline solid')`);
    await clickOn('62.576.444 suara');
    expect(await cardText(page)).toContain('62.576.444');
  });

  it('follows text that comes later inside a shadow root', async () => {
    await page.evaluate(`(() => {
      const host = document.createElement('div');
      host.id = 'late';
      document.querySelector('article').append(host);
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Memuat</p>';
    })()`);
    await pause(900);
    await page.evaluate(
      `void (document.querySelector('#late').shadowRoot.querySelector('p').textContent = 'Pada Pilpres 2014, Prabowo-Hatta meraih 62.576.444 suara.')`,
    );
    expect(await marked('62.576.444 suara')).toBe(true);
  });

  it('opens where the page forbids selecting text', async () => {
    await page.evaluate(
      `void (document.body.style.userSelect = document.body.style.webkitUserSelect = 'none')`,
    );
    await clickOn('85.607.362 suara');
    expect(await cardText(page)).toContain('85.607.362');
  });

  it('finds its words again in new nodes', async () => {
    const before = await settledMarks(page);
    await page.evaluate(
      `void (() => { const a = document.querySelector('article'); const copy = a.cloneNode(true); a.replaceWith(copy); })()`,
    );
    await marked('85.607.362 suara');
    expect(await settledMarks(page)).toEqual(before);
  });

  it('leaves a link to the page', async () => {
    await page.evaluate(`(() => {
      const p = document.querySelector('.lead');
      p.innerHTML = '<a href="#bawah">' + p.innerHTML + '</a>';
    })()`);
    await pause(700);
    await marked('85.607.362 suara');
    await clickOn('85.607.362 suara');
    await until(page, `location.hash === '#bawah'`);
    expect(await page.evaluate(`!!(${CARD_HOST})`)).toBe(false);
  });

  it('shows the card whatever the page’s rules say, and closes it when its figure goes', async () => {
    await page.evaluate(`(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('html > * { display: none !important; transform: scale(0) !important } html > body { display: block !important; transform: none !important } * { margin: 40px !important }');
      document.adoptedStyleSheets = [sheet];
    })()`);
    await pause(300);
    await clickOn('85.607.362 suara');
    await cardText(page);
    const box = await page.evaluate<{ width: number; left: number; shown: boolean }>(`(() => {
      const card = ${CARD_HOST}.shadowRoot.querySelector('[role="dialog"]');
      const { width, left } = card.getBoundingClientRect();
      return { width, left, shown: card.checkVisibility() };
    })()`);
    expect(box.shown).toBe(true);
    expect(box.width).toBeGreaterThan(280);
    await page.evaluate(`document.querySelector('.lead').remove()`);
    await cardGone(page);
  });
});
