import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from '../../helpers/browsers/driver';
import { until } from '../../helpers/browsers/driver';
import { CARD_HOST, marksOn, openPanel, openPopup } from '../../helpers/product';
import { type Bench, BROWSER } from '../setup';
import { lendBench } from './lend';

const TEXTS = `[...CSS.highlights].filter(([n]) => n.startsWith('rujukan')).flatMap(([n, set]) => [...set].map((r) => n.slice(8) + ' ' + r.toString())).sort()`;
/** One share is wrong, and with it the three do not add up to 100. */
const INNER = [
  'check 16,47 persen',
  'check 24,95 persen',
  'check 58,83 persen',
  'differs 58,83 persen',
  'matches 16,47 persen',
  'matches 24,95 persen',
];

/** Frames of the page's own house, of another one, without an address, and one that no permission covers. */
describe(`frames in ${BROWSER}`, () => {
  let bench: Bench;
  let page: Page;
  beforeAll(async () => {
    bench = await lendBench();
    page = await bench.browser.open(`${bench.server.origin}/bingkai.html`);
    await marksOn(page);
  });
  afterAll(() => bench.stop());

  const inFrame = (part: string): Promise<readonly string[]> => page.inFrame(part, TEXTS);

  it('are read by the title of the page around them, each in its own document', async () => {
    await expect.poll(() => inFrame('bingkai-isi.html'), { timeout: 10_000 }).toEqual(INNER);
    await expect.poll(() => inFrame('dari=jauh'), { timeout: 10_000 }).toEqual(INNER);
    await expect
      .poll(() => inFrame('about:srcdoc'), { timeout: 10_000 })
      .toEqual(['matches 27.040.878 suara']);
    expect(await inFrame('dari=tertutup')).toEqual([]);
    expect(await page.evaluate(TEXTS)).toEqual(['matches 40.971.906 suara', 'matches 96.214.691 suara']);
  });

  it('are one list with the page, and those not read are counted', async () => {
    const panel = await openPanel(bench.browser, page);
    await until(panel, `document.body.innerText.includes('58,83 persen')`);
    const text = await panel.evaluate<string>('document.body.innerText');
    expect(text).toContain('1 bingkai tidak dibaca');
    const order = ['96.214.691', '58,83 persen', '16,47', '40.971.906', '27.040.878'];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((at) => at >= 0)).toBe(true);
    await panel.close();
    const popup = await openPopup(bench.browser, page);
    const tally = await until<string>(
      popup,
      `(() => { const t = document.body.innerText; return t.includes('bingkai') && t; })()`,
    );
    expect(tally).toContain('9 angka pemilu di halaman ini');
    expect(tally).toContain('1 bingkai tidak dibaca');
    await popup.close();
    await page.bringToFront();
  });

  it('are stepped through from the page; one card is open at a time', async () => {
    const card = `!!(${CARD_HOST})`;
    await bench.browser.command('next-claim', page);
    await until(page, card);
    await bench.browser.command('next-claim', page);
    await expect.poll(() => page.inFrame('bingkai-isi.html', card), { timeout: 10_000 }).toBe(true);
    await until(page, `!(${card})`);
    for (let i = 0; i < 3; i++) await bench.browser.command('next-claim', page);
    await until(page, card);
    await until(page, `scrollY >= 0`);
    await expect.poll(() => page.inFrame('bingkai-isi.html', card), { timeout: 10_000 }).toBe(false);
  });
});
