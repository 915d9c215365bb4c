import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from '../apt';

export type BrowserName = 'chromium' | 'firefox';

const NAMES: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  firefox: ['firefox-esr', 'firefox'],
};
/** Where the systems put them when they are not on PATH. */
const PLACES: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};
const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** The oldest version that takes the extension, as its manifest says (`wxt.config.ts`). */
export const LEAST: Readonly<Record<BrowserName, number>> = { chromium: 0, firefox: 142 };

/** The major version that a browser tells of itself; null where it tells none. */
function majorOf(path: string): number | null {
  let major = majors.get(path);
  if (major === undefined) {
    const said = /\b(\d+)\.\d/.exec(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout ?? '');
    major = said ? Number(said[1]) : null;
    majors.set(path, major);
  }
  return major;
}
const majors = new Map<string, number | null>();

/** Too old for the extension, which it then refuses without a word. */
export const isOld = (browser: BrowserName, path: string): boolean =>
  LEAST[browser] > 0 && (majorOf(path) ?? LEAST[browser]) < LEAST[browser];

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The browser's executable, or null. `RUJUKAN_CHROMIUM` and `RUJUKAN_FIREFOX` come first. */
export function findBrowser(browser: BrowserName): string | null {
  const chosen = process.env[`RUJUKAN_${browser.toUpperCase()}`];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = [
    ...(chosen ? [chosen] : []),
    ...NAMES[browser].flatMap((name) => folders.map((folder) => join(folder, name))),
    ...PLACES[browser],
  ];
  return candidates.find(executable) ?? null;
}

/**
 * Paths of the browsers asked for. On Debian with root the missing ones and those too old are installed through apt;
 * elsewhere the error says what to install.
 */
export function ensureBrowsers(wanted: readonly BrowserName[]): Record<BrowserName, string> {
  const missing = wanted.filter((browser) => {
    const path = findBrowser(browser);
    return path === null || isOld(browser, path);
  });
  installPackages(missing.map((browser) => PACKAGES[browser]));
  if (missing.length > 0) majors.clear();
  const found: Partial<Record<BrowserName, string>> = {};
  for (const browser of wanted) {
    const path = findBrowser(browser);
    if (path === null)
      throw new Error(
        `No ${browser} found (looked for ${NAMES[browser].join(', ')}). ` +
          `Install it, on Debian with: sudo apt-get install ${PACKAGES[browser]}, ` +
          `or set RUJUKAN_${browser.toUpperCase()} to its path.`,
      );
    if (isOld(browser, path))
      throw new Error(
        `${path} is ${browser} ${majorOf(path)}; the extension needs ${LEAST[browser]}. Bring it up to date, on Debian with: ` +
          `sudo apt-get update && sudo apt-get install ${PACKAGES[browser]}, or set RUJUKAN_${browser.toUpperCase()} to a newer one.`,
      );
    found[browser] = path;
  }
  return found as Record<BrowserName, string>;
}
