import type { Browser, LaunchOptions } from '../helpers/browsers/driver';
import type { BrowserName } from '../helpers/browsers/find';
import { launch } from '../helpers/browsers/launch';
import { type LoopbackServer, startServer } from '../helpers/server';

export const PAGES = 'test/fixtures/pages';
export const BROWSER = (process.env.RUJUKAN_BROWSER ?? 'chromium') as BrowserName;
export const BUILD = BROWSER === 'chromium' ? '.output/chrome-mv3-e2e' : '.output/firefox-mv3-e2e';

export interface Bench {
  readonly browser: Browser;
  readonly server: LoopbackServer;
  readonly stop: () => Promise<void>;
}

/** One browser with the extension and one page server. */
export async function startBench(
  options: Omit<LaunchOptions, 'executable' | 'extension'> = {},
  build = BUILD,
): Promise<Bench> {
  const server = await startServer(PAGES);
  const browser = await launch(BROWSER, build, options);
  return {
    browser,
    server,
    stop: async () => {
      await browser.close();
      await server.close();
    },
  };
}
