import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Page } from '../../helpers/browsers/driver';
import { marksOn } from '../../helpers/product';
import type { Bench } from '../setup';
import { lendBench } from './lend';

/** One browser for the tests of this group, and for each of them the page anew, with its marks. */
export function onPage(name: string, give: (page: Page, bench: Bench) => void): void {
  let bench: Bench;
  let page: Page;
  beforeAll(async () => {
    bench = await lendBench();
  });
  afterAll(() => bench.stop());
  beforeEach(async () => {
    page = await bench.browser.open(`${bench.server.origin}/${name}`);
    await marksOn(page);
    give(page, bench);
  });
  afterEach(() => page.close());
}
