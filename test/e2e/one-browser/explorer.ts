import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axe, axeInBoth } from '../../helpers/axe';
import { until } from '../../helpers/browsers/driver';
import { clickOn, fillIn, marksOn, openPanel, openPopup, openSurface } from '../../helpers/product';
import { type Bench, BROWSER } from '../setup';
import { lendBench } from './lend';

/** A list of hundreds of entries of a few makes: one of each is looked at. */
const ONE_OF_EACH_MAKE = `(() => {
  const seen = new Set();
  const exclude = [...document.querySelectorAll('.rj-conflicts > li, .rj-docs > li')].filter((entry) => {
    const make = entry.innerHTML.replace(/>[^<]+/g, '>').replace(/ (href|id|for|title|aria-[a-z]+)="[^"]*"/g, ' $1');
    return seen.has(make) || !seen.add(make);
  });
  return { exclude };
})()`;

describe(`debunked claims and the explorer in ${BROWSER}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await lendBench();
  });
  afterAll(() => bench.stop());

  it('the panel tells debunked claims of the page with their debunk, and what the reader writes is not looked at', async () => {
    const page = await bench.browser.open(`${bench.server.origin}/kabar.html`);
    await marksOn(page);
    const panel = await openPanel(bench.browser, page);
    const told = await until<readonly (readonly [string, string])[]>(
      panel,
      `(() => { const all = [...document.querySelectorAll('.rj-page-hoaxes li')];
        return all.length > 0 && all.map((li) => [li.dataset.stance, li.querySelector('blockquote').innerText]); })()`,
    );
    expect(told).toEqual([
      ['asserts', expect.stringContaining('Server KPU dipimpin Ainun Najib')],
      ['discusses', expect.stringContaining('Pilpres 2024 dibatalkan')],
    ]);
    expect(
      await panel.evaluate(
        `[...document.querySelectorAll('.rj-page-hoaxes a')].every((a) => a.protocol === 'https:')`,
      ),
    ).toBe(true);
    await clickOn(panel, '.rj-page-hoaxes button', 'Server KPU dipimpin');
    const selected = await until<string>(page, 'getSelection().toString()');
    expect(selected).toBe(told[0]?.[1]);
    const popup = await openPopup(bench.browser, page);
    await until(popup, `document.body.innerText.includes('2 kabar di halaman ini sudah dibantah')`);
    await popup.close();
    await panel.bringToFront();
    await clickOn(panel, '[role="tab"]', 'Bantahan');
    await fillIn(panel, '.rj-hoaxes input', 'kontaner');
    await until(panel, `document.querySelectorAll('.rj-hoaxes .rj-hoax').length === 1`);
    expect(await axeInBoth(bench.browser, panel)).toEqual([]);
    await clickOn(panel, '[role="tab"]', 'Halaman ini');
    expect(await axeInBoth(bench.browser, panel)).toEqual([]);
    await panel.close();
    await page.close();
  });

  it('the explorer shows packs, figures, documents and conflicts, by keyboard alone', async () => {
    const panel = await openSurface(bench.browser, 'sidepanel.html');
    await panel.evaluate(`document.querySelector('[role="tab"][aria-selected="true"]').focus()`);
    await panel.press('ArrowLeft');
    const parts = [
      ['packs', '.rj-pack'],
      ['addresses', '.rj-figures-list li'],
      ['documents', '.rj-docs li'],
      ['conflicts', '.rj-conflicts li'],
    ] as const;
    await until(panel, `document.querySelector('.rj-pack')`, 20_000);
    await panel.evaluate(`document.querySelector('.rj-explorer input[type="radio"]').focus()`);
    for (const [part, shows] of parts) {
      if (part !== 'packs') await panel.press('ArrowRight');
      await until(panel, `document.querySelector('${shows}')`, 20_000);
      expect(await panel.evaluate(`document.activeElement.value`)).toBe(part);
      expect(await axeInBoth(bench.browser, panel, ONE_OF_EACH_MAKE), part).toEqual([]);
    }
    expect(await panel.evaluate('document.body.innerText')).toContain('Dua angka tertukar letak');
    await clickOn(panel, '.rj-explorer .rj-choice', 'Dokumen');
    await fillIn(panel, '.rj-explorer input[type="search"]', '360/2024');
    await until(
      panel,
      `document.querySelector('.rj-docs button').innerText.includes('Nomor 360 Tahun 2024')`,
    );
    await panel.evaluate(`document.querySelector('.rj-docs button').focus()`);
    await panel.press('Enter');
    await until(panel, `document.activeElement.matches('.rj-doc-page h3')`);
    expect(await panel.evaluate(`document.querySelector('.rj-doc-links a').protocol`)).toBe('https:');
    expect(await axe(panel), 'a document').toEqual([]);
    await panel.close();
  });
});
