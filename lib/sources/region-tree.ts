import * as v from 'valibot';

const list = v.array(
  v.object({ kode: v.pipe(v.string(), v.regex(/^[0-9A-Z]{1,20}$/)), tingkat: v.optional(v.number()) }),
);
const LIST = /^wilayah\/(pemilu|pilkada)\/([a-z]+)\/(.+)\.json$/;
/** Level of a polling station, which has nothing below. */
const STATION = 5;

/**
 * Is the body a list of regions, or (under any other path) an object? What else comes with status 200 is an error page.
 * A region without areas below is an empty list.
 */
export const isTreeBody = (path: string, body: unknown): boolean =>
  LIST.test(path) ? v.is(list, body) : typeof body === 'object' && body !== null && !Array.isArray(body);

/** Is it the path of a list of regions, which leads on? Counts lead nowhere. */
export const isRegionList = (path: string): boolean => LIST.test(path);

/** How much of a region tree is wanted. */
export interface TreeExtent {
  readonly tree: string;
  /** Levels down from the nation: 1 is provinces, 5 stations. */
  readonly depth: number;
  /** Codes of the regions wanted with all below them and above them; empty for all. */
  readonly within: readonly string[];
}

/**
 * Where a list of regions leads: for each region its count, and down to `depth` the list of what is below. Any other
 * body leads nowhere.
 */
export function treePaths(path: string, body: unknown, extent: TreeExtent): readonly string[] {
  const [, site, contest, codes = ''] = LIST.exec(path) ?? [];
  const parsed = v.safeParse(list, body);
  if (!site || !contest || !parsed.success) return [];
  const above = codes === '0' ? [] : codes.split('/');
  const level = above.length + 1;
  if (level > extent.depth) return [];
  return parsed.output.flatMap(({ kode, tingkat = level }) => {
    if (!isWanted(kode, extent.within)) return [];
    const own = [...above, kode].join('/');
    const last = tingkat >= STATION || level >= extent.depth;
    return [
      `${site}/${extent.tree}/${contest}/${own}.json`,
      ...(last ? [] : [`wilayah/${site}/${contest}/${own}.json`]),
    ];
  });
}

const isWanted = (code: string, within: readonly string[]): boolean =>
  within.length === 0 || within.some((wanted) => wanted.startsWith(code) || code.startsWith(wanted));
