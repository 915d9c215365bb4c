import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Feeds that need a build or a wait of their own: in the usual run in Chromium alone, in the full one in both. */
const slow =
  process.env.RUJUKAN_BROWSER === 'firefox' && process.env.RUJUKAN_FULL !== '1'
    ? ['test/e2e/lapsed-feed.e2e.ts', 'test/e2e/built-in-feed.e2e.ts']
    : [];

/** Browser tests: RUJUKAN_BROWSER names the browser; the test builds stand in .output already. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    exclude: slow,
    fileParallelism: false,
    // One process for all files: loading the drivers anew takes longer than some tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
