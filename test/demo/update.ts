import { join } from 'node:path';
import { type Browser, type Page, until } from '../helpers/browsers/driver';
import { CARD_TEXT, cardText, marksOn, pointOf, setUpdateSource, syncNow } from '../helpers/product';

export interface Update {
  readonly url: string;
  readonly root: string;
  readonly out: string;
}

/** A card is open; the newer pack is fetched, verified and switched in; the card follows. */
export async function showUpdate(browser: Browser, page: Page, update: Update): Promise<void> {
  await page.bringToFront();
  await marksOn(page);
  const { x, y } = await pointOf(page, '27.404.878');
  await page.click(x, y);
  console.log(`  the card before: ${firstLines(await cardText(page))}`);
  await setUpdateSource(browser, update.url, update.root);
  console.log(`  fetched and verified: ${await syncNow(browser)}`);
  await page.bringToFront();
  await until(page, `!(${CARD_TEXT}).includes('27.040.878') && (${CARD_TEXT}).includes('27.404.878')`);
  console.log(`  the card after:  ${firstLines(await cardText(page))}`);
  console.log('  (the newer pack holds an invented correction, for this demonstration only)');
  await page.screenshot(join(update.out, 'card-after-update.png'));
}

const firstLines = (text: string): string => text.split('\n').filter(Boolean).slice(0, 9).join(' | ');
