import { describe, expect, it } from 'vitest';
import { axeInBoth } from '../../helpers/axe';
import { type Page, until } from '../../helpers/browsers/driver';
import { CARD_ROOT, openCard, unfoldCard } from '../../helpers/card';
import { CARD_HOST, cardGone, openPanel, openPopup, pause } from '../../helpers/product';
import { type Bench, BROWSER } from '../setup';
import { onPage } from './on-page';

/** What sticks out of the card or of its own box, and what is cut off. */
const OVERFLOWS = `(() => {
  const card = ${CARD_ROOT}.querySelector('[role="dialog"]');
  const frame = card.getBoundingClientRect();
  const out = card.scrollWidth > card.clientWidth + 1 ? ['the card scrolls sideways'] : [];
  for (const element of card.querySelectorAll('*')) {
    if (element.closest('.rj-hidden, svg, option, optgroup') || element.getClientRects().length === 0) continue;
    const box = element.getBoundingClientRect();
    if (box.left < frame.left - 1 || box.right > frame.right + 1) out.push(element.className || element.tagName);
    if (element.matches('button, summary') && element.scrollWidth > element.clientWidth + 1)
      out.push('cut off: ' + element.textContent);
  }
  return out;
})()`;

/** Things to press below `root` that are smaller than a square of so many pixels; links within a sentence are exempt. */
const smaller = (root: string, side: number): string =>
  `[...${root}.querySelectorAll('button, summary, select, input:not([type="radio"], [role="switch"], [type="checkbox"]), textarea, .rj-choice, .rj-switch')]
  .map((e) => [e.getAttribute('aria-label') || e.textContent || e.tagName, e.getBoundingClientRect()])
  .filter(([, box]) => box.width > 0 && (box.width < ${side} || box.height < ${side}))
  .map(([name, box]) => name + ' ' + Math.round(box.width) + '×' + Math.round(box.height))`;

/** Does the card lie over the figure? */
const COVERS = `(() => {
  const card = ${CARD_ROOT}.querySelector('[role="dialog"]').getBoundingClientRect();
  const range = [...CSS.highlights].filter(([name]) => name.startsWith('rujukan')).flatMap(([, set]) => [...set])
    .find((r) => r.toString().includes('27.404.878'));
  return [...range.getClientRects()].some((box) =>
    box.left < card.right - 1 && box.right > card.left + 1 && box.top < card.bottom - 1 && box.bottom > card.top + 1);
})()`;

/** Every text 40 percent longer, as other languages may be. */
const LENGTHEN = `(() => {
  const texts = document.createTreeWalker(${CARD_ROOT}.querySelector('[role="dialog"]'), NodeFilter.SHOW_TEXT);
  while (texts.nextNode())
    texts.currentNode.data = texts.currentNode.data.replace(/\\p{L}{4,}/gu,
      (word) => word + word.slice(-Math.ceil(word.length * 0.45)));
  return null;
})()`;

/** What an expression gives once it has been the same for half a second. */
async function settled(page: Page, expression: string): Promise<readonly string[]> {
  let last = '';
  for (let same = 0; same < 5; ) {
    await pause(100);
    const now = JSON.stringify(await page.evaluate(expression).catch(() => null));
    same = now === last && now !== 'null' ? same + 1 : 0;
    last = now;
  }
  return JSON.parse(last) as readonly string[];
}

describe(`the card for everyone in ${BROWSER}`, () => {
  let bench: Bench;
  let page: Page;
  onPage('nasional.html', (open, running) => {
    page = open;
    bench = running;
  });

  it('has nothing for axe to complain about when all is unfolded', async () => {
    await openCard(page, '27.404.878');
    await unfoldCard(page);
    await pause(200);
    expect(await axeInBoth(bench.browser, page)).toEqual([]);
  });

  it('reads as a labelled dialog from verdict to data version', async () => {
    await openCard(page, '27.404.878');
    await unfoldCard(page);
    await until(page, `!!${CARD_ROOT}.querySelector('.rj-beside')`);
    const outline = await page.outline('rujukan-card');
    // Only Chromium tells its tree.
    if (outline === null) return;
    expect(outline).toMatch(/^- dialog "Berbeda dari data KPU"/);
    // Hundreds of regions say nothing of the card.
    const tree = outline.split('\n').filter((line) => !/- (option|group) "/.test(line));
    await expect(
      tree
        .join('\n')
        .replace(/127\.0\.0\.1:\d+/g, 'page')
        .replace(/\d{4}\.\d\d\.\d\d/g, 'VERSION'),
    ).toMatchFileSnapshot('card-tree.txt');
  });

  it('is walked by Tab in the order it is read, and Escape gives the focus back', async () => {
    await page.evaluate(`document.querySelector('nav a').focus()`);
    await bench.browser.command('next-claim', page);
    // What the card says comes in two steps: its stops are those it keeps for a moment.
    const order = await settled(
      page,
      `[...${CARD_ROOT}.querySelectorAll('button, a[href], summary')].filter((e) => e.matches('summary') || !e.closest('details:not([open])'))
        .map((e) => e.getAttribute('aria-label') ?? e.textContent)`,
    );
    const walked: string[] = [];
    // Firefox stops at boxes that scroll as well; they have no name of their own.
    for (let presses = 0; walked.length < order.length && presses < order.length + 4; presses++) {
      await page.press('Tab');
      const name = await page.evaluate<string>(
        `(() => { const e = ${CARD_ROOT}.activeElement;
          return e?.matches('button, a, summary') ? (e.getAttribute('aria-label') ?? e.textContent) : ''; })()`,
      );
      if (name !== '') walked.push(name);
    }
    expect(walked).toEqual(order);
    await page.press('Escape');
    await cardGone(page);
    expect(await page.evaluate(`document.activeElement === document.querySelector('nav a')`)).toBe(true);
  });

  it('opened by a click lets Tab go on from the figure, out of the card and once it is closed', async () => {
    // Stops of the page around the paragraph with the figure.
    await page.evaluate(`(() => {
      const range = [...CSS.highlights].filter(([name]) => name.startsWith('rujukan')).flatMap(([, set]) => [...set])
        .find((r) => r.toString().includes('27.404.878'));
      const paragraph = range.startContainer.parentElement.closest('p');
      for (const [place, name] of [['beforebegin', 'sebelum'], ['afterend', 'sesudah']])
        paragraph.insertAdjacentHTML(place, '<p><button id="' + name + '">' + name + '</button></p>');
      return null;
    })()`);
    const focused = `document.activeElement.id`;
    await openCard(page, '27.404.878');
    await page.press('Shift+Tab');
    await cardGone(page);
    expect(await page.evaluate(focused)).toBe('sebelum');
    await openCard(page, '27.404.878');
    for (let presses = 0; presses < 20 && (await page.evaluate(`!!${CARD_HOST}`)); presses++)
      await page.press('Tab');
    expect(await page.evaluate(focused)).toBe('sesudah');
    await openCard(page, '27.404.878');
    await page.press('Escape');
    await cardGone(page);
    await page.press('Tab');
    expect(await page.evaluate(focused)).toBe('sesudah');
  });

  it('has targets of 24 pixels and more, wide and narrow', async () => {
    for (const [width, height] of [
      [1180, 860],
      [360, 740],
    ] as const) {
      await page.resize(width, height);
      await openCard(page, '27.404.878');
      await unfoldCard(page);
      expect(await page.evaluate(smaller(CARD_ROOT, 24))).toEqual([]);
      expect(await page.evaluate(OVERFLOWS)).toEqual([]);
      await page.press('Escape');
      await cardGone(page);
    }
  });

  it('under a thumb has targets of 44 pixels, as popup and panel have, and leads to the claims beside it', async () => {
    const shown = `${CARD_ROOT}.querySelector('q').textContent`;
    const place = async (): Promise<readonly number[]> => {
      const words = await until<string>(page, `${CARD_ROOT}.querySelector('.rj-beside__place')?.textContent`);
      return words.split(' dari ').map(Number);
    };
    const way = (by: 1 | -1) => `${CARD_ROOT}.querySelector('.rj-beside [data-by="${by}"]')`;
    const tap = async (by: 1 | -1): Promise<void> => {
      const { x, y } = await page.evaluate<{ x: number; y: number }>(
        `(() => { const b = ${way(by)}.getBoundingClientRect(); return { x: b.left + b.width / 2, y: b.top + b.height / 2 }; })()`,
      );
      await page.tap(x, y);
    };
    await page.resize(360, 740);
    await bench.browser.coarsePointer(true);
    try {
      expect(await page.evaluate(`matchMedia('(pointer: coarse)').matches`)).toBe(true);
      await openCard(page, '27.404.878');
      const [at = 0, of = 0] = await place();
      expect(at).toBeGreaterThan(1);
      expect(of).toBeGreaterThan(at);
      await tap(1);
      await until(page, `!${shown}.includes('27.404.878')`);
      expect(await place()).toEqual([at + 1, of]);
      // The next press goes on, whatever it comes from.
      expect(await page.evaluate(`${CARD_ROOT}.activeElement === ${way(1)}`)).toBe(true);
      await tap(-1);
      await until(page, `${shown}.includes('27.404.878')`);
      expect(await page.evaluate(`${CARD_ROOT}.activeElement === ${way(-1)}`)).toBe(true);
      expect(await page.evaluate(COVERS)).toBe(false);
      await page.press('Enter');
      await until(page, `!${shown}.includes('27.404.878')`);
      expect(await place()).toEqual([at - 1, of]);
      await until(page, `!!${CARD_ROOT}.querySelector('.rj-chart, .rj-time')`);
      await unfoldCard(page);
      expect(await page.evaluate(smaller(CARD_ROOT, 44))).toEqual([]);
      expect(await page.evaluate(OVERFLOWS)).toEqual([]);
      for (const open of [openPopup, openPanel]) {
        const surface = await open(bench.browser, page);
        // Chromium forgets it on the way to the extension's own page.
        await bench.browser.coarsePointer(true);
        await until(surface, `!!document.querySelector('.rj-tally, .rj-item')`);
        expect(await surface.evaluate(smaller('document', 44))).toEqual([]);
        await surface.close();
      }
    } finally {
      await bench.browser.coarsePointer(false);
    }
  });

  it('is a sheet at the lower edge of a narrow window, and leaves the figure in sight', async () => {
    await page.resize(360, 740);
    await openCard(page, '27.404.878');
    // The card rises as it appears.
    await pause(250);
    const gaps = await page.evaluate<readonly number[]>(
      `(() => { const b = ${CARD_ROOT}.querySelector('[role="dialog"]').getBoundingClientRect();
        return [b.left, document.documentElement.clientWidth - b.right, document.documentElement.clientHeight - b.bottom].map(Math.round); })()`,
    );
    // A scroll bar may stand beside it.
    expect(gaps.every((gap) => Math.abs(gap) <= 16)).toBe(true);
    expect(gaps[0]).toBe(0);
    expect(gaps[2]).toBe(0);
    expect(await page.evaluate(COVERS)).toBe(false);
  });

  it('never lies over its figure, at any edge of the window', async () => {
    for (const [width, height] of [
      [1180, 860],
      [900, 620],
      [700, 500],
      [500, 700],
    ] as const) {
      await page.resize(width, height);
      for (const block of ['start', 'center', 'end'] as const) {
        await openCard(page, '27.404.878');
        await page.evaluate(`(() => {
          const range = [...CSS.highlights].filter(([n]) => n.startsWith('rujukan')).flatMap(([, s]) => [...s])
            .find((r) => r.toString().includes('27.404.878'));
          range.startContainer.parentElement.scrollIntoView({ block: ${JSON.stringify(block)}, behavior: 'instant' });
          return new Promise((done) => setTimeout(() => done(null), 120));
        })()`);
        expect({ width, height, block, over: await page.evaluate(COVERS) }).toEqual({
          width,
          height,
          block,
          over: false,
        });
        await page.press('Escape');
        await cardGone(page);
      }
    }
  });

  it('bears text of twice the size and texts 40 percent longer', async () => {
    for (const width of [1180, 360]) {
      await page.resize(width, 740);
      for (const change of [
        `(${CARD_ROOT}.querySelector('.rj-card').style.fontSize = '200%', null)`,
        LENGTHEN,
      ]) {
        await openCard(page, '27.404.878');
        await unfoldCard(page);
        await page.evaluate(change);
        await pause(100);
        expect({ width, out: await page.evaluate(OVERFLOWS) }).toEqual({ width, out: [] });
        await page.press('Escape');
        await cardGone(page);
      }
    }
  });

  it('keeps its shapes in forced colours', async () => {
    await bench.browser.forcedColors(true);
    await openCard(page, '27.404.878');
    const [own, ground, border] = await page.evaluate<readonly string[]>(`(() => {
      const style = (selector) => getComputedStyle(${CARD_ROOT}.querySelector(selector));
      return [style('[data-own="true"] .rj-bars__fill').fill, style('.rj-bars__ground').fill, style('.rj-card').borderTopStyle];
    })()`);
    await bench.browser.forcedColors(false);
    expect(own).not.toBe(ground);
    expect(border).toBe('solid');
    expect(await page.evaluate(`!!(${CARD_HOST})`)).toBe(true);
  });
});
