import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBoth } from '../../helpers/axe';
import { type Page, until } from '../../helpers/browsers/driver';
import { clickOn, fillIn, marksOn, openPanel, openPopup, openSurface } from '../../helpers/product';
import { lengthen } from '../../shots/lengthen';
import { type Bench, BROWSER } from '../setup';
import { lendBench } from './lend';

const WALK = 'test/e2e/walks/panel.yml';

/** What sticks out of the window or is cut off where nothing scrolls. */
const CUT = `(() => {
  const wide = document.documentElement.scrollWidth - innerWidth;
  const cut = [...document.querySelectorAll('.rj-root *')].filter((e) => {
    const { overflowX } = getComputedStyle(e);
    return ['clip', 'hidden'].includes(overflowX) && !e.closest('.rj-hidden, .rj-difference dt') && e.scrollWidth > e.clientWidth + 1;
  });
  const map = document.querySelector('.rj-map');
  // On telephones scroll bars take no room.
  const room = innerWidth - document.documentElement.clientWidth;
  if (map && map.scrollWidth - map.clientWidth > room) cut.push(map);
  return [...(wide > 0 ? ['window: ' + wide] : []), ...cut.map((e) => e.className)];
})()`;

/** Buttons and the like below 24 × 24 CSS pixels; links inside text are let off, as WCAG does. */
const SMALL = `[...document.querySelectorAll('button, input, select, summary')].filter((e) => {
  const box = (e.closest('label') ?? e).getBoundingClientRect();
  return box.width > 0 && (box.width < 23.9 || box.height < 23.9);
}).map((e) => e.className + ' ' + (e.closest('label') ?? e).innerText.slice(0, 30))`;

/** Tiles of the map whose ring of focus, 5 pixels around them, would be cut off. */
const CUT_RINGS = `(() => {
  const map = document.querySelector('.rj-map');
  const { left, top } = map.getBoundingClientRect();
  return [...map.querySelectorAll('.rj-tile')].filter((tile) => {
    const box = tile.getBoundingClientRect();
    const [x, y] = [box.left - left + map.scrollLeft, box.top - top + map.scrollTop];
    return x < 5 || y < 5 || x + box.width > map.scrollWidth - 5 || y + box.height > map.scrollHeight - 5;
  }).map((tile) => tile.dataset.code);
})()`;

const tab = (page: Page, name: string): Promise<void> => clickOn(page, `[role="tab"][id$="-${name}"]`);
const browse = async (page: Page): Promise<void> => {
  await tab(page, 'browse');
  await until(page, `document.querySelector('.rj-tile[data-tint^="lead"]')`);
};

describe(`the panel in ${BROWSER}`, () => {
  let bench: Bench;
  let page: Page;
  beforeAll(async () => {
    bench = await lendBench();
    page = await bench.browser.open(`${bench.server.origin}/csp-ketat.html`);
    await marksOn(page);
  });
  afterAll(() => bench.stop());

  const open = async (): Promise<Page> => {
    const panel = await openPanel(bench.browser, page);
    await until(panel, `document.querySelector('.rj-item')`);
    return panel;
  };

  it.runIf(BROWSER === 'chromium')(
    'says everything to a screen reader, as the written walk has it',
    async () => {
      const panel = await open();
      const walk = `${await panel.outline()}\n`;
      if (!existsSync(WALK) || process.env.RUJUKAN_WALK === 'write') writeFileSync(WALK, walk);
      expect(walk).toBe(readFileSync(WALK, 'utf8'));
      await panel.close();
    },
  );

  it('opens a claim’s region, and a province from the map', async () => {
    const panel = await open();
    await clickOn(panel, '.rj-item__foot .rj-link', 'Lihat hasil Indonesia');
    await until(panel, `document.querySelector('.rj-place h3')?.innerText === 'Indonesia'`);
    expect(await panel.evaluate(`document.querySelector('.rj-bars').innerText`)).toContain(
      '85.607.362 suara',
    );
    await until(panel, `document.querySelector('.rj-tile[data-tint^="lead"]')`);
    await clickOn(panel, '.rj-tile[data-code="51"]');
    await clickOn(panel, '.rj-map__chosen .rj-button', 'Buka Bali');
    await until(panel, `document.querySelector('.rj-place h3').innerText === 'Bali'`);
    expect(await panel.evaluate(`document.activeElement === document.querySelector('.rj-place h3')`)).toBe(
      true,
    );
    await clickOn(panel, '.rj-crumbs .rj-link', 'Kembali');
    await until(panel, `document.querySelector('.rj-place h3').innerText === 'Indonesia'`);
    await panel.close();
  });

  it('opens a region from the search and compares two elections by keys alone', async () => {
    const panel = await open();
    await tab(panel, 'search');
    await fillIn(panel, 'input[type="search"]', 'jawa brat');
    await clickOn(panel, '.rj-hit .rj-link', 'Jawa Barat');
    await until(panel, `document.querySelector('.rj-place h3')?.innerText === 'Jawa Barat'`);
    // By keys alone: from the title on to the list, and through its choices.
    const focus = `(document.activeElement.labels?.[0]?.innerText ?? '')`;
    await until(panel, `document.activeElement === document.querySelector('.rj-place h3')`);
    for (let stop = 0; stop < 60 && (await panel.evaluate(focus)) !== 'Bandingkan dengan'; stop++)
      await panel.press('Tab');
    const chosen = `document.activeElement.value`;
    for (let step = 0; step < 12; step++) {
      await panel.press('ArrowDown');
      if ((await panel.evaluate<string>(chosen)).startsWith('pemilu-2019/ppwp')) break;
    }
    await until(
      panel,
      `[...document.querySelectorAll('.rj-place [role="status"]')].some((e) => /Presiden .*2019/.test(e.textContent))`,
    );
    expect(await panel.evaluate(focus)).toBe('Bandingkan dengan');
    expect(await panel.evaluate(chosen)).toBe('pemilu-2019/ppwp/32');
    const said = await until<string>(panel, `document.querySelector('.rj-compare')?.innerText ?? ''`);
    expect(said).toMatch(/Suara sah[\s\S]*28\.846\.384 suara|Suara sah[\s\S]*suara/);
    expect(said.match(/Pemilihan Umum/g)).toBeNull();
    await panel.press('Tab');
    expect(await panel.evaluate(`document.activeElement.closest('.rj-compare') !== null`)).toBe(true);
    // The list of contests keeps the focus as well while one goes through it.
    await panel.evaluate(`document.querySelector('.rj-place__head select').focus()`);
    const before = await panel.evaluate(chosen);
    await panel.press('ArrowDown');
    await until(panel, `document.querySelector('.rj-place__head p.rj-small') && ${chosen} !== '${before}'`);
    await until(panel, `document.querySelector('.rj-browse').getAttribute('aria-busy') === 'false'`);
    expect(await panel.evaluate(focus)).toBe('Pemilihan');
    await panel.close();
  });

  it('has nothing for axe to complain about on any tab', { timeout: 150_000 }, async () => {
    const panel = await open();
    const check = async (what: string): Promise<void> =>
      expect(await axeInBoth(bench.browser, panel), what).toEqual([]);
    await check('claims');
    await panel.resize(400, 860);
    await browse(panel);
    await check('map');
    await clickOn(panel, '.rj-map__switch .rj-choice', 'Tabel');
    await check('table');
    for (const measure of ['turnout', 'roll']) {
      await panel.evaluate(`(() => {
        document.querySelector('.rj-map__switch input').click();
        const select = document.querySelector('.rj-place__part[data-view] select');
        select.value = ${JSON.stringify(measure)};
        select.dispatchEvent(new Event('change', { bubbles: true }));
      })()`);
      await until(panel, `document.querySelector('.rj-tile[data-tint="shade-5"]')`);
      await check(measure);
    }
    await panel.close();
  });

  it('holds on a telephone of 360 × 740, and with texts 40 percent longer', {
    timeout: 150_000,
  }, async () => {
    const surfaces: readonly (readonly [name: string, open: () => Promise<Page>])[] = [
      ['panel', open],
      ['popup', () => openPopup(bench.browser, page)],
      ['settings', () => openSurface(bench.browser, 'options.html')],
      ['first run', () => openSurface(bench.browser, 'onboarding.html')],
    ];
    for (const [name, openIt] of surfaces) {
      const surface = await openIt();
      await surface.resize(360, 740);
      const check = async (what: string): Promise<void> => {
        expect(await surface.evaluate(CUT), what).toEqual([]);
        expect(await surface.evaluate(SMALL), what).toEqual([]);
        await lengthen(surface);
        expect(await surface.evaluate(CUT), `${what}, longer`).toEqual([]);
      };
      await check(name);
      if (name === 'panel') {
        const fresh = await open();
        await fresh.resize(360, 740);
        await browse(fresh);
        expect(await fresh.evaluate(CUT), 'map').toEqual([]);
        expect(await fresh.evaluate(SMALL), 'map').toEqual([]);
        expect(await fresh.evaluate(CUT_RINGS), 'map').toEqual([]);
        await fresh.resize(420, 740);
        expect(await fresh.evaluate(CUT_RINGS), 'map, wider').toEqual([]);
        await fresh.resize(360, 740);
        await lengthen(fresh);
        expect(await fresh.evaluate(CUT), 'map, longer').toEqual([]);
        await fresh.close();
      }
      await surface.close();
    }
  });
});
