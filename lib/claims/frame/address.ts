import type { FactIndex } from '../../evidence/fact-index';
import type { Office } from '../../model/election';

const OFFICE_WORDS: readonly (readonly [RegExp, readonly Office[]])[] = [
  [/pilpres|capres/, ['ppwp']],
  [/pileg|dpr-ri/, ['dpr']],
  [/pilgub|gubernur/, ['gub']],
  [/pilbup|bupati/, ['bup']],
  [/pilwal|walkot|wali-?kota/, ['wali']],
  [/pilkada/, ['gub', 'bup', 'wali']],
];

/** An election with its year, the year last. */
const NAMED_YEAR =
  /(?:pemilu|pilpres|pileg|pilkada|pilgub|pilbup|pilwalkot|pilwali)-(?:serentak-)?(?:19|20)\d{2}(?!\d)/g;

/** Roles that a page's address gives away: years of elections and the race. Regions in addresses are site sections too often. */
export function readAddress(
  url: string,
  _index: FactIndex,
): { years: readonly number[]; offices: readonly Office[]; regions: readonly string[] } {
  const path = url.toLowerCase().replace(/^[a-z]+:\/\/[^/]+/, '');
  const years = (path.match(NAMED_YEAR) ?? []).map((named) => Number(named.slice(-4)));
  return {
    years: [...new Set(years)],
    offices: OFFICE_WORDS.find(([word]) => word.test(path))?.[1] ?? [],
    regions: [],
  };
}
