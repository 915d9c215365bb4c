import { type Browser, type Page, until } from '../helpers/browsers/driver';
import {
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
const tab = (page: Page, name: string): Promise<void> => clickOn(page, `[role="tab"][id$="-${name}"]`);

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
      await opened.evaluate('scrollTo(0, 120)');
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
  {
    name: 'options',
    size: DOCUMENT,
    full: true,
    open: ({ browser }) => openSurface(browser, 'options.html'),
  },
  {
    name: 'first-run',
    size: DOCUMENT,
    full: true,
    open: ({ browser }) => openSurface(browser, 'onboarding.html'),
  },
  {
    name: 'card',
    size: [1000, 760],
    open: async ({ page }) => {
      await page.bringToFront();
      const { x, y } = await pointOf(page, '58,83 persen');
      await page.click(x, y);
      await cardText(page);
      return page;
    },
  },
];

/** Opens the demonstration page and waits for its marks. */
export async function setStage(browser: Browser, origin: string): Promise<Stage> {
  const page = await browser.open(`${origin}/nasional.html`);
  await marksOn(page);
  return { browser, page };
}
