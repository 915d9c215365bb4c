import { parseArgs } from 'node:util';
import { POLITE } from '../../lib/sources/crawl-pace';
import { isRegionList, isTreeBody, treePaths } from '../../lib/sources/region-tree';
import { type CliIo, EXIT } from './cli-io';
import { crawl } from './crawl';

const USAGE =
  'import crawl --base URL --site pemilu|pilkada --contest NAME --out DIR [--tree hhcw|hr] [--depth 1-5] [--within CODE,…] [--interval MS] [--refresh]';
const USER_AGENT = 'rujukan-import (reads published counts, one request at a time)';
const PATIENCE = 60_000;
const LIMIT = 20_000_000;

/** `rujukan import crawl`: a region tree and its counts into an archive that can be gone on with and brought up to date. */
export async function importCrawl(args: readonly string[], io: CliIo): Promise<number> {
  const options = readCrawl(args);
  if (typeof options === 'string') {
    io.err(`INPUT_USAGE: ${options}`);
    return EXIT.misuse;
  }
  const { site, contest, tree, depth, within } = options;
  const done = await crawl([`wilayah/${site}/${contest}/0.json`, `${site}/${tree}/${contest}.json`], {
    base: options.base,
    folder: options.out,
    pace: { ...POLITE, interval: options.interval },
    userAgent: USER_AGENT,
    patience: PATIENCE,
    limit: LIMIT,
    refresh: options.refresh,
    sound: isTreeBody,
    leads: isRegionList,
    follow: (path, body) => treePaths(path, body, { tree, depth, within }),
  });
  if (!done.ok) {
    io.err(`${done.error.code}: ${done.error.detail}`);
    return EXIT.errors;
  }
  const tally = done.value;
  const words = Object.entries(tally).map(([name, count]) => `${count} ${name}`);
  await io.write(`${words.join(', ')}\n`);
  return tally.refused > 0 ? EXIT.errors : EXIT.done;
}

function readCrawl(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: {
        base: text,
        site: text,
        contest: text,
        out: text,
        tree: text,
        depth: text,
        within: text,
        interval: text,
        refresh: { type: 'boolean' },
      },
    });
    const { base = '', site, contest = '', out, tree = 'hhcw', refresh = false } = values;
    const [depth, interval] = [Number(values.depth ?? 2), Number(values.interval ?? POLITE.interval)];
    const within = (values.within ?? '').split(',').filter((code) => code !== '');
    const sound =
      within.every((code) => /^[0-9A-Z]{2,13}$/.test(code)) &&
      /^https?:\/\/[^/]+\/(?:.*\/)?$/.test(base) &&
      (site === 'pemilu' || site === 'pilkada') &&
      /^[a-z]+$/.test(contest) &&
      (tree === 'hhcw' || tree === 'hr') &&
      [1, 2, 3, 4, 5].includes(depth) &&
      Number.isSafeInteger(interval) &&
      interval >= 100;
    return sound && out ? { base, site, contest, out, tree, depth, within, interval, refresh } : USAGE;
  } catch (cause) {
    return (cause as Error).message;
  }
}
