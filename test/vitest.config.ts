import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [
      'test/{unit,data,dom,components,integration,architecture,types,corpus,fuzz}/**/*.test.{ts,tsx}',
    ],
    // Both cores: Vitest would leave one to itself.
    maxWorkers: 2,
    testTimeout: 30_000,
    passWithNoTests: true,
  },
});
