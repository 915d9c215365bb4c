import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../helpers/browsers/driver';
import { cardText, marksOn, pointOf, settledMarks, withVerdict } from '../../helpers/product';
import { type Bench, BROWSER } from '../setup';
import { lendBench } from './lend';

describe(`a stopped background in ${BROWSER}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await lendBench();
  });
  afterAll(() => bench.stop());

  it('wakes for a card', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/nasional.html`);
    await marksOn(page);
    await bench.browser.stopBackground();
    await page.bringToFront();
    const { x, y } = await pointOf(page, '58,83 persen');
    await page.click(x, y);
    expect(await cardText(page)).toContain('58,59');
    await page.close();
  });

  it('wakes for text that comes later', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/csp-ketat.html`);
    await marksOn(page);
    await bench.browser.stopBackground();
    await page.bringToFront();
    await page.evaluate(`(() => {
      const p = document.createElement('p');
      p.textContent = 'Pada Pilpres 2014, Jokowi-JK meraih 70.979.833 suara.';
      document.querySelector('article').append(p);
    })()`);
    await until(
      page,
      `[...CSS.highlights.values()].some((set) => [...set].some((r) => r.toString() === '70.979.833 suara'))`,
    );
    expect(withVerdict(await settledMarks(page), 'differs')).toEqual(['70.979.833 suara']);
    await page.close();
  });
});
