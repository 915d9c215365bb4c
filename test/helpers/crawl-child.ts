import { type CrawlTally, crawl } from '../../entrypoints/cli/crawl';
import { isRegionList, isTreeBody, type TreeExtent, treePaths } from '../../lib/sources/region-tree';

interface CrawlTask {
  readonly base: string;
  readonly folder: string;
  /** Milliseconds between two requests. */
  readonly interval?: number;
  readonly refresh?: boolean;
  /** Milliseconds that one answer may take. */
  readonly patience?: number;
  readonly extent?: Partial<TreeExtent>;
}

/** Crawls a replica's tree as the command does, with the waits of a test. Rejects with a fault's code. */
export async function crawlTree({
  base,
  folder,
  interval = 0,
  refresh = false,
  patience = 2_000,
  extent = {},
}: CrawlTask): Promise<CrawlTally> {
  const wanted: TreeExtent = { tree: 'hhcw', depth: 5, within: [], ...extent };
  const done = await crawl(['wilayah/pemilu/ppwp/0.json', `pemilu/${wanted.tree}/ppwp.json`], {
    base,
    folder,
    pace: { interval, tries: 4, firstWait: 5, longest: 50 },
    userAgent: 'rujukan-test',
    patience,
    limit: 1_000_000,
    refresh,
    sound: isTreeBody,
    leads: isRegionList,
    follow: (path, body) => treePaths(path, body, wanted),
  });
  if (!done.ok) throw new Error(done.error.code);
  return done.value;
}

/** A crawl in a process of its own, to be killed; prints its tally, the memory it took at most and its seconds of work. */
export async function main([task = '']: readonly string[]): Promise<number> {
  const tally = await crawlTree(JSON.parse(task) as CrawlTask);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  // Kilobytes and microseconds, as the system counts them.
  const spent = { memory: maxRSS * 1024, work: (userCPUTime + systemCPUTime) / 1e6 };
  console.log(JSON.stringify({ ...tally, ...spent }));
  return 0;
}
