import { type Draft, SCOPE, type SubjectRole } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Choice, Contest, Office } from '../model/election';
import { contestLists, type Listed, ofRegions } from './contest-lists';
import type { PageSetting } from './page-setting';
import { liesIn } from './regions';
import { electionWeight, officeWeight } from './weights';

const ACEH = '11';

/** The tickets or parties a subject may stand for, with the contest of each. */
export function choicesOf(
  draft: Draft,
  subject: SubjectRole,
  index: FactIndex,
  page: PageSetting,
): { choice: Choice; contest: Contest; entailed: boolean }[] {
  const out: { choice: Choice; contest: Contest; entailed: boolean }[] = [];
  for (const id of subject.tickets) {
    const choice = index.ticket(id);
    const contest = choice && index.contest(choice.contest);
    if (choice && contest)
      out.push({ choice, contest, entailed: subject.tickets.length === 1 && !subject.person });
  }
  if (subject.parties.length > 0) {
    for (const contest of partyContests(draft, index))
      for (const id of subject.parties) {
        const choice = index.choice(contest.id, id);
        if (choice) out.push({ choice, contest, entailed: false });
      }
  }
  // Parties of Aceh alone stand for its councils, whatever house the text speaks of.
  if (subject.parties.length > 0 && out.length === 0)
    for (const { contest } of ofRegions(contestLists(index).councils, new Set([ACEH])))
      if (contest.office === 'dprd_prov')
        for (const id of subject.parties) {
          const choice = index.choice(contest.id, id);
          if (choice) out.push({ choice, contest, entailed: false });
        }
  // A bare number is somebody's only where the page names tickets or the race.
  if (subject.ballot !== null && out.length === 0 && (page.contests.length > 0 || draft.offices.length > 0)) {
    const contests = ballotContests(draft, index, page);
    for (const id of contests) {
      const contest = index.contest(id);
      const choice =
        contest && index.choices(id).find((c) => c.number === subject.ballot && !c.id.endsWith('-psu'));
      if (contest && choice) out.push({ choice, contest, entailed: contests.length === 1 });
    }
  }
  return out;
}

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
    .flatMap(({ choice, contest, entailed }) => {
      const election = index.election(contest.election);
      if (!election) return [];
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
const yearsOf = (draft: Draft): ReadonlySet<number> => {
  const written = draft.years.flatMap((scope) => scope.values);
  return new Set(draft.recalled ? written.flatMap((year) => [year, year - 5]) : written);
};

/** Contests of parties: the DPR unless a council is written; the year narrows. */
export function partyContests(draft: Draft, index: FactIndex): readonly Contest[] {
  const councils = new Set<Office>();
  for (const scope of draft.offices.slice(0, 2))
    for (const office of scope.values)
      if (office === 'dprd_prov' || office === 'dprd_kab') councils.add(office);
  const years = yearsOf(draft);
  const lists = contestLists(index);
  const inTime = ({ contest, year }: Listed): boolean =>
    contest.office === 'konstituante' && !years.has(1955)
      ? false
      : years.size === 0 || years.has(year) || year >= 2019;
  const national = lists.national.filter(inTime);
  const local =
    councils.size === 0
      ? []
      : ofRegions(lists.councils, new Set(draft.regions.flatMap((scope) => scope.values))).filter(
          (listed) => councils.has(listed.contest.office) && inTime(listed),
        );
  const all = local.length === 0 ? national : [...national, ...local].sort((a, b) => a.order - b.order);
  return all.map(({ contest }) => contest);
}

export const nationalContests = (draft: Draft, index: FactIndex): readonly string[] => {
  const years = new Set(draft.years.flatMap((scope) => scope.values));
  return contestLists(index)
    .presidential.filter(({ contest, year }) =>
      years.size === 0 ? contest.election === 'pemilu-2024' : years.has(year),
    )
    .map(({ contest }) => contest.id);
};
