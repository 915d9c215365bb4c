import type { Draft, Scope, SubjectRole } from '../claims/draft';
import { SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Choice, Contest, Election, Office } from '../model/election';
import { factsFor } from './facts';
import type { Reading } from './reading';

/** What the rest of the page offers for roles that a claim leaves unwritten. */
export interface PageSetting {
  /** Contests of tickets that the page names without doubt. */
  readonly contests: readonly string[];
}

const yearOf = (election: Election): number =>
  Number(/\d{4}/.exec(election.votingDay || election.id)?.[0] ?? 0);

interface Weighted<T> {
  readonly value: T;
  readonly weight: number;
  /** The value contradicts what the clause or sentence writes. */
  readonly against: boolean;
}

/** Weight of a value under the scopes, nearest first; `fallback` when no scope writes the role at all. */
function weigh<T>(
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

/** Every reading of a draft that its written roles allow, unscored beyond what the text says. */
export function enumerate(draft: Draft, index: FactIndex, page: PageSetting): Reading[] {
  const readings = draft.ownership === 'required' ? owned(draft, index, page) : unowned(draft, index, page);
  const free = readings.filter((r) => !r.against);
  return (free.length > 0 ? free : readings).map(({ reading }) => reading).sort((a, b) => b.score - a.score);
}

interface Candidate {
  readonly reading: Reading;
  readonly against: boolean;
}

function owned(draft: Draft, index: FactIndex, page: PageSetting): Candidate[] {
  const out: Candidate[] = [];
  for (const { choice, contest, entailed } of choicesOf(draft, draft.subject as SubjectRole, index, page)) {
    const election = index.election(contest.election);
    if (!election) continue;
    const e = electionWeight(draft, election, entailed);
    const o = officeWeight(draft, contest.office, entailed);
    for (const region of regionsFor(draft, contest, index)) {
      const facts = factsFor(draft, index, contest.election, contest.office, region.value, choice.id);
      const subject = (draft.subject as SubjectRole).weight;
      out.push({
        against: e.against || o.against || region.against,
        reading: {
          election: contest.election,
          office: contest.office,
          region: region.value,
          choice,
          ...facts,
          weights: { election: e.weight, office: o.weight, region: region.weight, subject },
          score: e.weight + o.weight + region.weight + (facts.facts.length > 0 ? 0.5 : -3),
        },
      });
    }
  }
  return out;
}

/** The tickets or parties a subject may stand for, with the contest of each. */
function choicesOf(
  draft: Draft,
  subject: SubjectRole,
  index: FactIndex,
  page: PageSetting,
): { choice: Choice; contest: Contest; entailed: boolean }[] {
  const out: { choice: Choice; contest: Contest; entailed: boolean }[] = [];
  for (const id of subject.tickets) {
    const choice = index.ticket(id);
    const contest = choice && index.contest(choice.contest);
    if (choice && contest) out.push({ choice, contest, entailed: subject.tickets.length === 1 });
  }
  if (subject.parties.length > 0) {
    const parties = new Set(subject.parties);
    for (const contest of partyContests(draft, index)) {
      for (const choice of index.choices(contest.id))
        if (parties.has(choice.id)) out.push({ choice, contest, entailed: false });
    }
  }
  if (subject.ballot !== null && out.length === 0) {
    const contests = page.contests.length > 0 ? page.contests : nationalContests(draft, index);
    for (const id of contests) {
      const contest = index.contest(id);
      const choice =
        contest && index.choices(id).find((c) => c.number === subject.ballot && !c.id.endsWith('-psu'));
      if (contest && choice) out.push({ choice, contest, entailed: contests.length === 1 });
    }
  }
  return out;
}

/** The choices a subject may stand for, best first: how firmly the text writes the contest of each. */
export function rankChoices(
  draft: Draft,
  subject: SubjectRole,
  index: FactIndex,
  page: PageSetting,
): readonly { choice: Choice; contest: Contest; election: number; score: number }[] {
  return choicesOf(draft, subject, index, page)
    .flatMap(({ choice, contest, entailed }) => {
      const election = index.election(contest.election);
      if (!election) return [];
      const e = electionWeight(draft, election, entailed);
      const o = officeWeight(draft, contest.office, entailed);
      return e.against || o.against
        ? []
        : [{ choice, contest, election: e.weight, score: e.weight + o.weight }];
    })
    .sort((a, b) => b.score - a.score);
}

/** Contests of parties: the DPR unless a council is written; the year narrows. */
function partyContests(draft: Draft, index: FactIndex): readonly Contest[] {
  const offices = new Set<Office>(['dpr', 'konstituante']);
  for (const scope of draft.offices.slice(0, 2))
    for (const office of scope.values)
      if (office === 'dprd_prov' || office === 'dprd_kab') offices.add(office);
  const years = new Set(draft.years.flatMap((scope) => scope.values));
  const regions = new Set(draft.regions.flatMap((scope) => scope.values));
  return index.contests.filter((contest) => {
    if (!offices.has(contest.office)) return false;
    if (contest.office.startsWith('dprd') && !regions.has(contest.region)) return false;
    if (contest.office === 'konstituante' && !years.has(1955)) return false;
    const election = index.election(contest.election);
    return election !== null && (years.size === 0 || years.has(yearOf(election)) || yearOf(election) >= 2019);
  });
}

const nationalContests = (draft: Draft, index: FactIndex): readonly string[] => {
  const years = new Set(draft.years.flatMap((scope) => scope.values));
  return index.contests
    .filter(
      (c) =>
        c.office === 'ppwp' &&
        (years.size === 0
          ? c.election === 'pemilu-2024'
          : years.has(yearOf(index.election(c.election) as Election))),
    )
    .map((c) => c.id);
};

function electionWeight(
  draft: Draft,
  election: Election,
  entailed: boolean,
): { weight: number; against: boolean } {
  const year = yearOf(election);
  const written = weigh(draft.years, (value) => value === year, 0);
  let weight: number = draft.years.length > 0 ? written.weight : priorOf(draft, election);
  if (entailed) weight = Math.max(weight, written.against ? SCOPE.carried - 1 : SCOPE.sentence);
  if (draft.round !== null) {
    const second = /-2$/.test(election.id);
    const first = /-1$/.test(election.id);
    if (second || first) weight += (draft.round === 2) === second ? 2 : -4;
  } else if (/-2$/.test(election.id)) weight -= 0.5;
  return { weight, against: written.against };
}

/** Nothing written: the newest election held before the page was published, else the newest of all. */
function priorOf(draft: Draft, election: Election): number {
  const day = election.votingDay;
  if (draft.published !== '') {
    if (day === '' || day.slice(0, 10) > addDays(draft.published, 20)) return -2;
    const age = Date.parse(draft.published.slice(0, 10)) - Date.parse(day);
    const years = age / 31_557_600_000;
    return years <= 1.5 ? SCOPE.address : SCOPE.prior - years / 10;
  }
  return SCOPE.prior - (2024 - yearOf(election)) / 10;
}

const addDays = (iso: string, days: number): string => {
  const time = Date.parse(iso.slice(0, 10));
  return Number.isNaN(time) ? '9999' : new Date(time + days * 86_400_000).toISOString().slice(0, 10);
};

function officeWeight(draft: Draft, office: Office, entailed: boolean): { weight: number; against: boolean } {
  const specific = draft.offices.filter((s) => !s.values.includes(''));
  const written = weigh(
    specific,
    (value) => value === office,
    office === 'dpr' || office === 'ppwp' ? SCOPE.sentence : SCOPE.prior,
  );
  if (entailed) return { weight: Math.max(written.weight, SCOPE.sentence), against: false };
  return { weight: written.weight, against: written.against && (specific[0]?.weight ?? 0) >= SCOPE.clause };
}

/** Is `code` the contest's region or inside it? Provinces in old borders hold the regencies of their time. */
export function liesIn(code: string, region: string, index: FactIndex): boolean {
  if (region === '0' || code === region) return true;
  if (code === '0') return false;
  if (code.startsWith('DPR-')) return code.slice(4, 6) === region.slice(0, 2);
  const parent = index.region(code)?.parent ?? '';
  return code.length > 2 && (parent === region || code.slice(0, region.length) === region);
}

function regionsFor(draft: Draft, contest: Contest, index: FactIndex): Weighted<string>[] {
  const inside = [...new Set(draft.regions.flatMap((s) => s.values))].filter((code) =>
    liesIn(code, contest.region, index),
  );
  const scopes = draft.regions
    .map((s) => ({
      weight: s.weight,
      values: s.values.filter((code) => liesIn(code, contest.region, index)),
    }))
    .filter((s) => s.values.length > 0);
  const out: Weighted<string>[] = [];
  for (const code of new Set([...inside, contest.region])) {
    if (code === contest.region) {
      const outside =
        draft.regions[0] &&
        draft.regions[0].weight >= SCOPE.clause &&
        scopes.length === 0 &&
        contest.region !== '0';
      const w =
        draft.national && contest.region === '0'
          ? { weight: SCOPE.sentence, against: false }
          : contestRegionWeight(scopes, code);
      out.push({ value: code, weight: outside ? -5 : w.weight, against: w.against || outside === true });
    } else {
      const w = weigh(scopes, (value) => value === code, 0);
      const open = (scopes.find((s) => s.values.includes(code))?.values.length ?? 1) > 1;
      out.push({
        value: code,
        weight: w.weight - (open ? 1.5 : 0) - (draft.national && w.weight < SCOPE.clause ? 4 : 0),
        against: w.against,
      });
    }
  }
  return out;
}

/** The contest's own region is entailed by the ticket unless a nearer scope writes another one. */
function contestRegionWeight(
  scopes: readonly Scope<string>[],
  code: string,
): { weight: number; against: boolean } {
  const top = scopes[0];
  if (!top) return { weight: SCOPE.sentence, against: false };
  if (top.values.includes(code)) return { weight: Math.max(top.weight, SCOPE.sentence), against: false };
  if (top.weight >= SCOPE.clause) return { weight: -5, against: true };
  return { weight: top.weight >= SCOPE.paragraph ? 3.5 : 4.5, against: false };
}

const ANY_OFFICE = new Set([
  'registered_voters',
  'polling_stations',
  'count',
  'voters',
  'turnout',
  'seats',
  'share',
]);

/** Figures without an owner: rolls, stations, totals, turnout, structural counts. */
function unowned(draft: Draft, index: FactIndex, page: PageSetting): Candidate[] {
  const out: Candidate[] = [];
  const anyOffice = ANY_OFFICE.has(draft.measure);
  const written = draft.offices.filter((s) => !s.values.includes(''));
  const years = new Set(draft.years.flatMap((s) => s.values));
  const codes = new Set(draft.regions.flatMap((s) => s.values));
  codes.add('0');
  const pageContests = page.contests.map((id) => index.contest(id)).filter((c): c is Contest => c !== null);
  for (const election of index.elections) {
    const year = yearOf(election);
    const continuous = draft.tableMeasures.some((m) => m.startsWith('pdpb'));
    if (years.size > 0 && !continuous && !years.has(year)) continue;
    if (
      years.size === 0 &&
      !continuous &&
      year < 2019 &&
      !pageContests.some((c) => c.election === election.id)
    )
      continue;
    const e = continuous
      ? { weight: SCOPE.sentence, against: false }
      : electionWeight(draft, election, false);
    const pageElection = pageContests.some((c) => c.election === election.id) ? 2 : 0;
    for (const office of anyOffice ? ([''] as Office[]) : officesIn(election)) {
      const o = anyOffice
        ? kindWeight(election, written)
        : weigh(
            written,
            (value) => value === office,
            pageContests.some((c) => c.office === office)
              ? SCOPE.carried
              : office === 'ppwp'
                ? SCOPE.prior
                : 0,
          );
      for (const code of codes) {
        const facts = factsFor(draft, index, election.id, anyOffice ? null : office, code, '');
        if (facts.facts.length === 0) continue;
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

const officesIn = (election: Election): readonly Office[] =>
  election.kind === 'pilkada'
    ? ['gub', 'bup', 'wali']
    : election.kind === 'pilpres'
      ? ['ppwp']
      : election.kind === 'pileg'
        ? ['dpr', 'dpd']
        : ['ppwp', 'dpr', 'dpd', 'konstituante'];

/** With any office allowed, a written race still tells regional elections from national ones. */
function kindWeight(
  election: Election,
  written: readonly Scope<Office>[],
): { weight: number; against: boolean } {
  const regional = election.kind === 'pilkada';
  const top = written[0];
  if (!top) return { weight: regional ? 0 : 1, against: false };
  const wantsRegional = top.values.every((o) => o === 'gub' || o === 'bup' || o === 'wali');
  return wantsRegional === regional
    ? { weight: top.weight / 2, against: false }
    : { weight: -top.weight / 2, against: top.weight >= SCOPE.sentence };
}

function nationWeight(draft: Draft): { weight: number; against: boolean } {
  if (draft.national) return { weight: SCOPE.sentence, against: false };
  const top = draft.regions[0];
  if (!top) return { weight: SCOPE.paragraph, against: false };
  if (top.values.includes('0')) return { weight: top.weight, against: false };
  if (top.weight >= SCOPE.clause) return { weight: -5, against: true };
  return { weight: top.weight >= SCOPE.paragraph ? 1 : 3, against: false };
}
