import { within } from '../base/lists';
import type { FactIndex } from '../evidence/fact-index';
import type { RowSet } from '../evidence/row-sets';
import type { Election, Office } from '../model/election';
import { type Query, rowsFor } from './facts';

/** An election, or a race of it, that holds figures nobody owns in one region. */
export interface Standing {
  readonly election: Election;
  /** Null where every office answers together. */
  readonly office: Office | null;
  /** Place among all races of all elections, in table order. */
  readonly order: number;
  readonly rows: RowSet;
}

/** Lists of elections that are kept. */
const KEPT = 8_192;

type ByRegion = Map<string, readonly Standing[]>;
type ByRace = Map<Office | null | typeof BY_OFFICE, ByRegion>;
const BY_OFFICE = 'by office';

/** The lists that were asked for, by measures and race, and then by region. */
interface Kept {
  readonly byMeasures: Map<readonly string[], ByRace>;
  size: number;
}
const kept = new WeakMap<FactIndex, Kept>();

/**
 * The elections that have any row of the query's measures in a region: few of all that there are, and the same for every
 * number that asks for these measures. With `anyOffice` every office of an election answers together.
 */
export function standingsIn(query: Query, region: string, anyOffice: boolean): readonly Standing[] {
  const { draft, index, measures } = query;
  let known = kept.get(index);
  if (!known || known.size >= KEPT) {
    known = { byMeasures: new Map(), size: 0 };
    kept.set(index, known);
  }
  const races = within(known.byMeasures, measures, (): ByRace => new Map());
  const regions = within(races, anyOffice ? draft.race : BY_OFFICE, (): ByRegion => new Map());
  let standings = regions.get(region);
  if (!standings) {
    standings = find(query, region, anyOffice);
    regions.set(region, standings);
    known.size += 1;
  }
  return standings;
}

function find(query: Query, region: string, anyOffice: boolean): Standing[] {
  const out: Standing[] = [];
  let order = 0;
  for (const election of query.index.elections)
    for (const office of anyOffice ? [null] : officesIn(election)) {
      const rows = rowsFor(query, election.id, office, region, '');
      if (rows.all.length > 0) out.push({ election, office, order, rows });
      order += 1;
    }
  return out;
}

/** The races of an election that have figures nobody owns. */
export const officesIn = (election: Election): readonly Office[] =>
  election.kind === 'pilkada'
    ? ['gub', 'bup', 'wali']
    : election.kind === 'pilpres'
      ? ['ppwp']
      : election.kind === 'pileg'
        ? ['dpr', 'dpd']
        : ['ppwp', 'dpr', 'dpd', 'konstituante'];
