import type { Draft } from '../claims/draft';
import { SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Contest, Election, Office } from '../model/election';
import { differencesFor } from './differences';
import { factsFor } from './facts';
import type { PageSetting } from './page-setting';
import { liesIn } from './regions';
import { type Candidate, electionWeight, kindWeight, nationWeight, weigh, yearOf } from './weights';

const ANY_OFFICE = new Set([
  'registered_voters',
  'polling_stations',
  'count',
  'voters',
  'turnout',
  'seats',
  'share',
]);

const ANY: readonly Office[] = [''];

/** Figures without an owner: rolls, stations, totals, turnout, structural counts. */
export function unowned(draft: Draft, index: FactIndex, page: PageSetting): Candidate[] {
  const out: Candidate[] = [];
  const anyOffice = ANY_OFFICE.has(draft.measure);
  const written = draft.offices.filter((s) => !s.values.includes(''));
  const years = new Set(draft.years.flatMap((s) => s.values));
  const codes = new Set(draft.regions.flatMap((s) => s.values));
  codes.add('0');
  const continuous = draft.tableMeasures.some((m) => m.startsWith('pdpb'));
  const pageContests = page.contests.map((id) => index.contest(id)).filter((c): c is Contest => c !== null);
  for (const election of index.elections) {
    const year = yearOf(election);
    if (years.size > 0 && !continuous && !years.has(year) && !draft.alsoYears.some((y) => years.has(y)))
      continue;
    if (
      years.size === 0 &&
      !continuous &&
      year < 2019 &&
      !pageContests.some((c) => c.election === election.id)
    )
      continue;
    for (const office of anyOffice ? ANY : officesIn(election)) {
      for (const code of codes) {
        const facts = unownedFacts(draft, index, election.id, anyOffice ? null : office, code, page);
        // Most elections have no such row: weights are for those that have.
        if (facts.facts.length === 0) continue;
        const e = continuous
          ? { weight: SCOPE.sentence, against: false }
          : electionWeight(draft, election, false);
        const pageElection = pageContests.some((c) => c.election === election.id) ? 2 : 0;
        const o = anyOffice
          ? kindWeight(election, draft.offices)
          : weigh(
              written,
              (value) => value === office,
              pageContests.some((c) => c.office === office)
                ? SCOPE.carried
                : office === 'ppwp'
                  ? SCOPE.prior
                  : 0,
            );
        const r = code === '0' ? nationWeight(draft) : weigh(draft.regions, (value) => value === code, 0);
        out.push({
          against: e.against || o.against || r.against,
          reading: {
            election: election.id,
            office: (facts.facts[0]?.office ?? office) as Office,
            region: code,
            choice: null,
            ...facts,
            weights: {
              election: e.weight,
              office: anyOffice ? SCOPE.sentence : o.weight,
              region: r.weight,
              subject: SCOPE.clause,
            },
            score: e.weight + o.weight + r.weight + pageElection,
          },
        });
      }
    }
  }
  return out;
}

/** A margin without a name is that of the winner over the second, in the contests the page speaks of. */
function unownedFacts(
  draft: Draft,
  index: FactIndex,
  election: string,
  office: Office | null,
  region: string,
  page: PageSetting,
): ReturnType<typeof factsFor> {
  if (draft.measure !== 'difference') return factsFor(draft, index, election, office, region, '');
  const contest = index
    .contestsOf(election)
    .find(
      (c) =>
        c.office === office &&
        (c.office === 'ppwp' || page.contests.includes(c.id)) &&
        liesIn(region, c.region, index),
    );
  return contest
    ? differencesFor(draft, index, contest, region, null)
    : { facts: [], best: null, otherRow: null };
}

const officesIn = (election: Election): readonly Office[] =>
  election.kind === 'pilkada'
    ? ['gub', 'bup', 'wali']
    : election.kind === 'pilpres'
      ? ['ppwp']
      : election.kind === 'pileg'
        ? ['dpr', 'dpd']
        : ['ppwp', 'dpr', 'dpd', 'konstituante'];
