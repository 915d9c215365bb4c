import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page, PageCosts } from '../helpers/browsers/driver';
import { until } from '../helpers/browsers/driver';
import { launch } from '../helpers/browsers/launch';
import { openSurface, pause } from '../helpers/product';
import { startServer } from '../helpers/server';

const BUILD = '.output/chrome-mv3-e2e';
const RUNS = 3;

interface Case {
  readonly name: string;
  readonly path: string;
  /** Marks that the page must have in the end. */
  readonly marks: number;
}

const CASES: readonly Case[] = [
  { name: '5,000 paragraphs, 200 claims', path: 'panjang.html?n=5000', marks: 200 },
  { name: 'article of 1 MB, 40 claims', path: 'panjang.html?n=1000&ulang=6', marks: 40 },
  { name: '5,000 paragraphs, no claims', path: 'panjang.html?n=5000&klaim=tidak', marks: 0 },
];

/** What reading costs the page that is read. */
interface Cost extends PageCosts {
  /** Longest stretch without a turn for the page; only those over 50 ms are told. */
  readonly longest: number;
  /** Messages to the background. */
  readonly messages: number;
}

const LONG_TASKS = `void (globalThis.lama = 0, new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) globalThis.lama = Math.max(globalThis.lama, duration);
}).observe({ type: 'longtask' }))`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function costOf(page: Page, work: () => Promise<void>): Promise<Omit<Cost, 'messages'>> {
  await page.evaluate(LONG_TASKS);
  await page.collectGarbage();
  const before = await page.costs();
  await work();
  const after = await page.costs();
  const longest = await page.evaluate<number>('globalThis.lama');
  await page.collectGarbage();
  const held = await page.costs();
  return {
    taskMs: after.taskMs - before.taskMs,
    scriptMs: after.scriptMs - before.scriptMs,
    heapBytes: held.heapBytes - before.heapBytes,
    longest,
  };
}

/** The reader is in the page but paused; what it does once it may read is its own work and nobody else's. */
async function readCost(browser: Browser, options: Page, url: string, marks: number): Promise<Cost> {
  const set = (paused: boolean): Promise<unknown> =>
    options.evaluate(
      `chrome.runtime.sendMessage({ rujukan: 1, id: 'x', direction: 'ui-background', method: 'changeSettings', payload: { paused: ${paused} } })`,
    );
  await set(true);
  const page = await browser.open(url);
  await pause(800);
  await options.evaluate(`void (globalThis.terdengar = [])`);
  const cost = await costOf(page, async () => {
    await set(false);
    const count = `CSS.highlights.get('rujukan-matches')?.size ?? 0`;
    if (marks > 0) await until(page, `(${count}) === ${marks}`, 60_000);
    await pause(1_500);
  });
  const messages = await options.evaluate<number>(`globalThis.terdengar.length`);
  await page.close();
  return { ...cost, messages };
}

/** The peer wraps the same words in elements. */
async function wrapCost(browser: Browser, url: string): Promise<Cost> {
  const source = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  const page = await browser.open(url);
  await page.evaluate(`void (() => { ${source} }).call(globalThis)`);
  await pause(800);
  const cost = await costOf(page, async () => {
    await page.evaluate(
      `new Promise((done) => new Mark(document.body).markRegExp(/(?:96\\.214\\.691|40\\.971\\.906) suara/, { acrossElements: true, done }))`,
    );
    await pause(1_500);
  });
  await page.close();
  return { ...cost, messages: 0 };
}

const row = (name: string, costs: readonly Cost[]): string => {
  const of = (key: keyof Cost, digits = 0): string =>
    median(costs.map((cost) => cost[key]))
      .toFixed(digits)
      .padStart(12);
  const heap = (median(costs.map((cost) => cost.heapBytes)) / 1e6).toFixed(2).padStart(12);
  return name.padEnd(34) + of('taskMs') + of('scriptMs') + of('longest') + heap + of('messages');
};

/** What reading costs a page in Chromium, beside mark.js wrapping the same words: medians of three pages each. */
export async function pagesTable(): Promise<string> {
  if (!existsSync(BUILD)) spawnSync('npx', ['wxt', 'build', '--mode', 'e2e'], { stdio: 'ignore' });
  const server = await startServer('test/fixtures/pages');
  const browser = await launch('chromium', BUILD);
  try {
    const options = await openSurface(browser, 'options.html');
    await options.evaluate(
      `void chrome.runtime.onMessage.addListener((message, { tab, url }) => { if (tab && url?.startsWith('http')) globalThis.terdengar?.push(message.method); })`,
    );
    const lines = [
      [
        'page'.padEnd(34),
        ...['task ms', 'script ms', 'longest >50', 'heap MB', 'messages'].map((h) => h.padStart(12)),
      ].join(''),
    ];
    for (const { name, path, marks } of CASES) {
      const ours: Cost[] = [];
      const peer: Cost[] = [];
      for (let run = 0; run < RUNS; run++) {
        ours.push(await readCost(browser, options, `${server.origin}/${path}`, marks));
        const other = server.origin.replace('127.0.0.1', 'tertutup.localhost');
        if (marks > 0) peer.push(await wrapCost(browser, `${other}/${path}`));
      }
      lines.push(row(name, ours));
      if (marks > 0) lines.push(row('  peer: mark.js', peer));
    }
    return lines.join('\n');
  } finally {
    await browser.close();
    await server.close();
  }
}
