import { Bench } from 'tinybench';
import { checkOne, type Request } from '../../entrypoints/cli/check-one';
import { parseHtml, readHtml } from '../../entrypoints/cli/html-document';
import { gunzip } from '../../entrypoints/cli/node-ports';
import { createEngine, type Engine } from '../../lib/engine';
import { createMemoryIndex } from '../../lib/evidence/memory-index';
import { createSearch } from '../../lib/evidence/search';
import { compileNames } from '../../lib/gazetteer/entries';
import { scanNames } from '../../lib/gazetteer/scan';
import { extractQuantities } from '../../lib/numbers/extract';
import { shardFile } from '../../lib/pack/build';
import { normalize } from '../../lib/text/normalize';
import { tokenize } from '../../lib/text/tokens';
import { decodeBuilt, packFromTables } from '../helpers/index-from-tables';
import { articlesOf, articleTimes, growth, livingBytes } from './growth';
import { readInputs } from './inputs';
import { lookupTimes } from './lookups';
import { pagesTable } from './pages';
import { figuresTable, type Task } from './table';

const QUERIES = ['jawa tengah', 'prabowo', 'pilkada 2024 surabaya', 'partai golkar', 'bandng'];
/** What a one-line scanner would look for; the engine's peer on the same words. */
const PLAIN_NUMBER = /\d{1,3}(?:[.,]\d+)*(?:\s?(?:persen|%|juta|ribu|suara))?/g;
const PLAIN_WORD = /[\p{L}\p{N}]+/gu;

/** Passages read before the long run is timed: each passage of the corpus twice or more. */
const WARMING = 250;

/** Milliseconds after which the long run stops; the table then shows its time in proportion. */
const LONGEST = 12_000;

/** A loop of whole-number arithmetic that is the same on every machine: the unit of the table's last column. */
function fixedLoop(): number {
  let x = 1;
  for (let i = 0; i < 10_000_000; i++) x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0;
  return x;
}

/** Reads passages until all are read or the time is up; the part of their letters that was read, up to 1. */
function readPart(engine: Engine, requests: readonly Request[]): number {
  const length = (some: readonly Request[]): number =>
    some.reduce((sum, { text = '' }) => sum + text.length, 0);
  const started = performance.now();
  let read = 0;
  for (; read < requests.length && performance.now() - started < LONGEST; read++)
    checkOne(engine, requests[read] as Request, 'id');
  return length(requests.slice(0, read)) / length(requests);
}

/** `npm run bench`: one table of times, MB a second and ratios. Takes no arguments; resolves to the exit code. */
export async function main(): Promise<number> {
  const { dense, texts, article, page, pages, bytes } = readInputs();
  const pack = await packFromTables();
  const decoded = await decodeBuilt(pack);
  const packed = livingBytes();
  const index = createMemoryIndex(decoded);
  const engine = createEngine(index);
  checkOne(engine, article, 'id');
  const memory = livingBytes() - packed;
  const names = compileNames(index);
  const search = createSearch(index);
  const normal = texts.map(normalize);
  const tokens = normal.map(tokenize);
  const json = await Promise.all(
    pack.manifest.shards.map(async (ref) =>
      Buffer.from(await gunzip(pack.files.get(shardFile(ref)) as Uint8Array, ref.inflated)).toString(
        'latin1',
      ),
    ),
  );
  const packBytes = pack.manifest.shards.reduce((sum, ref) => sum + ref.inflated, 0);
  const words = new Set(index.regions.flatMap((region) => region.name.toLowerCase().split(' ')));

  const tasks: Task[] = [
    { name: 'fixed loop', bytes: 0, run: fixedLoop },
    {
      name: 'engine, 1 MB of passages',
      once: true,
      bytes: bytes.dense,
      run: () => readPart(engine, dense),
    },
    { name: 'engine, one article', bytes: bytes.article, run: () => checkOne(engine, article, 'id') },
    { name: 'numbers, 1 MB', bytes: bytes.dense, run: () => normal.map(extractQuantities) },
    {
      name: '  peer: one global expression',
      bytes: bytes.dense,
      peerOf: 'numbers, 1 MB',
      run: () => texts.map((text) => text.match(PLAIN_NUMBER)),
    },
    {
      name: 'normalise and tokenise, 1 MB',
      bytes: bytes.dense,
      run: () => texts.map((text) => tokenize(normalize(text))),
    },
    {
      name: 'names, 1 MB',
      bytes: bytes.dense,
      run: () => normal.map((text, i) => scanNames(text, tokens[i] ?? [], names)),
    },
    {
      name: '  peer: words looked up in a Set',
      bytes: bytes.dense,
      peerOf: 'names, 1 MB',
      run: () =>
        texts.map((text) => (text.toLowerCase().match(PLAIN_WORD) ?? []).filter((word) => words.has(word))),
    },
    { name: 'page of 1 MB to blocks', bytes: bytes.pages, run: () => readHtml(pages) },
    {
      name: '  peer: parse5 alone',
      bytes: bytes.pages,
      peerOf: 'page of 1 MB to blocks',
      run: () => parseHtml(pages),
    },
    { name: 'one page to blocks', bytes: bytes.page, run: () => readHtml(page) },
    { name: 'pack: verify, inflate, decode', bytes: packBytes, run: () => decodeBuilt(pack) },
    {
      name: '  peer: JSON.parse of the same',
      bytes: packBytes,
      peerOf: 'pack: verify, inflate, decode',
      run: () => json.map((text) => JSON.parse(text) as unknown),
    },
    { name: 'index over the decoded pack', bytes: 0, run: () => createMemoryIndex(decoded) },
    { name: 'engine start over an index', bytes: 0, run: () => createEngine(createMemoryIndex(decoded)) },
    {
      name: `search, ${QUERIES.length} queries`,
      bytes: 0,
      run: () => QUERIES.map((query) => search(query, 10)),
    },
  ];
  const bench = new Bench({ time: 400, iterations: 2, warmupTime: 1, warmupIterations: 1 });
  for (const { name, run, once } of tasks) if (!once) bench.add(name, run);
  await bench.run();
  const medians = new Map<string, number>();
  for (const { name, result } of bench.tasks) {
    if (!('latency' in result)) throw new Error(`${name}: ${result.state}`);
    medians.set(name, result.latency.p50);
  }
  // A run over all passages takes seconds: it comes last, and once is enough, after some passages to warm the engine up.
  for (const request of dense.slice(0, WARMING)) checkOne(engine, request, 'id');
  for (const { name, run } of tasks.filter((task) => task.once)) {
    const started = performance.now();
    const part = run() as number;
    medians.set(name, (performance.now() - started) / part);
  }
  console.log(figuresTable(tasks, medians));
  console.log(`\n${await pagesTable()}`);
  const articles = articlesOf(dense.slice(0, WARMING));
  const rounds = Math.max(1, Math.round(200 / articles.length));
  console.log(articleTimes(engine, articles, rounds));
  for (const line of growth(engine, dense)) console.log(line);
  for (const line of await lookupTimes()) console.log(line);
  console.log(`engine and index over a decoded pack, after one article: ${(memory / 1e6).toFixed(1)} MB`);
  return 0;
}
