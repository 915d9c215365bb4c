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

/** Regions for which the elections with figures are kept. */
const KEPT = 8_192;

interface Known {
  readonly byMeasures: Map<readonly string[], Map<string, readonly Standing[]>>;
  size: number;
}
const known = new WeakMap<FactIndex, Known>();

/**
 * The elections that have any row of the query's measures in a region: few of all that there are, and the same for every
 * number that asks for these measures. With `anyOffice` every office of an election answers together.
 */
export function standingsIn(query: Query, region: string, anyOffice: boolean): readonly Standing[] {
  const { draft, index, measures } = query;
  if (anyOffice && draft.race !== null) return find(query, region, anyOffice);
  let kept = known.get(index);
  if (!kept || kept.size >= KEPT) {
    kept = { byMeasures: new Map(), size: 0 };
    known.set(index, kept);
  }
  let regions = kept.byMeasures.get(measures);
  if (!regions) {
    regions = new Map();
    kept.byMeasures.set(measures, regions);
  }
  const key = anyOffice ? region : `${region} by office`;
  let standings = regions.get(key);
  if (!standings) {
    standings = find(query, region, anyOffice);
    regions.set(key, standings);
    kept.size += 1;
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
