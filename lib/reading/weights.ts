import { lastAsked } from '../base/last-asked';
import { oncePer } from '../base/once-per';
import type { Draft, Scope } from '../claims/draft';
import { SCOPE } from '../claims/draft';
import type { Election, Office } from '../model/election';
import type { Reading } from './reading';

/** Year by which pages call an election: that of its voting day; 0 for none. */
export const yearOf = (election: Election | null): number => (election ? yearCalled(election) : 0);
const yearCalled = oncePer(({ votingDay, id }: Election) => Number(/\d{4}/.exec(votingDay || id)?.[0] ?? 0));

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

/** Weight of a value under the scopes, nearest first; `fallback` when no scope writes the role at all. */
export function weigh<T>(
  scopes: readonly Scope<T>[],
  test: (value: T) => boolean,
  fallback: number,
): { weight: number; against: boolean } {
  if (scopes.length === 0) return { weight: fallback, against: false };
  const top = scopes[0] as Scope<T>;
  const match = scopes.find((s) => s.values.some(test));
  if (!match) return { weight: -top.weight / 2, against: top.weight >= SCOPE.sentence };
  if (match === top) return { weight: match.weight, against: false };
  return { weight: match.weight / 2, against: top.weight >= SCOPE.clause };
}

export function electionWeight(
  draft: Draft,
  election: Election,
  entailed: boolean,
): { weight: number; against: boolean } {
  const year = yearOf(election);
  // "Naik dari N": the year around is that of the later figure, the earlier one is of the election before.
  const written = draft.recalled
    ? weigh(draft.years, (value) => year < value && value - year <= 6, 0)
    : weigh(draft.years, (value) => value === year || draft.alsoYears.includes(value), 0);
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
  let days = priors.get(election);
  if (!days || days.size >= DAYS_KEPT) {
    days = new Map();
    priors.set(election, days);
  }
  let prior = days.get(draft.published);
  if (prior === undefined) {
    prior = priorAt(draft.published, election.votingDay);
    days.set(draft.published, prior);
  }
  // "Naik dari N": what the newest figure is compared with is of the election before.
  if (draft.recalled && prior > 0) {
    const age = -daysAhead(draft, election);
    return age <= NEWEST ? 0 : age <= NEWEST + TERM ? SCOPE.address : prior;
  }
  return prior;
}

/** Days of publication for which the priors of an election are kept: a page has one. */
const DAYS_KEPT = 64;
const priors = new WeakMap<Election, Map<string, number>>();

function priorAt(published: string, day: string): number {
  if (day === '' || day.slice(0, 10) > addDays(published, 20)) return -2;
  const age = Date.parse(published.slice(0, 10)) - Date.parse(day);
  const years = age / 31_557_600_000;
  return years <= 1.5 ? SCOPE.address : SCOPE.prior - years / 10;
}

/** Days from the page's publication to the election's voting day; 0 where either is unknown. */
function daysAhead({ published }: Draft, election: Election): number {
  const days = (votingTime(election) - publishedTime(published)) / 86_400_000;
  return Number.isNaN(days) ? 0 : days;
}
const votingTime = oncePer(({ votingDay }: Election) => Date.parse(votingDay.slice(0, 10)));
/** A page has one day of publication, and each of its numbers is tried in many elections. */
const publishedTime = lastAsked((published: string) => Date.parse(published.slice(0, 10)));

export const addDays = (iso: string, days: number): string => {
  const time = Date.parse(iso.slice(0, 10));
  return Number.isNaN(time) ? '9999' : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
};

export function officeWeight(
  draft: Draft,
  office: Office,
  entailed: boolean,
): { weight: number; against: boolean } {
  const specific = draft.offices.filter((s) => !s.values.includes(''));
  const written = weigh(
    specific,
    (value) => value === office,
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
