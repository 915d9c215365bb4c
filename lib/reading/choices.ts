import { type Draft, SCOPE, type SubjectRole } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Choice, Contest, Office } from '../model/election';
import { type Candidacies, type Candidacy, candidacies } from './candidacies';
import { contestLists, ofRegions } from './contest-lists';
import type { PageSetting } from './page-setting';
import { liesIn } from './regions';
import { electionWeight, officeWeight } from './weights';

const ACEH = '11';

/** A ticket or party that a subject may stand for. */
export interface MeantChoice {
  readonly stood: Candidacy;
  /** The name alone tells the contest. */
  readonly entailed: boolean;
}

/** The tickets or parties a subject may stand for, with the contest of each. */
export function choicesOf(
  draft: Draft,
  subject: SubjectRole,
  index: FactIndex,
  page: PageSetting,
): readonly MeantChoice[] {
  const { tickets, parties, person } = subject;
  const known = candidacies(index);
  const out: MeantChoice[] = [];
  for (const id of tickets) {
    const stood = known.ofTicket.get(id);
    if (stood) out.push({ stood, entailed: tickets.length === 1 && !person });
  }
  if (parties.length > 0) {
    const inHouses = partyCandidacies(draft, parties, known);
    // Parties of Aceh alone stand for its councils, whatever house the text speaks of.
    const meant = out.length > 0 || inHouses.length > 0 ? inHouses : inAceh(parties, known);
    for (const stood of meant) out.push({ stood, entailed: false });
  }
  // A bare number is somebody's only where the page names tickets or the race.
  if (subject.ballot !== null && out.length === 0 && (page.contests.length > 0 || draft.offices.length > 0)) {
    const contests = ballotContests(draft, index, page);
    for (const id of contests) {
      const stood = known.ofContest.get(id)?.find(({ choice }) => isOnBallot(choice, subject.ballot));
      if (stood) out.push({ stood, entailed: contests.length === 1 });
    }
  }
  return out;
}

const isOnBallot = ({ id, number }: Choice, ballot: number | null): boolean =>
  number === ballot && !id.endsWith('-psu');

/**
 * Races a bare ballot number may be of: those whose tickets the page names, unless the sentence writes another race
 * ("di Pilpres, N suara untuk 02" on a page about a mayor's) or another place ("di Riau nomor urut 1 meraih …").
 */
function ballotContests(draft: Draft, index: FactIndex, page: PageSetting): readonly string[] {
  const written = draft.offices.find((scope) => !scope.values.includes(''));
  const elsewhere =
    written !== undefined &&
    written.weight >= SCOPE.sentence &&
    !page.contests.some((id) => written.values.includes(index.contest(id)?.office ?? ''));
  const place = draft.regions[0];
  const otherPlace =
    place !== undefined &&
    place.weight >= SCOPE.sentence &&
    !place.values.includes('0') &&
    !page.contests.some((id) => {
      const region = index.contest(id)?.region ?? '0';
      return place.values.some((code) => liesIn(code, region, index));
    });
  return page.contests.length > 0 && !elsewhere && !otherPlace
    ? page.contests
    : ofWrittenOffice(draft, index, [...nationalContests(draft, index), ...localContests(draft, index)]);
}

/** The choices a subject may stand for, best first: how firmly the text writes the contest of each, and whether it speaks of its place (`here`). */
export function rankChoices(
  draft: Draft,
  subject: SubjectRole,
  index: FactIndex,
  page: PageSetting,
): readonly { choice: Choice; contest: Contest; election: number; score: number; here: boolean }[] {
  const places = new Set(draft.regions.flatMap((scope) => scope.values));
  return choicesOf(draft, subject, index, page)
    .flatMap(({ stood: { choice, contest, election }, entailed }) => {
      const e = electionWeight(draft, election, entailed);
      const o = officeWeight(draft, contest.office, entailed);
      return e.against || o.against
        ? []
        : [
            {
              choice,
              contest,
              election: e.weight,
              score: e.weight + o.weight,
              here: places.has(contest.region) || page.contests.includes(contest.id),
            },
          ];
    })
    .sort((a, b) => b.score - a.score || Number(b.here) - Number(a.here));
}

/** Contests of the races the text writes, if any of them is among these. */
function ofWrittenOffice(draft: Draft, index: FactIndex, contests: readonly string[]): readonly string[] {
  const specific = draft.offices.find((scope) => !scope.values.includes(''));
  const kept = contests.filter((id) => specific?.values.includes(index.contest(id)?.office ?? ''));
  return kept.length > 0 ? kept : contests;
}

/** Regional races in the places the text names: a bare ballot number may be of theirs as well. */
const localContests = (draft: Draft, index: FactIndex): readonly string[] => {
  const places = new Set(draft.regions.flatMap((scope) => scope.values));
  const years = new Set(draft.years.flatMap((scope) => scope.values));
  return ofRegions(contestLists(index).heads, places)
    .filter(({ year }) => (years.size === 0 ? year >= 2024 : years.has(year) || years.has(year + 1)))
    .map(({ contest }) => contest.id);
};

/** Years the text allows; before a comparison the election before as well. */
function yearsOf({ years, recalled }: Draft): ReadonlySet<number> {
  if (years.length === 0) return NO_YEARS;
  const written = new Set<number>();
  for (const { values } of years)
    for (const year of values) {
      written.add(year);
      if (recalled) written.add(year - 5);
    }
  return written;
}
const NO_YEARS: ReadonlySet<number> = new Set();

/** Where the parties stood for the DPR, or for a council if one is written; the year narrows. In table order. */
function partyCandidacies(
  draft: Draft,
  parties: readonly string[],
  { national, councils }: Candidacies,
): readonly Candidacy[] {
  const years = yearsOf(draft);
  const inTime = ({ contest: { office }, election: { year } }: Candidacy): boolean =>
    office === 'konstituante' && !years.has(1955)
      ? false
      : years.size === 0 || years.has(year) || year >= 2019;
  const offices = councilsOf(draft);
  const places = offices.size === 0 ? NOWHERE : new Set(draft.regions.flatMap((scope) => scope.values));
  const out: Candidacy[] = [];
  for (const id of parties) {
    for (const stood of national.get(id) ?? []) if (inTime(stood)) out.push(stood);
    const local = places.size === 0 ? undefined : councils.get(id);
    if (local)
      for (const place of places)
        for (const stood of local.get(place) ?? [])
          if (offices.has(stood.contest.office) && inTime(stood)) out.push(stood);
  }
  return out.sort((a, b) => a.order - b.order);
}

const NOWHERE: ReadonlySet<string> = new Set();

/** Councils that the nearest words for a race name. */
function councilsOf({ offices }: Draft): ReadonlySet<Office> {
  const councils = new Set<Office>();
  for (const scope of offices.slice(0, 2))
    for (const office of scope.values)
      if (office === 'dprd_prov' || office === 'dprd_kab') councils.add(office);
  return councils;
}

const inAceh = (parties: readonly string[], { councils }: Candidacies): readonly Candidacy[] =>
  parties
    .flatMap((id) => councils.get(id)?.get(ACEH) ?? [])
    .filter(({ contest }) => contest.office === 'dprd_prov')
    .sort((a, b) => a.order - b.order);

export const nationalContests = (draft: Draft, index: FactIndex): readonly string[] => {
  const years = new Set(draft.years.flatMap((scope) => scope.values));
  return contestLists(index)
    .presidential.filter(({ contest, year }) =>
      years.size === 0 ? contest.election === 'pemilu-2024' : years.has(year),
    )
    .map(({ contest }) => contest.id);
};
