import { join } from 'node:path';
import type { Browser } from '../helpers/browsers/driver';
import { cardText, marksOn, openPanel, openPopup, pause, pointOf } from '../helpers/product';

/** Page, card, popup and side panel, each in light and dark. */
export async function photograph(browser: Browser, origin: string, folder: string): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    const file = (name: string): string => join(folder, `${name}-${scheme}.png`);
    await browser.colorScheme(scheme);
    const page = await browser.open(`${origin}/nasional.html`);
    await page.resize(1180, 860);
    await marksOn(page);
    await page.screenshot(file('page'));
    const popup = await openPopup(browser, page);
    await popup.resize(360, 480);
    await pause(300);
    await popup.screenshot(file('popup'));
    await popup.close();
    const panel = await openPanel(browser, page);
    await panel.resize(400, 860);
    await pause(300);
    await panel.screenshot(file('panel'));
    await panel.close();
    await page.bringToFront();
    const { x, y } = await pointOf(page, '58,83 persen');
    await page.click(x, y);
    await cardText(page);
    await pause(300);
    await page.screenshot(file('card'));
    await page.close();
  }
  await browser.colorScheme('light');
}
