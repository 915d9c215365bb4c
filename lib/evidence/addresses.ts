import type { Office } from '../model/election';
import type { Place } from '../model/place-page';
import type { FactIndex } from './fact-index';
import type { Rows } from './fact-register';

/** A step of an address with the number of stored figures below it. */
export interface Step<T extends string> {
  readonly id: T;
  readonly count: number;
}

export interface FoundAddress {
  readonly place: Place;
  readonly elections: readonly Step<string>[];
  readonly offices: readonly Step<Office>[];
  readonly regions: readonly Step<string>[];
  readonly rows: Rows;
}

/**
 * The stored figures at an address. Where a step names nothing that the data has, the first that it has stands there:
 * the newest election, the office with most figures, the nation or else the first region. Null for an empty index.
 */
export function findAddress(index: FactIndex, asked: Partial<Place>): FoundAddress | null {
  const { places } = index.register;
  const day = (id: string): string => index.election(id)?.votingDay || (/\d{4}/.exec(id)?.[0] ?? '');
  const elections = steps(places, ({ election }) => election).sort((a, b) =>
    day(b.id).localeCompare(day(a.id)),
  );
  const election = pick(elections, asked.election);
  const here = places.filter(({ place }) => place.election === election);
  const offices = steps(here, ({ office }) => office).sort((a, b) => b.count - a.count);
  const office = pick(offices, asked.office);
  const there = here.filter(({ place }) => place.office === office);
  const regions = steps(there, ({ region }) => region).sort(
    (a, b) => Number(b.id === '0') - Number(a.id === '0'),
  );
  const region = pick(regions, asked.region);
  if (election === undefined || office === undefined || region === undefined) return null;
  const rows = inOrder(index, there.find(({ place }) => place.region === region)?.rows ?? []);
  return { place: { election, office, region }, elections, offices, regions, rows };
}

/** What people look for first. */
const FIRST = [
  'votes',
  'share_pct',
  'seats',
  'dpt_total',
  'turnout_pct',
  'total_votes',
  'valid_votes',
  'invalid_votes',
];

/** Votes first and the most of them on top, then other measures, each from the figure in force to what it replaced. */
function inOrder(index: FactIndex, rows: Rows): Rows {
  const order = (measure: string): number => {
    const at = FIRST.indexOf(measure);
    return at < 0 ? FIRST.length : at;
  };
  const facts = rows.map((row) => ({ row, fact: index.register.fact(row) }));
  return facts
    .sort(
      ({ fact: a }, { fact: b }) =>
        Number(a.status !== 'certified') - Number(b.status !== 'certified') ||
        order(a.measure) - order(b.measure) ||
        a.measure.localeCompare(b.measure) ||
        b.value - a.value,
    )
    .map(({ row }) => row);
}

const pick = <T extends string>(among: readonly Step<T>[], asked: T | undefined): T | undefined =>
  (among.find(({ id }) => id === asked) ?? among[0])?.id;

/** What stands at one step, in table order. */
function steps<T extends string>(
  places: readonly { readonly place: Place; readonly rows: Rows }[],
  at: (place: Place) => T,
): Step<T>[] {
  const counts = new Map<T, number>();
  for (const { place, rows } of places) counts.set(at(place), (counts.get(at(place)) ?? 0) + rows.length);
  return [...counts].map(([id, count]) => ({ id, count }));
}
