import { oncePer } from '../base/once-per';
import type { Draft } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import { partRows, type RowSet } from '../evidence/row-sets';
import type { Office } from '../model/election';
import type { Fact } from '../model/fact';
import { agrees, type ClaimedFigure, type Comparison, compare } from '../verdict/tolerance';
import type { Reading } from './reading';

/** Measures whose family members answer for one another as long as nothing written binds one of them. */
const GENERIC = new Set([
  'dpt_total',
  'dpt_male',
  'dpt_female',
  'tps_total',
  'turnout_pct',
  'dps_total',
  'valid_votes',
  'invalid_votes',
  'total_votes',
  'desa_count',
  'kecamatan_count',
  'seats_total',
  'votes',
]);

/**
 * Names of the tables' measures that a draft addresses, families opened, wildcards expanded. Equal questions get the
 * same list, by which the index keeps its sets of rows.
 */
export function measuresOf(draft: Draft, index: FactIndex): readonly string[] {
  const lists = measureLists(index);
  const { tableMeasures } = draft;
  const names = tableMeasures.length === 1 ? (tableMeasures[0] as string) : tableMeasures.join('|');
  let list = lists.get(names);
  if (!list) {
    list = openMeasures(draft.tableMeasures, index);
    lists.set(names, list);
  }
  return list;
}

const measureLists = oncePer((_: FactIndex) => new Map<string, readonly string[]>());

function openMeasures(tableMeasures: readonly string[], index: FactIndex): readonly string[] {
  const out = new Set<string>();
  for (const name of tableMeasures) {
    if (name.includes('*')) {
      const [head = '', tail = ''] = name.split('*');
      for (const info of index.measures)
        if (info.measure.startsWith(head) && info.measure.endsWith(tail)) out.add(info.measure);
      continue;
    }
    out.add(name);
    const info = index.measure(name);
    if (info && GENERIC.has(name)) for (const member of index.family(info.family)) out.add(member.measure);
  }
  return [...out];
}

/** A draft as it is put to the index: what is the same for every place that is tried, put together once. */
export interface Query {
  readonly draft: Draft;
  readonly index: FactIndex;
  readonly measures: readonly string[];
  /** The claim as figures to compare, the likeliest first; empty for claims that are no number. */
  readonly figures: readonly ClaimedFigure[];
}

export const queryOf = (draft: Draft, index: FactIndex): Query => ({
  draft,
  index,
  measures: measuresOf(draft, index),
  figures: figuresOf(draft),
});

function figuresOf({
  measure,
  op,
  value,
  range,
  unit,
  precision,
  alternatives,
}: Draft): readonly ClaimedFigure[] {
  const values = typeof value === 'number' ? [value, ...alternatives] : range ? [range.low] : [];
  if (!precision) return [];
  const percent = unit === 'percent' || unit === 'points';
  return values.map((v) => ({
    op,
    value: v,
    range,
    unit: precision.unit,
    decimals: precision.decimals,
    percent,
    ratio: measure === 'ratio',
  }));
}

const RANK: Record<Comparison, number> = {
  equal: 0,
  rounded: 1,
  cut: 2,
  hedge_holds: 3,
  coarser: 4,
  hedge_loose: 5,
  between: 6,
  hedge_violated: 7,
  outside: 8,
};

/** Rows of the race that the measure names and of the election as a whole. */
const rowsOfRace = (
  race: Office,
  index: FactIndex,
  election: string,
  region: string,
  subject: string,
  measures: readonly string[],
): Fact[] =>
  [race, '' as const].flatMap((office) =>
    measures.flatMap((measure) => index.at({ election, office, region, subject, measure })),
  );

/** What the index answers for one way to fill the roles. */
export type Answer = Pick<Reading, 'facts' | 'best' | 'otherRow'>;

/** Rows of one address, and how the claim stands to them. `office` null means every office of the election. */
export const factsFor = (
  query: Query,
  election: string,
  office: Office | null,
  region: string,
  subject: string,
): Answer => judgeRows(query, rowsFor(query, election, office, region, subject));

/** Rows of one address for the measures of the query, those of the race that it names if it names one. */
export function rowsFor(
  { draft, index, measures }: Query,
  election: string,
  office: Office | null,
  region: string,
  subject: string,
): RowSet {
  return office === null && draft.race !== null
    ? partRows(rowsOfRace(draft.race, index, election, region, subject, measures))
    : index.rowSet(election, office, region, subject, measures);
}

const NOTHING: Answer = { facts: [], best: null, otherRow: null };

/** The best comparison among certified rows, and equality among the others. */
export function judgeRows({ draft, figures }: Query, rows: RowSet): Answer {
  const { certified, others, all } = rows;
  if (all.length === 0) return NOTHING;
  let best: Reading['best'] = null;
  for (const figure of figures) {
    for (const fact of certified) {
      const comparison = compare(figure, official(draft, fact), fact.precision);
      if (!best || RANK[comparison] < RANK[best.comparison]) best = { fact, comparison };
      if (comparison === 'equal') break;
    }
    if (best && agrees(best.comparison)) break;
  }
  let otherRow: Fact | null = null;
  const figure = figures[0];
  if (figure && !(best && agrees(best.comparison))) {
    for (const fact of others) {
      const comparison = compare(figure, official(draft, fact), fact.precision);
      // A share of two decimals that is one off a provisional one is no proof of it.
      const exact = figure.percent && figure.decimals >= 2;
      if (comparison === 'equal' || (!exact && agrees(comparison) && figure.op === 'eq')) {
        otherRow = fact;
        break;
      }
    }
  }
  return { facts: all, best, otherRow };
}

/** A fact's value as the claim counts it: 100 minus turnout for golput, 38 minus the provinces won for those lost. */
export const official = (draft: Draft, fact: Fact): number =>
  draft.complement === null ? fact.value : draft.complement - fact.value;
