import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { request } from '../../lib/protocol/envelope';
import { openSurface, sendUpdateSource, syncNow } from '../helpers/product';
import { type Bench, BROWSER, startBench } from './setup';

/** A site that the test build may not reach. */
const FEED = { url: 'https://data.example/feed/', root: `rujukan-root:1:${'A'.repeat(43)}` };

describe(`permission to ask a feed in ${BROWSER}`, () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench({ prompts: true });
  }, 120_000);
  afterAll(() => bench?.stop());

  // Chromium shows its prompt in a window alone; what a refusal does there is tried in source-model.test.ts.
  it.runIf(BROWSER === 'firefox')(
    'refused, is told in the form, and nothing is kept; given, it is',
    async () => {
      const { browser } = bench;
      const options = await openSurface(browser, 'options.html');
      await options.bringToFront();
      const refused = await sendUpdateSource(options, FEED.url, FEED.root, () =>
        browser.answerPermission(false),
      );
      expect(refused).toContain('Izin untuk menghubungi sumber pembaruan belum diberikan.');
      expect(refused).toContain('SYNC_PERMISSION');
      expect(await syncNow(browser)).toContain('SYNC_NOT_CONFIGURED');

      await options.goto(browser.extensionUrl('options.html'));
      await options.bringToFront();
      const given = await sendUpdateSource(options, FEED.url, FEED.root, () =>
        browser.answerPermission(true),
      );
      expect(given).toContain('Tersimpan');
      // The site does not exist; what matters is that it was asked.
      expect(await syncNow(browser)).toContain('SYNC_OFFLINE');
      await options.evaluate(`chrome.permissions.remove({ origins: ['https://data.example/*'] })`);
      expect(await syncNow(browser)).toContain('SYNC_PERMISSION');
      await options.close();
    },
  );

  it('not given, or taken away later, is told at the update, and nothing is asked', async () => {
    const asked = () => bench.browser.requests.filter((url) => url.includes('data.example')).length;
    const before = asked();
    const options = await openSurface(bench.browser, 'options.html');
    const change = request('ui-background', 'e2e', 'changeSettings', { source: FEED });
    await options.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(change)})`);
    await options.close();
    const said = await syncNow(bench.browser);
    expect(said).toContain('Izin untuk menghubungi sumber pembaruan belum diberikan.');
    expect(said).toContain('SYNC_PERMISSION');
    expect(asked()).toBe(before);
  });
});
