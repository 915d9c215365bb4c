import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkOne, type Request } from '../../entrypoints/cli/check-one';
import type { Engine } from '../../lib/engine';

/** Letters of an article as papers write them. */
const ARTICLE = { least: 2_000, most: 5_000 };
const PAGES = [10_000, 100_000, 1_000_000];

/** Passages put together to articles of two to five thousand letters, each passage in one article. */
export function articlesOf(passages: readonly Request[]): Request[] {
  const out: Request[] = [];
  let parts: string[] = [];
  let size = 0;
  for (const { text = '' } of passages) {
    if (size + text.length > ARTICLE.most) {
      parts = [];
      size = 0;
    }
    parts.push(text);
    size += text.length;
    if (size < ARTICLE.least) continue;
    out.push({ text: parts.join('\n\n') });
    parts = [];
    size = 0;
  }
  return out;
}

/** Median and 95th percentile of the milliseconds that an article takes, over all of them in turn. */
export function articleTimes(engine: Engine, articles: readonly Request[], rounds: number): string {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++)
    for (const article of articles) {
      const started = performance.now();
      checkOne(engine, article, 'id');
      times.push(performance.now() - started);
    }
  times.sort((a, b) => a - b);
  const at = (part: number): string => (times[Math.floor(part * (times.length - 1))] as number).toFixed(2);
  const letters = articles.reduce((sum, { text = '' }) => sum + text.length, 0) / articles.length;
  return `articles of ${(letters / 1000).toFixed(1)} kB on average (${articles.length}): p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

/** Milliseconds a kB for pages of growing length: the last line must not be slower than the first. */
export function growth(engine: Engine, passages: readonly Request[]): string[] {
  const text = passages.map((one) => one.text ?? '').join('\n\n');
  return PAGES.map((size) => {
    const page = { text: text.slice(0, size) };
    const rounds = Math.max(1, Math.round(200_000 / size));
    const started = performance.now();
    for (let i = 0; i < rounds; i++) checkOne(engine, page, 'id');
    const ms = (performance.now() - started) / rounds;
    return `one page of ${size / 1000} kB: ${ms.toFixed(0)} ms, ${((ms / size) * 1000).toFixed(2)} ms a kB`;
  });
}

/** Bytes that live on after everything dead is collected, on the heap and in buffers. */
export function livingBytes(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
