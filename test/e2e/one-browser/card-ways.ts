import { describe, expect, it } from 'vitest';
import type { Page } from '../../helpers/browsers/driver';
import { until } from '../../helpers/browsers/driver';
import { CARD_ROOT } from '../../helpers/card';
import { CARD_HOST, cardGone, cardText, clickOn, openSurface, pause, pointOf } from '../../helpers/product';
import { type Bench, BROWSER } from '../setup';
import { onPage } from './on-page';

describe(`ways to the card in ${BROWSER}`, () => {
  let bench: Bench;
  let page: Page;
  onPage('nasional.html', (open, running) => {
    page = open;
    bench = running;
  });

  const rest = async (words: string): Promise<{ x: number; y: number }> => {
    const point = await pointOf(page, words);
    await page.hover(point.x - 4, point.y);
    await page.hover(point.x, point.y);
    return point;
  };

  it('opens under a resting mouse, takes no focus, stays while the mouse is on it, and goes with it', async () => {
    await page.evaluate(`document.querySelector('nav a').focus()`);
    await rest('58,83 persen');
    await cardText(page);
    expect(await page.evaluate(`document.activeElement === document.querySelector('nav a')`)).toBe(true);
    const on = await page.evaluate<{ x: number; y: number }>(
      `(() => { const b = ${CARD_ROOT}.querySelector('.rj-figures').getBoundingClientRect(); return { x: b.left + 30, y: b.top + 30 }; })()`,
    );
    await page.hover(on.x, on.y);
    await pause(900);
    expect(await page.evaluate(`!!(${CARD_HOST})`)).toBe(true);
    await page.hover(4, 4);
    await page.hover(5, 5);
    await cardGone(page);
  });

  it('stays once it was taken up, and Escape takes it away', async () => {
    await rest('58,83 persen');
    await cardText(page);
    await page.evaluate(`(${CARD_ROOT}.querySelector('summary').focus(), null)`);
    await page.hover(4, 4);
    await page.hover(5, 5);
    await pause(900);
    expect(await page.evaluate(`!!(${CARD_HOST})`)).toBe(true);
    await page.press('Escape');
    await cardGone(page);
  });

  it('does not open where the mouse only passes, nor where the reader wants none of it', async () => {
    const { x, y } = await pointOf(page, '58,83 persen');
    await page.hover(x, y);
    await page.hover(4, 4);
    await pause(800);
    expect(await page.evaluate(`!!(${CARD_HOST})`)).toBe(false);
    const options = await openSurface(bench.browser, 'options.html');
    await clickOn(options, '.rj-switch', 'tetikus');
    await pause(300);
    await page.bringToFront();
    await rest('58,83 persen');
    await pause(900);
    expect(await page.evaluate(`!!(${CARD_HOST})`)).toBe(false);
    await options.bringToFront();
    await clickOn(options, '.rj-switch', 'tetikus');
    await pause(300);
    await options.close();
  });

  it('opens again by the command where it was last', async () => {
    await bench.browser.command('next-claim', page);
    const first = await cardText(page);
    await page.press('Escape');
    await cardGone(page);
    await bench.browser.command('open-card', page);
    expect((await cardText(page)).split('\n')[0]).toBe(first.split('\n')[0]);
    expect(await page.evaluate(`document.activeElement === ${CARD_HOST}`)).toBe(true);
  });

  it('has the keys that it suggests: the browser keeps none of them for itself', async () => {
    const options = await openSurface(bench.browser, 'options.html');
    const without = await options.evaluate<readonly string[]>(`chrome.commands.getAll().then((all) => all
      .filter(({ name, shortcut }) => chrome.runtime.getManifest().commands[name].suggested_key && !shortcut)
      .map(({ name }) => name))`);
    expect(without).toEqual([]);
    await options.close();
  });

  it('pauses and resumes on this site by the command', async () => {
    const marks = `[...CSS.highlights].filter(([n, s]) => n.startsWith('rujukan') && s.size > 0).length`;
    await bench.browser.command('pause-here', page);
    await until(page, `${marks} === 0`);
    await bench.browser.command('pause-here', page);
    await until(page, `${marks} > 0`, 30_000);
  });
});
