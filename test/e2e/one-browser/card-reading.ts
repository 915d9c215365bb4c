import { describe, expect, it } from 'vitest';
import type { Page } from '../../helpers/browsers/driver';
import { until } from '../../helpers/browsers/driver';
import { CARD_ROOT, chooseIn, OFFICIAL, openCard, optionsOf, typeIn, unfoldCard } from '../../helpers/card';
import { CARD_TEXT, cardText } from '../../helpers/product';
import { type Bench, BROWSER } from '../setup';
import { onPage } from './on-page';

describe(`the reader’s own reading in ${BROWSER}`, () => {
  let bench: Bench;
  let page: Page;
  onPage('nasional.html', (open, running) => {
    page = open;
    bench = running;
  });

  it('shows the whole contest with the page’s figure marked, as drawing and as table', async () => {
    await openCard(page, '27.404.878');
    expect(
      await page.evaluate(`[...${CARD_ROOT}.querySelectorAll('.rj-bars > li')].map((li) => li.dataset.own)`),
    ).toEqual(['false', 'false', 'true']);
    expect(await page.evaluate(`${CARD_ROOT}.querySelectorAll('.rj-bars__claimed').length`)).toBe(1);
    const cells = await page.evaluate<readonly string[]>(
      `[...${CARD_ROOT}.querySelectorAll('.rj-table td:last-child')].map((td) => td.textContent)`,
    );
    expect(cells).toEqual(['40.971.906 suara', '96.214.691 suara', '27.040.878 suara']);
  });

  it('follows election, region and owner, says whose reading it is, and goes back', async () => {
    await openCard(page, '96.214.691');
    await unfoldCard(page);
    expect(await cardText(page)).toContain('Sesuai data KPU');
    await chooseIn(page, 'Pemilihan', 'Pemilu 2019');
    await until(page, `${OFFICIAL}.includes('68.650.239')`);
    expect(await cardText(page)).toMatch(/Menurut bacaan Anda sendiri: Berbeda dari data KPU/);
    await typeIn(page, 'Cari wilayah', 'jawa bar');
    await until(page, `(${CARD_TEXT}).includes('wilayah cocok')`);
    expect((await optionsOf(page, 'Wilayah')).length).toBeLessThan(60);
    await chooseIn(page, 'Wilayah', 'Jawa Barat');
    await until(page, `(${CARD_TEXT}).includes('Jawa Barat · Presiden')`);
    await chooseIn(page, 'Angka milik', "Joko Widodo - Ma'ruf Amin");
    await until(page, `/^Joko Widodo/m.test(${CARD_TEXT})`);
    await page.evaluate(`(${CARD_ROOT}.querySelector('.rj-own__note button').click(), null)`);
    await until(page, `${OFFICIAL}.includes('96.214.691')`);
    expect(await cardText(page)).not.toContain('bacaan Anda');
  });

  it('is kept while the page is open, and outlives the background', async () => {
    await openCard(page, '96.214.691');
    await unfoldCard(page);
    await bench.browser.stopBackground();
    await page.bringToFront();
    await chooseIn(page, 'Pemilihan', 'Pemilu 2019');
    await until(page, `${OFFICIAL}.includes('68.650.239')`, 30_000);
    await page.press('Escape');
    await openCard(page, '96.214.691');
    await until(page, `${OFFICIAL}.includes('68.650.239')`);
  });

  it('prepares a report and sends nothing', async () => {
    await openCard(page, '27.404.878');
    const before = bench.browser.requests.length;
    await unfoldCard(page);
    const text = await page.evaluate<string>(`${CARD_ROOT}.querySelector('textarea').value`);
    expect(text).toContain('“27.404.878 suara”');
    expect(text).toContain('pemilu-2024/ppwp/0/03/votes');
    expect(text).toContain('/nasional.html');
    expect(bench.browser.requests.slice(before)).toEqual([]);
  });
});
