import type { SubjectRole } from '../claims/draft';
import { agrees } from '../verdict/tolerance';
import { changesFor } from './changes';
import { choicesOf } from './choices';
import { differencesFor } from './differences';
import { factsFor, type Query } from './facts';
import type { PageSetting } from './page-setting';
import { ratiosFor } from './ratios';
import { regionsFor } from './regions';
import { sumFor } from './sums';
import { type Candidate, electionWeight, isFarAhead, officeWeight, type Weighted } from './weights';

const REGIONAL: ReadonlySet<string> = new Set(['gub', 'bup', 'wali']);

/** Readings of a figure that a ticket or party owns. */
export function owned(query: Query, page: PageSetting): Candidate[] {
  const { draft, index } = query;
  const subject = draft.subject as SubjectRole;
  const out: Candidate[] = [];
  // Contests of parties share their region, and with it what the draft's places say of it.
  const places = new Map<string, readonly Weighted<string>[]>();
  for (const { stood, entailed } of choicesOf(draft, subject, index, page)) {
    const { choice, contest, election } = stood;
    if (isFarAhead(draft, election)) continue;
    const e = electionWeight(draft, election, entailed);
    const o = officeWeight(draft, contest.office, entailed);
    const regions = places.get(contest.region) ?? regionsFor(draft, contest, index);
    places.set(contest.region, regions);
    for (const region of regions) {
      const facts =
        draft.measure === 'sum'
          ? sumFor(query, contest, region.value)
          : draft.change
            ? changesFor(query, contest, region.value, choice)
            : draft.measure === 'difference'
              ? differencesFor(query, contest, region.value, choice)
              : draft.measure === 'ratio'
                ? ratiosFor(query, contest, region.value, choice)
                : factsFor(query, contest.election, contest.office, region.value, choice.id);
      const fits = facts.otherRow !== null || (facts.best !== null && agrees(facts.best.comparison));
      // Somebody named alone may have stood before with another: of what the text writes no such race, only an equal figure tells.
      if (subject.person && e.weight < 0 && !draft.recalled && REGIONAL.has(contest.office) && !fits)
        continue;
      // Seats of a council that the tables lack are no seats of the DPR.
      if (contest.office === 'dpr' && subject.parties.length > 0 && o.weight < 0 && !fits) continue;
      out.push({
        against: e.against || o.against || region.against,
        reading: {
          election: contest.election,
          office: contest.office,
          region: region.value,
          choice: draft.measure === 'sum' ? null : choice,
          facts: facts.facts,
          best: facts.best,
          otherRow: facts.otherRow,
          weights: {
            election: e.weight,
            office: o.weight,
            region: region.weight,
            subject: subject.weight,
          },
          score: e.weight + o.weight + region.weight + (facts.facts.length > 0 ? 0.5 : -3),
        },
      });
    }
  }
  return out;
}
