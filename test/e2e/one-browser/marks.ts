import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Page, until } from '../../helpers/browsers/driver';
import {
  CARD_HOST,
  cardGone,
  cardText,
  changeSettings,
  documentText,
  lookOf,
  marksOn,
  openPopup,
  openSurface,
  parsedSource,
  pause,
  pointOf,
  settledMarks,
} from '../../helpers/product';
import { type Bench, BROWSER, PAGES } from '../setup';
import { lendBench } from './lend';

const PAGE = 'nasional.html';
const KEPT = { marks: 'all', print: false };

/** Marks as the reader wants them: how many, on paper, in forced colours, without movement. */
describe(`marks as they are wanted in ${BROWSER}`, () => {
  let bench: Bench;
  let page: Page;
  let options: Page;
  beforeAll(async () => {
    bench = await lendBench();
    options = await openSurface(bench.browser, 'options.html');
    page = await bench.browser.open(`${bench.server.origin}/${PAGE}`);
    await marksOn(page);
  });
  beforeEach(async () => {
    await changeSettings(options, KEPT);
    await page.bringToFront();
  });
  afterAll(async () => {
    await changeSettings(options, KEPT);
    await bench.stop();
  });

  const openCard = async (): Promise<void> => {
    const { x, y } = await pointOf(page, '58,83 persen');
    await page.click(x, y);
    await cardText(page);
  };
  const closeCard = async (): Promise<void> => {
    await page.press('Escape');
    await cardGone(page);
  };
  const isUntouched = async (): Promise<void> =>
    expect(await documentText(page)).toBe(await parsedSource(page, `${PAGES}/${PAGE}`));

  it.each([
    ['differences', ['differs']],
    ['basis', ['different_basis', 'differs']],
    ['all', ['different_basis', 'differs', 'matches', 'matches_rounded']],
    ['badge', []],
  ] as const)('%s: marks of these verdicts alone, and all in the list', async (marks, verdicts) => {
    await changeSettings(options, { marks });
    await pause(300);
    const names = (await settledMarks(page)).map(({ name }) => name.replace('rujukan-', ''));
    const seen = [...new Set(names)].filter((name) => name !== 'check').sort();
    for (const verdict of seen) expect(verdicts).toContain(verdict);
    for (const verdict of verdicts) if (verdict !== 'matches_rounded') expect(seen).toContain(verdict);
    expect(names.filter((name) => name === 'differs')).toHaveLength(marks === 'badge' ? 0 : 2);
    const popup = await openPopup(bench.browser, page);
    const tally = await until<string>(popup, `document.querySelector('.rj-tally')?.innerText`);
    expect(tally).toMatch(/(?:^|\D)2(?:\D|$)/);
    await popup.close();
  });

  it('has no movement where the reader wants none', async () => {
    const animation = `getComputedStyle(${CARD_HOST}.shadowRoot.querySelector('.rj-card')).animationName`;
    await openCard();
    expect(await page.evaluate(animation)).toBe('rj-appear');
    await bench.browser.reducedMotion(true);
    await until(page, `matchMedia('(prefers-reduced-motion: reduce)').matches`);
    expect(await page.evaluate(animation)).toBe('none');
    await bench.browser.reducedMotion(false);
    await closeCard();
  });

  it('keeps its shapes in forced colours, and takes the system’s', async () => {
    const wrong = lookOf('27.404.878 suara', 'differs');
    await until(page, `${wrong}?.endsWith('rgb(194, 40, 26)')`);
    await bench.browser.forcedColors(true);
    await until(page, `matchMedia('(forced-colors: active)').matches`);
    const line = (words: string, name: string): Promise<string> =>
      page.evaluate(`(() => {
        const range = [...CSS.highlights.get('rujukan-${name}')].find((r) => r.toString() === ${JSON.stringify(words)});
        const style = getComputedStyle(range.startContainer.parentElement, '::highlight(rujukan-${name})');
        return style.textDecorationLine + ' ' + style.textDecorationStyle;
      })()`);
    expect(await line('27.404.878 suara', 'differs')).toBe('underline wavy');
    expect(await line('40.971.906 suara', 'matches')).toBe('underline solid');
    expect(await page.evaluate(wrong)).not.toContain('rgb(194, 40, 26)');
    await openCard();
    expect(
      await page.evaluate(
        `getComputedStyle(${CARD_HOST}.shadowRoot.querySelector('.rj-card')).borderTopStyle`,
      ),
    ).toBe('solid');
    await closeCard();
    await bench.browser.forcedColors(false);
  });

  describe('on paper', () => {
    /** Prints, and gives what the page itself saw of our notes while it was printed. */
    const printed = async (): Promise<{
      notes: string | null;
      items: number;
      other: string;
      size: number;
    }> => {
      await page.evaluate(`void addEventListener('beforeprint', () => {
        const host = document.querySelector('rujukan-notes');
        const other = document.documentElement.cloneNode(true);
        other.querySelector('rujukan-notes')?.remove();
        globalThis.cetak = { notes: host?.shadowRoot.textContent ?? null,
          items: host?.shadowRoot.querySelectorAll('li').length ?? 0, other: other.outerHTML };
      }, { once: true })`);
      const pdf = await page.print();
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const seen = await until<{ notes: string | null; items: number; other: string }>(
        page,
        'globalThis.cetak',
      );
      return { ...seen, size: pdf.length };
    };

    it('there is nothing of us unless the reader wants it', async () => {
      const { notes, other } = await printed();
      expect(notes).toBeNull();
      expect(other).toBe(await parsedSource(page, `${PAGES}/${PAGE}`));
    });

    it('each mark has a numbered note after the page, which is otherwise what it was', async () => {
      const marked = (await settledMarks(page)).filter(({ name }) => name !== 'rujukan-check').length;
      const plain = await printed();
      await changeSettings(options, { print: true });
      await page.bringToFront();
      await pause(800);
      const { notes, items, other, size } = await printed();
      expect(notes).toContain('27.040.878');
      expect(notes).toContain('Berbeda dari data KPU');
      expect(items).toBe(marked);
      expect(other).toBe(await parsedSource(page, `${PAGES}/${PAGE}`));
      expect(size).toBeGreaterThan(plain.size);
      await isUntouched();
    });

    it('no page can call the notes up by itself, and no mark, no note', async () => {
      await changeSettings(options, { print: true });
      await page.bringToFront();
      await pause(800);
      await page.evaluate(`void dispatchEvent(new Event('beforeprint'))`);
      expect(await page.evaluate(`!!document.querySelector('rujukan-notes')`)).toBe(false);
      await changeSettings(options, { marks: 'badge' });
      await pause(500);
      expect((await printed()).notes).toBeNull();
    });
  });
});
