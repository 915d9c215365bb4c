/**
 * `npm run shots`: every surface of the extension in every look, photographed into `.output/shots/` with an index
 * page. Arguments narrow it down: names of looks and surfaces; `--no-build` takes the builds that are there.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, until } from '../helpers/browsers/driver';
import { type BrowserName, ensureBrowsers } from '../helpers/browsers/find';
import { launch } from '../helpers/browsers/launch';
import { openSurface, pause } from '../helpers/product';
import { startServer } from '../helpers/server';
import { indexPage } from './index-page';
import { lengthen } from './lengthen';
import { LOOKS, type Look } from './looks';
import { SURFACES, type Surface, setStage } from './surfaces';

const OUT = '.output/shots';
const BUILDS: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3-e2e',
  firefox: '.output/firefox-mv3-e2e',
};

export async function main(args: readonly string[]): Promise<number> {
  const chosen = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
    all.some((x) => args.includes(x.name)) ? all.filter((x) => args.includes(x.name)) : all;
  const looks = chosen(LOOKS);
  const surfaces = chosen(SURFACES);
  const browsers = [...new Set(looks.map((look) => look.browser))];
  ensureBrowsers(browsers);
  if (!args.includes('--no-build') && !browsers.every(build)) return 1;
  if (looks === LOOKS && surfaces === SURFACES) rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  const server = await startServer('test/fixtures/pages');
  let failed = 0;
  try {
    for (const look of looks) failed += await photograph(look, surfaces, server.origin);
  } finally {
    await server.close();
  }
  writeFileSync(join(OUT, 'index.html'), indexPage(LOOKS, SURFACES));
  console.log(`screens are in ${OUT}/index.html`);
  return failed === 0 ? 0 : 1;
}

/** All surfaces in one look; answers how many could not be opened. */
async function photograph(look: Look, surfaces: readonly Surface[], origin: string): Promise<number> {
  const browser = await launch(look.browser, BUILDS[look.browser], { textSize: look.textSize ?? 16 });
  let failed = 0;
  try {
    await browser.colorScheme(look.scheme);
    await browser.forcedColors(look.forced ?? false);
    if (look.language === 'en') await speakEnglish(browser);
    const stage = await setStage(browser, origin);
    for (const { name, size, full, open } of surfaces) {
      try {
        const page = await open(stage);
        await page.resize(look.width ?? size[0], look.width ? 740 : size[1]);
        if (look.longer) await lengthen(page);
        await pause(350);
        await page.screenshot(join(OUT, `${name}-${look.name}.png`), full);
        if (page !== stage.page) await page.close();
      } catch (error) {
        failed += 1;
        console.error(`${name}, ${look.name}: ${String(error)}`);
      }
    }
  } finally {
    await browser.close();
  }
  return failed;
}

async function speakEnglish(browser: Browser): Promise<void> {
  const options = await openSurface(browser, 'options.html');
  await options.evaluate(`document.querySelector('input[type="radio"][value="en"]').click()`);
  await until(options, `document.documentElement.lang === 'en'`);
  await options.close();
}

function build(browser: BrowserName): boolean {
  const { status, stderr } = spawnSync(
    'node_modules/.bin/wxt',
    ['build', '-b', browser === 'chromium' ? 'chrome' : browser, '--mode', 'e2e'],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) console.error(stderr);
  return status === 0;
}
