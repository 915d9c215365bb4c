import type { Draft } from '../claims/draft';
import { SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import { partRows, type RowSet } from '../evidence/row-sets';
import type { Contest, Election, Office } from '../model/election';
import { agrees } from '../verdict/tolerance';
import { contestLists } from './contest-lists';
import { differencesFor } from './differences';
import { type Answer, judgeRows, type Query } from './facts';
import type { PageSetting } from './page-setting';
import { partsOf } from './ratios';
import { liesIn } from './regions';
import { officesIn, type Standing, standingsIn } from './standings';
import {
  type Candidate,
  electionWeight,
  isFarAhead,
  kindWeight,
  namedOffices,
  nationWeight,
  weigh,
  yearOf,
} from './weights';

const ANY_OFFICE = new Set([
  'registered_voters',
  'polling_stations',
  'count',
  'voters',
  'turnout',
  'seats',
  'share',
  'ratio',
]);

/** What the tables hold at one place, before the text's words for it are weighed. */
interface Held {
  readonly election: Election;
  readonly office: Office;
  readonly region: string;
  readonly answer: Answer;
}

/** Figures without an owner: rolls, stations, totals, turnout, structural counts. */
export function unowned(query: Query, page: PageSetting): Candidate[] {
  const { draft, index } = query;
  const anyOffice = ANY_OFFICE.has(draft.measure);
  const written = namedOffices(draft.offices);
  const continuous = draft.tableMeasures.some((m) => m.startsWith('pdpb'));
  const pageContests = contestsOf(page, index);
  const inTime = timesOf(draft, continuous, pageContests);
  // A total that no place is written for is that of the race whose tickets the page names, unless the president's is among them.
  const races = draft.national || page.places.includes('0') ? [] : page.places;
  const held =
    draft.measure === 'difference'
      ? margins(query, pageContests, inTime)
      : figures(query, anyOffice, inTime, races);
  const atRace = held.some(({ region }) => races.includes(region));
  return held.map(({ election, office, region, answer }) => {
    const e = continuous
      ? { weight: SCOPE.sentence, against: false }
      : electionWeight(draft, election, false);
    const pageElection = pageContests.length > 0 && isOfOne(pageContests, election) ? 2 : 0;
    const o = anyOffice
      ? kindWeight(election, draft.offices)
      : weigh(
          written,
          office,
          pageContests.some((c) => c.office === office) ? SCOPE.carried : office === 'ppwp' ? SCOPE.prior : 0,
        );
    const r =
      region !== '0'
        ? weigh(draft.regions, region, races.length === 1 ? SCOPE.carried : SCOPE.prior)
        : draft.regions.length === 0 && atRace
          ? { weight: SCOPE.prior, against: false }
          : nationWeight(draft);
    return {
      against: e.against || o.against || r.against,
      reading: {
        election: election.id,
        office: (answer.facts[0]?.office ?? office) as Office,
        region,
        choice: null,
        facts: answer.facts,
        best: answer.best,
        otherRow: answer.otherRow,
        weights: {
          election: e.weight,
          office: anyOffice ? SCOPE.sentence : o.weight,
          region: r.weight,
          subject: SCOPE.clause,
        },
        score: e.weight + o.weight + r.weight + pageElection,
      },
    };
  });
}

/** The contests that a page names. */
const contestsOf = (page: PageSetting, index: FactIndex): readonly Contest[] => {
  if (page.contests.length === 0) return NO_CONTESTS;
  return page.contests.map((id) => index.contest(id)).filter((c): c is Contest => c !== null);
};
const NO_CONTESTS: readonly Contest[] = [];

const isOfOne = (contests: readonly Contest[], election: Election): boolean =>
  contests.some((contest) => contest.election === election.id);

/** Elections that the years of the text allow; without any, the newer ones and those of the page's own contests. */
function timesOf(
  draft: Draft,
  continuous: boolean,
  pageContests: readonly Contest[],
): (election: Election) => boolean {
  if (continuous) return () => true;
  const years = new Set(draft.years.flatMap((s) => s.values));
  const also = draft.alsoYears.some((year) => years.has(year));
  return (election) => {
    if (isFarAhead(draft, election)) return false;
    const year = yearOf(election);
    return years.size > 0 ? also || years.has(year) : year >= 2019 || isOfRound(pageContests, election);
  };
}

/** A page about one round of an election holds figures of the other. */
const isOfRound = (contests: readonly Contest[], { id }: Election): boolean =>
  contests.some(({ election }) => eitherRound(election) === eitherRound(id));
const eitherRound = (election: string): string => election.replace(/-[12]$/, '');

/** The places that the text speaks of, and the nation. */
function placesOf({ regions }: Draft): Set<string> {
  const places = new Set<string>();
  for (const { values } of regions) for (const code of values) places.add(code);
  return places.add('0');
}

/** Rows of the draft's places, election by election. */
function figures(
  query: Query,
  anyOffice: boolean,
  inTime: (election: Election) => boolean,
  races: readonly string[],
): Held[] {
  const found: { readonly region: string; readonly standing: Standing }[] = [];
  const places = placesOf(query.draft);
  for (const race of races) places.add(race);
  for (const region of places)
    for (const standing of standingsIn(query, region, anyOffice))
      if (inTime(standing.election)) found.push({ region, standing });
  if (places.size > 1) found.sort((a, b) => a.standing.order - b.standing.order);
  return found.map(({ region, standing: { election, office, rows } }) => ({
    election,
    office: office ?? '',
    region,
    answer: query.draft.measure === 'ratio' ? judgeRows(query, partsOf(rows)) : answerOfHouse(query, rows),
  }));
}

/** "120 kursi DPRD Jawa Barat": of the houses of one place the one that is named answers, where its size is the figure. */
function answerOfHouse(query: Query, rows: RowSet): Answer {
  const { measure, offices } = query.draft;
  const named = measure === 'seats' ? (namedOffices(offices)[0]?.values ?? []) : [];
  const own = rows.all.filter(({ office }) => office !== null && named.includes(office));
  const answer = own.length > 0 && own.length < rows.all.length ? judgeRows(query, partRows(own)) : null;
  return answer?.best && agrees(answer.best.comparison) ? answer : judgeRows(query, rows);
}

/** A margin without a name is that of the winner over the second, in the contests the page speaks of. */
function margins(
  query: Query,
  pageContests: readonly Contest[],
  inTime: (election: Election) => boolean,
): Held[] {
  const { index } = query;
  const out: Held[] = [];
  const presidential = contestLists(index).presidential.map(({ contest }) => contest);
  for (const election of index.elections) {
    if (!inTime(election)) continue;
    for (const office of officesIn(election)) {
      const contests = (office === 'ppwp' ? presidential : pageContests).filter(
        (c) => c.election === election.id && c.office === office,
      );
      if (contests.length === 0) continue;
      for (const region of placesOf(query.draft)) {
        const contest = contests.find((c) => liesIn(region, c.region, index));
        const answer = contest && differencesFor(query, contest, region, null);
        if (answer && answer.facts.length > 0) out.push({ election, office, region, answer });
      }
    }
  }
  return out;
}
