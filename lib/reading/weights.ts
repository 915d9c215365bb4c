import { lastAsked } from '../base/last-asked';
import type { Draft, Scope } from '../claims/draft';
import { SCOPE } from '../claims/draft';
import type { Election, Office } from '../model/election';
import type { Reading } from './reading';

/** Year by which pages call an election; 0 for none. */
export const yearOf = (election: Election | null): number => election?.year ?? 0;

export interface Weighted<T> {
  readonly value: T;
  readonly weight: number;
  /** The value contradicts what the clause or sentence writes. */
  readonly against: boolean;
}

export interface Candidate {
  readonly reading: Reading;
  readonly against: boolean;
}

/** How firmly the text writes one value of a role. */
export interface Written {
  readonly weight: number;
  readonly against: boolean;
}

/** Weight of a value under the scopes, nearest first; `fallback` when no scope writes the role at all. */
export function weigh<T>(scopes: readonly Scope<T>[], value: T, fallback: number): Written {
  const [top] = scopes;
  if (!top) return { weight: fallback, against: false };
  for (const scope of scopes) if (scope.values.includes(value)) return found(scope, top);
  return missed(top);
}

/** As `weigh`, for any value that passes the test. */
function weighAny<T>(scopes: readonly Scope<T>[], test: (value: T) => boolean): Written {
  const [top] = scopes;
  if (!top) return { weight: 0, against: false };
  for (const scope of scopes) if (scope.values.some(test)) return found(scope, top);
  return missed(top);
}

const missed = ({ weight }: Scope<unknown>): Written => ({
  weight: -weight / 2,
  against: weight >= SCOPE.sentence,
});

const found = (scope: Scope<unknown>, top: Scope<unknown>): Written =>
  scope === top
    ? { weight: scope.weight, against: false }
    : { weight: scope.weight / 2, against: top.weight >= SCOPE.clause };

export function electionWeight(
  draft: Draft,
  election: Election,
  entailed: boolean,
): { weight: number; against: boolean } {
  const year = yearOf(election);
  // "Naik dari N": the year around is that of the later figure, the earlier one is of the election before.
  const written = draft.recalled
    ? weighAny(draft.years, (value) => year < value && value - year <= 6)
    : draft.alsoYears.length > 0
      ? weighAny(draft.years, (value) => value === year || draft.alsoYears.includes(value))
      : weigh(draft.years, year, 0);
  let weight: number = draft.years.length > 0 ? written.weight : priorOf(draft, election);
  if (entailed) weight = Math.max(weight, written.against ? SCOPE.carried - 1 : SCOPE.sentence);
  if (draft.round !== null) {
    const second = election.id.endsWith('-2');
    const first = election.id.endsWith('-1');
    if (second || first) {
      const other = (draft.round === 2) !== second;
      weight += other ? -4 : 2;
      if (other) return { weight, against: true };
    }
  } else if (election.id.endsWith('-2')) weight -= 0.5;
  return { weight, against: written.against };
}

/** Measures that are settled before the vote: a page of the months before it speaks of the election to come. */
const SETTLED_BEFORE: ReadonlySet<string> = new Set(['count', 'registered_voters', 'polling_stations']);
/** How long an election stays the newest, and a term of office, in days. */
const NEWEST = 550;
const TERM = 1830;
/** How long before its voting day an election is the one that pages speak of, in days. */
const RUN_UP = 600;

/**
 * A page this much older than the vote speaks of no figure of that election, unless it writes its year. Rolls that are
 * kept up between elections are no figures of the next one.
 */
export function isFarAhead(draft: Draft, election: Election): boolean {
  if (draft.published === '' || daysAhead(draft, election) <= RUN_UP + 100) return false;
  const year = yearOf(election);
  return !draft.years.some(({ values }) => values.includes(year));
}

/** Is the measure one that is known before anybody votes? Seats only where they are those of the whole house. */
const settledBefore = (draft: Draft): boolean =>
  SETTLED_BEFORE.has(draft.measure) || (draft.measure === 'seats' && draft.ownership === 'none');

/**
 * Nothing written: the newest election held before the page was published, else the newest of all. Rolls, stations and
 * counts are those of the election to come where it is near.
 */
export function priorOf(draft: Draft, election: Election): number {
  if (draft.published === '') return SCOPE.prior - (2024 - yearOf(election)) / 10;
  const ahead = settledBefore(draft) ? daysAhead(draft, election) : 0;
  if (ahead > 20 && ahead <= RUN_UP) return SCOPE.address - ahead / (2 * RUN_UP);
  const { prior } = timesOf(draft.published, election);
  // "Naik dari N": what the newest figure is compared with is of the election before.
  if (draft.recalled && prior > 0) {
    const age = -daysAhead(draft, election);
    return age <= NEWEST ? 0 : age <= NEWEST + TERM ? SCOPE.address : prior;
  }
  return prior;
}

/** How an election lies to a day of publication. */
interface Times {
  readonly prior: number;
  /** Days from the publication to the voting day; 0 where either is unknown. */
  readonly ahead: number;
}

/** A page has one day of publication, and each of its numbers is tried in many elections. */
const timesAt = lastAsked((_: string) => new Map<Election, Times>());

function timesOf(published: string, election: Election): Times {
  const known = timesAt(published);
  let times = known.get(election);
  if (!times) {
    const { votingDay } = election;
    times = { prior: priorAt(published, votingDay), ahead: daysBetween(published, votingDay) };
    known.set(election, times);
  }
  return times;
}

function priorAt(published: string, day: string): number {
  if (day === '' || day.slice(0, 10) > addDays(published, 20)) return -2;
  const age = Date.parse(published.slice(0, 10)) - Date.parse(day);
  const years = age / 31_557_600_000;
  return years <= 1.5 ? SCOPE.address : SCOPE.prior - years / 10;
}

const daysAhead = ({ published }: Draft, election: Election): number => timesOf(published, election).ahead;

function daysBetween(published: string, day: string): number {
  const days = (Date.parse(day.slice(0, 10)) - Date.parse(published.slice(0, 10))) / 86_400_000;
  return Number.isNaN(days) ? 0 : days;
}

export const addDays = (iso: string, days: number): string => {
  const time = Date.parse(iso.slice(0, 10));
  return Number.isNaN(time) ? '9999' : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
};

/** The scopes that name a race. The offices of a draft are one list, which is asked for each election that is tried. */
export const namedOffices = lastAsked((offices: readonly Scope<Office>[]) =>
  offices.filter(({ values }) => !values.includes('')),
);

export function officeWeight(
  draft: Draft,
  office: Office,
  entailed: boolean,
): { weight: number; against: boolean } {
  const specific = namedOffices(draft.offices);
  const written = weigh(
    specific,
    office,
    office === 'dpr' || office === 'ppwp' ? SCOPE.sentence : SCOPE.prior,
  );
  if (entailed) return { weight: Math.max(written.weight, SCOPE.sentence), against: false };
  return { weight: written.weight, against: written.against && (specific[0]?.weight ?? 0) >= SCOPE.clause };
}

/** The words of a race nearest to the number are of this one alone: "partisipasi Pemilu DPD". */
export function writesOffice({ offices }: Draft, office: Office): boolean {
  const [nearest] = offices;
  return nearest !== undefined && nearest.values.length === 1 && nearest.values[0] === office;
}

const REGIONAL: ReadonlySet<Office> = new Set(['gub', 'bup', 'wali']);

/** With any office allowed, a written race still tells regional elections from national ones. */
export function kindWeight(
  election: Election,
  written: readonly Scope<Office>[],
): { weight: number; against: boolean } {
  const regional = election.kind === 'pilkada';
  const top = written[0];
  if (!top) return { weight: regional ? 0 : 1, against: false };
  return top.values.some((office) => REGIONAL.has(office) === regional)
    ? { weight: top.weight / 2, against: false }
    : { weight: -top.weight / 2, against: top.weight >= SCOPE.sentence };
}

export function nationWeight(draft: Draft): { weight: number; against: boolean } {
  if (draft.national) return { weight: SCOPE.sentence, against: false };
  const top = draft.regions[0];
  if (!top) return { weight: SCOPE.paragraph, against: false };
  if (top.values.includes('0')) return { weight: top.weight, against: false };
  if (top.weight >= SCOPE.clause) return { weight: -5, against: true };
  return { weight: top.weight >= SCOPE.paragraph ? 1 : 3, against: false };
}
