import { type Browser, type Page, until } from '../helpers/browsers/driver';
import {
  CARD_HOST,
  cardText,
  clickOn,
  fillIn,
  marksOn,
  openPanel,
  openPopup,
  openSurface,
  pointOf,
} from '../helpers/product';

/** A page with claims is open and its marks are set. */
export interface Stage {
  readonly browser: Browser;
  readonly page: Page;
}

export interface Surface {
  readonly name: string;
  readonly size: readonly [width: number, height: number];
  /** Photograph the whole page rather than the window. */
  readonly full?: boolean;
  /** Gives the page to photograph; one that is not the stage's own is closed afterwards. */
  open(stage: Stage): Promise<Page>;
}

const PANEL = [400, 860] as const;
const DOCUMENT = [1000, 860] as const;

const panel = async ({ browser, page }: Stage): Promise<Page> => {
  const opened = await openPanel(browser, page);
  await until(opened, `document.querySelector('.rj-item')`, 30_000);
  return opened;
};
const CARD = [1000, 820] as const;

/** Opens the card of the figure with these words and presses what the selectors find in it, the last one in view. */
async function cardOn({ page }: Stage, words: string, presses: readonly string[] = []): Promise<Page> {
  await page.bringToFront();
  await page.press('Escape');
  const { x, y } = await pointOf(page, words);
  await page.click(x, y);
  await cardText(page);
  await until(page, `${CARD_HOST}.shadowRoot.querySelector('.rj-chart')`);
  for (const selector of presses)
    await page.evaluate(`(() => {
      const element = ${CARD_HOST}.shadowRoot.querySelector(${JSON.stringify(selector)});
      element.click();
      element.scrollIntoView({ block: 'start' });
      return null;
    })()`);
  return page;
}
const tab = (page: Page, name: string): Promise<void> => clickOn(page, `[role="tab"][id$="-${name}"]`);

/** The panel on the presidential result of 2024. */
async function browse(stage: Stage): Promise<Page> {
  const opened = await openPanel(stage.browser, stage.page);
  await tab(opened, 'browse');
  await until(opened, `document.querySelector('.rj-tile[data-tint^="lead"]')`, 30_000);
  return opened;
}

/** The explorer in the panel, on one of its parts. */
async function explore(stage: Stage, part: string, shows: string): Promise<Page> {
  const opened = await openPanel(stage.browser, stage.page);
  await tab(opened, 'data');
  await until(opened, `document.querySelector('.rj-explorer')`);
  await opened.evaluate(`document.querySelector('.rj-explorer input[value="${part}"]').click()`);
  await until(opened, `document.querySelector('${shows}')`, 30_000);
  return opened;
}

/** Chooses the first option of a list whose value holds this, whatever the language. */
const choose = (page: Page, selector: string, value: string): Promise<null> =>
  page.evaluate(`(() => {
    const select = [...document.querySelectorAll(${JSON.stringify(selector)})].find((s) => s.getClientRects().length > 0
      && [...s.options].some((o) => o.value.includes(${JSON.stringify(value)})));
    select.value = [...select.options].find((o) => o.value.includes(${JSON.stringify(value)})).value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return null;
  })()`);

export const SURFACES: readonly Surface[] = [
  {
    name: 'popup',
    size: [360, 520],
    full: true,
    open: async ({ browser, page }) => {
      const popup = await openPopup(browser, page);
      await until(popup, `document.querySelector('.rj-tally')`);
      return popup;
    },
  },
  {
    name: 'popup-closed-page',
    size: [360, 520],
    full: true,
    open: ({ browser }) => openSurface(browser, 'popup.html'),
  },
  { name: 'panel-claims', size: PANEL, open: panel },
  {
    name: 'panel-details',
    size: PANEL,
    open: async (stage) => {
      const opened = await panel(stage);
      await clickOn(opened, '.rj-item[data-verdict="differs"] .rj-item__more');
      await opened.evaluate(
        `document.querySelector('.rj-item[data-verdict="differs"]').scrollIntoView({ block: 'start' })`,
      );
      return opened;
    },
  },
  {
    name: 'panel-search',
    size: PANEL,
    open: async (stage) => {
      const opened = await panel(stage);
      await tab(opened, 'search');
      await fillIn(opened, 'input[type="search"]', 'jawa brat');
      await until(opened, `document.querySelector('.rj-hit')`);
      return opened;
    },
  },
  { name: 'panel-region', size: PANEL, full: true, open: browse },
  {
    name: 'panel-parties',
    size: PANEL,
    full: true,
    open: async (stage) => {
      const opened = await browse(stage);
      await choose(opened, '.rj-place__head select', 'pemilu-2024/dpr/');
      await until(opened, `document.querySelectorAll('.rj-bars > li').length > 10`);
      return opened;
    },
  },
  {
    name: 'panel-measure',
    size: PANEL,
    open: async (stage) => {
      const opened = await browse(stage);
      await choose(opened, '.rj-place__part select', 'share:pemilu-2024/ppwp/02');
      await until(opened, `document.querySelector('.rj-tile[data-tint="shade-5"]')`);
      await clickOn(opened, '.rj-tile[data-code="32"]');
      await opened.evaluate(`document.querySelector('.rj-map').scrollIntoView({ block: 'center' })`);
      return opened;
    },
  },
  {
    name: 'panel-table',
    size: PANEL,
    open: async (stage) => {
      const opened = await browse(stage);
      await opened.evaluate(`document.querySelector('.rj-map__switch input[value="table"]').click()`);
      await opened.evaluate(`document.querySelector('.rj-map__table').scrollIntoView()`);
      return opened;
    },
  },
  {
    name: 'panel-compare',
    size: PANEL,
    full: true,
    open: async (stage) => {
      const opened = await browse(stage);
      await choose(opened, '.rj-place__part select', 'pemilu-2019/ppwp');
      await until(opened, `document.querySelector('.rj-compare li')`);
      return opened;
    },
  },
  {
    name: 'panel-hoaxes',
    size: PANEL,
    open: async ({ browser, page }) => {
      const told = await browser.open(page.url.replace('nasional.html', 'kabar.html'));
      await marksOn(told);
      const opened = await openPanel(browser, told);
      await until(opened, `document.querySelector('.rj-page-hoaxes li')`, 30_000);
      await told.close();
      await opened.bringToFront();
      return opened;
    },
  },
  {
    name: 'panel-hoax-list',
    size: PANEL,
    open: async (stage) => {
      const opened = await openPanel(stage.browser, stage.page);
      await tab(opened, 'hoaxes');
      await fillIn(opened, '.rj-hoaxes input', 'server');
      await until(opened, `document.querySelector('.rj-hoaxes .rj-hoax')`);
      return opened;
    },
  },
  { name: 'explorer-packs', size: PANEL, full: true, open: (stage) => explore(stage, 'packs', '.rj-pack') },
  {
    name: 'explorer-figures',
    size: PANEL,
    open: (stage) => explore(stage, 'addresses', '.rj-figures-list li'),
  },
  {
    name: 'explorer-documents',
    size: PANEL,
    open: (stage) => explore(stage, 'documents', '.rj-docs li'),
  },
  {
    name: 'explorer-document',
    size: PANEL,
    open: async (stage) => {
      const opened = await explore(stage, 'documents', '.rj-docs li');
      await fillIn(opened, '.rj-explorer input[type="search"]', '360/2024');
      await until(opened, `document.querySelector('.rj-docs button').innerText.includes('360')`);
      await clickOn(opened, '.rj-docs button');
      await until(opened, `document.querySelector('.rj-doc-page li')`);
      return opened;
    },
  },
  {
    name: 'explorer-conflicts',
    size: PANEL,
    open: (stage) => explore(stage, 'conflicts', '.rj-conflicts li'),
  },
  { name: 'panel-wide', size: [1180, 900], full: true, open: browse },
  {
    name: 'options',
    size: DOCUMENT,
    full: true,
    open: async ({ browser }) => {
      const opened = await openSurface(browser, 'options.html');
      await until(opened, `document.querySelector('.rj-pack')`, 30_000);
      return opened;
    },
  },
  ...([1, 2, 3] as const).map(
    (step): Surface => ({
      name: `first-run-${step}`,
      size: DOCUMENT,
      full: true,
      open: async ({ browser }) => {
        const opened = await openSurface(browser, 'onboarding.html');
        for (let turn = 1; turn < step; turn++) await clickOn(opened, '.rj-welcome__foot .rj-button--main');
        return opened;
      },
    }),
  ),
  { name: 'card', size: CARD, open: (stage) => cardOn(stage, '58,83 persen') },
  { name: 'card-table', size: CARD, open: (stage) => cardOn(stage, '58,83 persen', ['.rj-chart summary']) },
  {
    name: 'card-reading',
    size: CARD,
    open: (stage) => cardOn(stage, '27.404.878', ['.rj-more details:first-child summary']),
  },
  {
    name: 'card-report',
    size: CARD,
    open: (stage) => cardOn(stage, '27.404.878', ['.rj-more details:last-child summary']),
  },
  {
    name: 'card-source',
    size: CARD,
    open: (stage) => cardOn(stage, '27.404.878', ['.rj-details:has(.rj-formula, .rj-rows) > summary']),
  },
];

/** Opens the demonstration page and waits for its marks. */
export async function setStage(browser: Browser, origin: string): Promise<Stage> {
  const page = await browser.open(`${origin}/nasional.html`);
  await marksOn(page);
  return { browser, page };
}
