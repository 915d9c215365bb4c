import type { Draft, SubjectRole } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import { changesFor } from './changes';
import { choicesOf } from './choices';
import { differencesFor } from './differences';
import { factsFor } from './facts';
import type { PageSetting } from './page-setting';
import { regionsFor } from './regions';
import { sumFor } from './sums';
import { type Candidate, electionWeight, officeWeight, type Weighted } from './weights';

/** Readings of a figure that a ticket or party owns. */
export function owned(draft: Draft, index: FactIndex, page: PageSetting): Candidate[] {
  const out: Candidate[] = [];
  // Contests of parties share their region, and with it what the draft's places say of it.
  const places = new Map<string, readonly Weighted<string>[]>();
  for (const { choice, contest, entailed } of choicesOf(draft, draft.subject as SubjectRole, index, page)) {
    const election = index.election(contest.election);
    if (!election) continue;
    const e = electionWeight(draft, election, entailed);
    const o = officeWeight(draft, contest.office, entailed);
    const regions = places.get(contest.region) ?? regionsFor(draft, contest, index);
    places.set(contest.region, regions);
    for (const region of regions) {
      const facts =
        draft.measure === 'sum'
          ? sumFor(draft, index, contest, region.value)
          : draft.change
            ? changesFor(draft, index, contest, region.value, choice)
            : draft.measure === 'difference'
              ? differencesFor(draft, index, contest, region.value, choice)
              : factsFor(draft, index, contest.election, contest.office, region.value, choice.id);
      const subject = (draft.subject as SubjectRole).weight;
      out.push({
        against: e.against || o.against || region.against,
        reading: {
          election: contest.election,
          office: contest.office,
          region: region.value,
          choice: draft.measure === 'sum' ? null : choice,
          ...facts,
          weights: { election: e.weight, office: o.weight, region: region.weight, subject },
          score: e.weight + o.weight + region.weight + (facts.facts.length > 0 ? 0.5 : -3),
        },
      });
    }
  }
  return out;
}
