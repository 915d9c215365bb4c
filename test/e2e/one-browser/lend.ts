import type { Browser, Page } from '../../helpers/browsers/driver';
import { type Bench, startBench } from '../setup';

let running: Bench | null = null;

/** Starts the browser that the groups of this folder are lent, one after another. */
export const openShared = async (): Promise<void> => {
  running = await startBench();
};

export const closeShared = async (): Promise<void> => running?.stop();

/** The one browser for a group of tests. `stop` gives it back: it closes the pages that the group left open. */
export function lendBench(): Bench {
  if (!running) throw new Error('the groups of this folder run from one-browser.e2e.ts');
  const { browser, server } = running;
  const opened: Page[] = [];
  const open: Browser['open'] = async (url) => {
    const page = await browser.open(url);
    opened.push(page);
    return page;
  };
  return {
    browser: Object.create(browser, { open: { value: open } }) as Browser,
    server,
    stop: async () => {
      // Most are closed already.
      for (const page of opened) await page.close().catch(() => undefined);
    },
  };
}
