import { crawl } from '../../entrypoints/cli/crawl';
import { isTreeBody, treePaths } from '../../lib/sources/region-tree';

/** What the crawler is asked in tests: `base`, `folder`, and how fast it may go. */
export const crawlTree = (base: string, folder: string, interval: number, refresh = false) =>
  crawl(['wilayah/pemilu/ppwp/0.json', 'pemilu/hhcw/ppwp.json'], {
    base,
    folder,
    pace: { interval, tries: 4, firstWait: 5, longest: 50 },
    userAgent: 'rujukan-test',
    patience: 2_000,
    limit: 1_000_000,
    refresh,
    sound: isTreeBody,
    follow: (path, body) => treePaths(path, body, 'hhcw', 5),
  });

/** A crawl in a process of its own, to be killed. */
export async function main([base = '', folder = '']: readonly string[]): Promise<number> {
  await crawlTree(base, folder, 25);
  return 0;
}
