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

/**
 * Where a list of regions leads: for each region its count in `tree`, and down to `depth` levels (1 is provinces, 5
 * stations) the list of what is below. Any other body leads nowhere.
 */
export function treePaths(path: string, body: unknown, tree: string, depth: number): readonly string[] {
  const [, site, contest, codes = ''] = LIST.exec(path) ?? [];
  const parsed = v.safeParse(list, body);
  if (!site || !contest || !parsed.success) return [];
  const above = codes === '0' ? [] : codes.split('/');
  const level = above.length + 1;
  if (level > depth) return [];
  return parsed.output.flatMap(({ kode, tingkat = level }) => {
    const own = [...above, kode].join('/');
    const below = tingkat >= STATION || level >= depth ? [] : [`wilayah/${site}/${contest}/${own}.json`];
    return [`${site}/${tree}/${contest}/${own}.json`, ...below];
  });
}
