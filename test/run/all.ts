import { mkdirSync } from 'node:fs';
import { ensureBrowsers } from '../helpers/browsers/find';
import { ensureNginx } from '../helpers/nginx';
import { runStep, type Step, type Tally } from './step';

const REPORTS = '.output/test';

const vitest = (name: string, config: string, env: Record<string, string> = {}): Step => ({
  name,
  command: [
    'vitest',
    'run',
    '--root',
    '.',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/${name.replaceAll(' ', '-')}.json`,
  ],
  report: `${REPORTS}/${name.replaceAll(' ', '-')}.json`,
  env,
});

/** Everything that must hold, cheapest first; what stands in one list runs side by side. */
function steps(full: boolean): readonly (Step | readonly Step[])[] {
  const runs = full ? '100000' : '100';
  const whole: Record<string, string> = full ? { RUJUKAN_FULL: '1' } : {};
  return [
    [
      { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings', '.'] },
      { name: 'types of lib', command: ['tsc', '-p', 'lib'] },
      { name: 'types of lib/webext', command: ['tsc', '-p', 'lib/webext'] },
      { name: 'types of everything', command: ['tsc', '-p', '.'] },
    ],
    vitest('tests', 'test/vitest.config.ts', { RUJUKAN_FUZZ_RUNS: runs }),
    ...(full
      ? [
          { name: 'faults at moments', command: ['node', 'test/helpers/run-ts.mjs', 'test/run/faults.ts'] },
          {
            name: 'crawl at real scale',
            command: ['node', 'test/helpers/run-ts.mjs', 'test/scale/main.ts'],
            minutes: 60,
          },
        ]
      : []),
    { name: 'build for chromium', command: ['wxt', 'build'] },
    { name: 'build for firefox', command: ['wxt', 'build', '-b', 'firefox'] },
    // The linter is Mozilla's and knows Firefox's manifest keys only; Chromium's build is judged by running it.
    {
      name: 'extension lint of firefox-mv3',
      command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery'],
    },
    { name: 'test build for chromium', command: ['wxt', 'build', '--mode', 'e2e'] },
    { name: 'test build for firefox', command: ['wxt', 'build', '-b', 'firefox', '--mode', 'e2e'] },
    // Browsers wait more than they work.
    [
      vitest('browser tests chromium', 'test/e2e/vitest.config.ts', {
        RUJUKAN_BROWSER: 'chromium',
        ...whole,
      }),
      vitest('browser tests firefox', 'test/e2e/vitest.config.ts', { RUJUKAN_BROWSER: 'firefox', ...whole }),
    ],
  ];
}

/** Runs every step, goes on after a failure, and ends with one line that sums them. */
export async function main(args: readonly string[]): Promise<number> {
  mkdirSync(REPORTS, { recursive: true });
  const tallies: Tally[] = [];
  try {
    ensureNginx();
    ensureBrowsers(['chromium', 'firefox']);
  } catch (error) {
    console.log(`FAIL browsers\n     ${(error as Error).message}`);
    tallies.push({ passed: 0, failed: 1, skipped: 0 });
  }
  for (const step of steps(args.includes('--full')))
    tallies.push(...(await Promise.all([step].flat().map(runStep))));
  const sum = (key: keyof Tally): number => tallies.reduce((total, tally) => total + tally[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 ? 0 : 1;
}
