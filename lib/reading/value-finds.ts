import type { Draft, SubjectRole } from '../claims/draft';
import { SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Choice, Contest, Office } from '../model/election';
import type { Fact } from '../model/fact';
import { contestLists } from './contest-lists';
import { factsFor, type Query } from './facts';
import type { Reading } from './reading';
import { liesIn } from './regions';
import { type Candidate, electionWeight, officeWeight, yearOf } from './weights';

/** A number this long finds its fact alone; a shorter one only with the roles around it fixed. */
const ALONE = 7;
const WITH_ROLES = 5;

/**
 * Readings that the value itself finds for roles that the clause leaves unwritten: another region, election or owner
 * whose row the number equals. Roles written in the clause stay hard, and short numbers find nothing.
 */
export function foundByValue(query: Query, base: readonly Candidate[]): Candidate[] {
  const { draft } = query;
  if (draft.op !== 'eq' || typeof draft.value !== 'number' || !draft.precision) return [];
  if (draft.measure === 'difference' || draft.measure === 'sum') return [];
  const found = [
    ...byRows(query, draft.value, base),
    ...byNamedRival(query, base),
    ...byElection(query, base),
  ];
  if (found.length === 0) return found;
  const known = new Set(base.map(({ reading }) => keyOf(reading)));
  return found.filter(({ reading }) => {
    const key = keyOf(reading);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

const keyOf = ({ election, office, region, choice }: Reading): string =>
  `${election}|${office}|${region}|${choice?.id ?? ''}`;

function byRows(query: Query, value: number, base: readonly Candidate[]): Candidate[] {
  const { draft, index, measures } = query;
  const digits = draft.precision?.significant ?? 0;
  if (digits < WITH_ROLES || draft.precision?.unit !== 1 || draft.precision.decimals > 0) return [];
  const out: Candidate[] = [];
  for (const fact of index.byValue(value)) {
    if (fact.status !== 'certified' || fact.confidence === 'weak' || !measures.includes(fact.measure))
      continue;
    const choice = fact.subject === '' ? null : index.choiceAt(fact.election, fact.office, fact.subject);
    if ((draft.ownership === 'required') !== (choice !== null)) continue;
    if (!allowed(draft, fact, choice, digits, base, index)) continue;
    const own = choice === null || ownsIt(draft, choice);
    const place = own ? null : samePlace(fact, base);
    const candidate = candidateOf(query, fact, choice, place?.reading.weights.region ?? SCOPE.carried);
    if (candidate) out.push(candidate);
  }
  return out;
}

/** Are enough of the other roles fixed for a number of this length to choose the rest? */
function allowed(
  draft: Draft,
  fact: Fact,
  choice: Choice | null,
  digits: number,
  base: readonly Candidate[],
  index: FactIndex,
): boolean {
  const top = draft.regions[0];
  // A title, heading or paragraph that names a place holds too, unless the page speaks of the other place as well.
  const spoken = draft.regions.some((scope) => scope.values.includes(fact.region));
  // "Pemilihan gubernur Jawa Timur" on a page about one regency: the part that the page speaks of may be meant.
  const part =
    spoken &&
    choice === null &&
    digits >= 6 &&
    (top?.values.some((code) => liesIn(fact.region, code, index)) ?? false);
  if (top && top.weight >= SCOPE.clause && !top.values.includes(fact.region) && !part) return false;
  if (top && top.weight >= SCOPE.title && !spoken && fact.region !== '0') return false;
  const year = yearOf(index.election(fact.election));
  const years = draft.years[0];
  if (years && years.weight >= SCOPE.sentence && !years.values.includes(year)) return false;
  if (!choice) {
    if (digits >= ALONE) return true;
    const writtenYear = draft.years.some((scope) => scope.values.includes(year));
    const writtenRegion = draft.regions.some((scope) => scope.values.includes(fact.region));
    return writtenYear && writtenRegion;
  }
  const subject = draft.subject as SubjectRole;
  if (ownsIt(draft, choice))
    return choice.kind === 'ticket' || digits >= ALONE || draft.years.some((s) => s.values.includes(year));
  // Another owner: only where syntax leaves the owner open, at a place that the page's own reading already has.
  if (subject.clean) return false;
  return samePlace(fact, base) !== undefined;
}

const ownsIt = (draft: Draft, choice: Choice): boolean =>
  (draft.subject?.tickets.includes(choice.id) ?? false) ||
  (draft.subject?.parties.includes(choice.id) ?? false);

const samePlace = (fact: Fact, base: readonly Candidate[]): Candidate | undefined =>
  base.find(
    ({ reading: r, against }) =>
      !against && r.election === fact.election && r.office === fact.office && r.region === fact.region,
  );

function candidateOf(query: Query, fact: Fact, choice: Choice | null, region: number): Candidate | null {
  const { draft, index } = query;
  const election = index.election(fact.election);
  if (!election) return null;
  const e = electionWeight(draft, election, choice?.kind === 'ticket');
  const o = officeWeight(draft, fact.office, choice?.kind === 'ticket');
  if (e.against || o.against) return null;
  const facts = factsFor(
    query,
    fact.election,
    choice ? fact.office : fact.office === '' ? null : fact.office,
    fact.region,
    choice?.id ?? '',
  );
  return {
    against: false,
    reading: {
      election: fact.election,
      office: fact.office as Office,
      region: fact.region,
      choice,
      facts: facts.facts,
      best: facts.best,
      otherRow: facts.otherRow,
      weights: {
        election: Math.max(e.weight, SCOPE.prior),
        office: o.weight,
        region,
        subject: choice ? SCOPE.carried : SCOPE.clause,
      },
      score: Math.max(e.weight, 0) + o.weight + region,
    },
  };
}

/** Shares and shorter numbers: another name of the same sentence whose row the number equals. */
function byNamedRival(query: Query, base: readonly Candidate[]): Candidate[] {
  const { draft, index } = query;
  const subject = draft.subject;
  const digits = draft.precision?.significant ?? 0;
  if (!subject || subject.clean || draft.ownership !== 'required' || digits < 3) return [];
  const named = new Set(draft.rivals.flatMap((rival) => [...rival.tickets, ...rival.parties]));
  const ballots = new Set(draft.rivals.flatMap((rival) => (rival.ballot === null ? [] : [rival.ballot])));
  const out: Candidate[] = [];
  for (const { reading, against } of base) {
    if (against || !reading.choice) continue;
    const contest: Contest | null = index.contest(reading.choice.contest);
    if (!contest) continue;
    for (const choice of index.choices(contest.id)) {
      const meant = named.has(choice.id) || (choice.number !== null && ballots.has(choice.number));
      if (choice.id === reading.choice.id || !meant) continue;
      const facts = factsFor(query, reading.election, reading.office, reading.region, choice.id);
      if (facts.best?.comparison !== 'equal') continue;
      out.push({
        against: false,
        reading: { ...reading, choice, ...facts, weights: { ...reading.weights, subject: SCOPE.carried } },
      });
    }
  }
  return out;
}

/**
 * Shares of a party in an election that the clause leaves unwritten ("naik dari 6,84 persen ke 7,24 persen"): with party,
 * measure and place fixed only the few elections it stood in are tried, so three digits tell.
 */
function byElection(query: Query, base: readonly Candidate[]): Candidate[] {
  const { draft, index } = query;
  const { precision } = draft;
  if (draft.measure !== 'share' || !precision || precision.decimals < 2 || precision.significant < 3)
    return [];
  const years = draft.years[0];
  if (years && years.weight >= SCOPE.sentence && !draft.recalled) return [];
  const out: Candidate[] = [];
  const seen = new Set<string>();
  for (const { reading } of base) {
    const party = reading.choice;
    if (party?.kind !== 'party' || seen.has(`${party.id}|${reading.region}`)) continue;
    seen.add(`${party.id}|${reading.region}`);
    for (const { contest } of contestLists(index).byOffice.get(reading.office) ?? []) {
      if (contest.election === reading.election) continue;
      const election = index.election(contest.election);
      const choice = index.choice(contest.id, party.id);
      if (!election || !choice) continue;
      const facts = factsFor(query, contest.election, contest.office, reading.region, party.id);
      if (facts.best?.comparison !== 'equal') continue;
      const e = electionWeight(draft, election, false);
      out.push({
        against: false,
        reading: {
          election: contest.election,
          office: contest.office,
          region: reading.region,
          choice,
          facts: facts.facts,
          best: facts.best,
          otherRow: facts.otherRow,
          weights: { ...reading.weights, election: Math.max(e.weight, SCOPE.carried) },
          score: reading.score - reading.weights.election + Math.max(e.weight, SCOPE.carried) + SCOPE.carried,
        },
      });
    }
  }
  return out;
}
