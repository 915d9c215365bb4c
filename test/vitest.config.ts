import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const files = (rooms: string): string[] => [`test/{${rooms}}/**/*.test.{ts,tsx}`];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Both cores: Vitest would leave one to itself.
    maxWorkers: 2,
    testTimeout: 30_000,
    passWithNoTests: true,
    projects: [
      {
        // Pure functions over one index: nothing is changed that the next file could see, and a warm engine is thrice as fast.
        extends: true,
        test: {
          name: 'pure',
          include: files('unit,data,architecture,types,corpus,fuzz'),
          exclude: ['test/unit/pages/**'],
          isolate: false,
        },
      },
      {
        // A document, a store, a server, a clock or a stand-in of its own.
        extends: true,
        test: { name: 'alone', include: files('dom,components,integration,unit/pages') },
      },
    ],
  },
});
