import { groupBy } from '../base/lists';
import { oncePer } from '../base/once-per';
import type { FactIndex } from '../evidence/fact-index';
import type { Contest, Office } from '../model/election';
import { yearOf } from './weights';

/** A contest with the year that pages call it by, and its place in the table. */
export interface Listed {
  readonly contest: Contest;
  readonly year: number;
  readonly order: number;
}

/** The contests of an index by what a number without a written contest may be of. Each list is in table order. */
export interface ContestLists {
  /** DPR and Konstituante: parties stand in them all over the nation. */
  readonly national: readonly Listed[];
  readonly presidential: readonly Listed[];
  /** Councils of a province, regency or city, by region. */
  readonly councils: ReadonlyMap<string, readonly Listed[]>;
  /** Races for governor, regent and mayor, by region. */
  readonly heads: ReadonlyMap<string, readonly Listed[]>;
  readonly byOffice: ReadonlyMap<Office, readonly Listed[]>;
}

/** Sorted once per index. Contests of elections that the index does not hold are left out. */
export const contestLists: (index: FactIndex) => ContestLists = oncePer(sortOut);

function sortOut(index: FactIndex): ContestLists {
  const listed = index.contests.flatMap((contest, order): Listed[] => {
    const election = index.election(contest.election);
    return election ? [{ contest, year: yearOf(election), order }] : [];
  });
  const of = (...offices: Office[]): Listed[] =>
    listed.filter(({ contest }) => offices.includes(contest.office));
  return {
    national: of('dpr', 'konstituante'),
    presidential: of('ppwp'),
    councils: listedBy(of('dprd_prov', 'dprd_kab'), (contest) => contest.region),
    heads: listedBy(
      of('gub', 'bup', 'wali').filter(({ contest }) => contest.region !== '0'),
      (contest) => contest.region,
    ),
    byOffice: listedBy(listed, (contest) => contest.office),
  };
}

function listedBy<K>(
  listed: readonly Listed[],
  keyOf: (contest: Contest) => K,
): ReadonlyMap<K, readonly Listed[]> {
  return groupBy(listed, ({ contest }) => keyOf(contest));
}

/** The lists of several regions as one, in table order. */
export const ofRegions = (
  map: ReadonlyMap<string, readonly Listed[]>,
  regions: Iterable<string>,
): readonly Listed[] =>
  [...regions].flatMap((region) => map.get(region) ?? []).sort((a, b) => a.order - b.order);
