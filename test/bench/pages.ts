import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type MainThread, type Page, until } from '../helpers/browsers/driver';
import { launch } from '../helpers/browsers/launch';
import { changeSettings, hearPages, openSurface, pause } from '../helpers/product';
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

/** What work on a page costs the page. */
interface Cost extends MainThread {
  /** What the page's scripts and ours hold more than before, in bytes. */
  readonly heapBytes: number;
  /** Messages to the background. */
  readonly messages: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds until all that a change brings about has come to rest. */
const REST = 1_500;

async function costOf(page: Page, work: () => Promise<void>): Promise<Omit<Cost, 'messages'>> {
  await page.collectGarbage();
  const before = await page.heapBytes();
  const stop = await page.recordMainThread();
  await work();
  await pause(REST);
  const cost = await stop();
  await page.collectGarbage();
  return { ...cost, heapBytes: (await page.heapBytes()) - before };
}

/** The reader is in the page but paused; what it does once it may read is its own work and nobody else's. */
async function readCost(browser: Browser, options: Page, url: string, marks: number): Promise<Cost> {
  await changeSettings(options, { paused: true });
  const page = await browser.open(url);
  await pause(REST);
  const heard = await hearPages(options);
  const cost = await costOf(page, async () => {
    await changeSettings(options, { paused: false });
    // Asking the page would be work for it: the reader itself tells when it has painted.
    if (marks > 0) await until(options, `${heard}.includes('reportTally')`, 60_000);
  });
  const messages = await options.evaluate<number>(`${heard}.length`);
  const painted = await page.evaluate<number>(`CSS.highlights.get('rujukan-matches')?.size ?? 0`);
  if (painted !== marks) throw new Error(`${url}: ${painted} marks, not ${marks}`);
  await page.close();
  return { ...cost, messages };
}

/** The peer wraps the same words in elements. */
async function wrapCost(browser: Browser, url: string): Promise<Cost> {
  const source = readFileSync(createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js'), 'utf8');
  const page = await browser.open(url);
  await page.evaluate(`void (() => { ${source} }).call(globalThis)`);
  await pause(REST);
  const cost = await costOf(page, () =>
    page.evaluate(
      `new Promise((done) => new Mark(document.body).markRegExp(/(?:96\\.214\\.691|40\\.971\\.906) suara/, { acrossElements: true, done }))`,
    ),
  );
  await page.close();
  return { ...cost, messages: 0 };
}

/** Any look at a page's text costs as much. */
async function walkCost(browser: Browser, url: string): Promise<Cost> {
  const page = await browser.open(url);
  await pause(REST);
  const cost = await costOf(page, () =>
    page.evaluate(`void (() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      let text = '';
      while (walker.nextNode()) if (walker.currentNode.nodeType === 3) text += walker.currentNode.data;
      return text.length;
    })()`),
  );
  await page.close();
  return { ...cost, messages: 0 };
}

const HEADS = ['script ms', 'longest ms', 'browser ms', 'longest ms', 'heap MB', 'messages'];

const row = (name: string, costs: readonly Cost[]): string => {
  const of = (pick: (cost: Cost) => number, digits = 0): string =>
    median(costs.map(pick)).toFixed(digits).padStart(12);
  return [
    name.padEnd(34),
    of((cost) => cost.taskMs - cost.browserMs),
    of((cost) => cost.longestScriptMs),
    of((cost) => cost.browserMs),
    of((cost) => cost.longestMs),
    of((cost) => cost.heapBytes / 1e6, 2),
    of((cost) => cost.messages),
  ].join('');
};

/**
 * What reading costs a page in Chromium, beside mark.js wrapping the same words: medians of three pages each.
 * Processor time of the page's main thread: what scripts take (garbage collection with it) and their longest task, then
 * what the browser takes for style, layout and paint once marks are in the page, and the longest task of both.
 */
export async function pagesTable(): Promise<string> {
  // Built anew each time: an older build measures what is no more.
  const built = spawnSync('npx', ['wxt', 'build', '--mode', 'e2e'], { stdio: 'ignore' });
  if (built.status !== 0) throw new Error('the extension could not be built: npx wxt build --mode e2e');
  const server = await startServer('test/fixtures/pages');
  const browser = await launch('chromium', BUILD);
  try {
    const options = await openSurface(browser, 'options.html');
    const lines = ['page'.padEnd(34) + HEADS.map((head) => head.padStart(12)).join('')];
    for (const { name, path, marks } of CASES) {
      const ours: Cost[] = [];
      const peer: Cost[] = [];
      const walk: Cost[] = [];
      for (let run = 0; run < RUNS; run++) {
        ours.push(await readCost(browser, options, `${server.origin}/${path}`, marks));
        const other = server.origin.replace('127.0.0.1', 'tertutup.localhost');
        if (marks > 0) peer.push(await wrapCost(browser, `${other}/${path}`));
        else walk.push(await walkCost(browser, `${other}/${path}`));
      }
      lines.push(row(name, ours));
      lines.push(marks > 0 ? row('  peer: mark.js', peer) : row('  peer: a walk over its text', walk));
    }
    return lines.join('\n');
  } finally {
    await browser.close();
    await server.close();
  }
}
