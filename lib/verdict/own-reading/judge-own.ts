import { SCOPE } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import type { Reason } from '../../model/claim';
import type { Office } from '../../model/election';
import type { OwnJudgement, OwnReading, Roles, Surroundings } from '../../model/own-reading';
import { type Chosen, UNMARKED } from '../../reading/choose';
import { differencesFor } from '../../reading/differences';
import { factsFor, queryOf } from '../../reading/facts';
import type { Reading } from '../../reading/reading';
import { liesIn } from '../../reading/regions';
import { type JudgedReading, judgedReading } from '../claim-of';
import { barsOf, othersOf, timelineOf } from './around';
import { draftOf } from './asked';
import { RoleBook } from './roles';

type Language = 'id' | 'en';

/** What the tables hold around a claim as it was read, and what the reader may choose instead. */
export function surroundingsOf(
  question: OwnReading,
  factId: string | null,
  index: FactIndex,
  language: Language,
): Surroundings {
  const choices = new RoleBook(question, index).choices(question.roles);
  return {
    bars: barsOf(question, question.roles, index, language),
    timeline: timelineOf(factId, index, language),
    choices,
    others: othersOf(question, index),
  };
}

/**
 * Judges a claim with the roles the reader fixed: all of them count as written in the clause. A role that the others
 * rule out gives way first (`around.choices.roles` says what was judged in the end). Where nobody is left to own the
 * figure the verdict is `ambiguous`.
 */
export function judgeOwnReading(question: OwnReading, index: FactIndex, language: Language): OwnJudgement {
  const choices = new RoleBook(question, index).choices(question.roles);
  const { roles } = choices;
  const settled = { ...question, roles };
  const reading = readingOf(settled, roles, index);
  const draft = draftOf(settled);
  const chosen: Chosen = {
    draft,
    reading,
    rival: null,
    firm: true,
    told: true,
    support: 0,
    readings: reading ? [reading] : [],
    ...UNMARKED,
  };
  const judged = decided(judgedReading(chosen, index, language), chosen);
  const region = index.region(roles.region);
  const claim =
    reading === null && draft.basis === 'official'
      ? {
          ...judged,
          verdict: 'ambiguous' as const,
          reasons: ['subject_unclear' as const],
          election: roles.election,
          office: roles.office === '' ? null : roles.office,
          region: region && { code: region.code, name: region.name },
        }
      : judged;
  return {
    claim,
    around: {
      bars: barsOf(settled, roles, index, language),
      timeline: timelineOf(claim.official?.factId ?? null, index, language),
      choices,
      others: othersOf(question, index),
    },
  };
}

/** Doubts about the roles, which the reader has just taken away. */
const ROLE_DOUBTS: ReadonlySet<Reason> = new Set([
  'role_unclear',
  'subject_unclear',
  'region_unclear',
  'election_unclear',
  'office_unclear',
]);

/** A figure that lies outside differs, once nobody doubts what it is compared with. */
function decided(judged: JudgedReading, { draft, reading }: Chosen): JudgedReading {
  const comparison = reading?.best?.comparison;
  const outside = comparison === 'outside' || comparison === 'hedge_violated';
  const doubted = judged.verdict === 'ambiguous' && judged.reasons.every((reason) => ROLE_DOUBTS.has(reason));
  if (!outside || !doubted || draft.loose) return judged;
  return {
    ...judged,
    verdict: 'differs',
    reasons: [comparison === 'outside' ? 'outside_tolerance' : 'hedge_violated'],
  };
}

/** The one reading with these roles; null where an owner is needed and none is there. */
function readingOf(question: OwnReading, roles: Roles, index: FactIndex): Reading | null {
  const { election, region, subject } = roles;
  const office = roles.office as Office;
  const owned = question.asked.ownership === 'required';
  const contests = index
    .contestsOf(election)
    .filter((contest) => contest.office === office && liesIn(region, contest.region, index));
  const choices = subject === null ? [] : contests.flatMap((c) => index.choice(c.id, subject) ?? []);
  const choice = choices[0] ?? null;
  const contest = choice && index.contest(choice.contest);
  if (owned && (!contest || !choice)) return null;
  const query = queryOf(draftOf(question), index);
  const [first] = contests;
  const facts =
    question.measure === 'difference' && (contest ?? first)
      ? differencesFor(query, (contest ?? first) as NonNullable<typeof first>, region, choice ?? null)
      : factsFor(query, election, office, region, choice?.id ?? '');
  const firm = SCOPE.clause;
  return {
    election,
    office,
    region,
    choice: choice ?? null,
    ...facts,
    weights: { election: firm, office: firm, region: firm, subject: firm },
    score: 4 * firm,
  };
}
