import { SCOPE, type WordedDraft } from '../../claims/draft';
import { CONFIDENCE_ORDER, derivedId } from '../../evidence/derive';
import type { FactIndex } from '../../evidence/fact-index';
import type { OfficialFigure, Reason, Verdict } from '../../model/claim';
import type { Contest, Election, Office } from '../../model/election';
import type { Fact } from '../../model/fact';
import { yearOf } from '../../reading/weights';
import { sourceOf } from '../figure';
import { electionWeight, type RecordJudgement, speaksOfPlace, wrongKind } from './record';

type RoundsDraft = Extract<WordedDraft, { kind: 'rounds' }>;
type BestDraft = Extract<WordedDraft, { kind: 'record' }>;

/** First direct election of a president; before it the assembly chose. */
const FIRST_DIRECT = 2004;

/**
 * Judges in how many rounds an election of a president or governor was decided. A second round is an election of its own
 * in the tables, so that one that is not there was not held; null where the text does not name one contest.
 */
export function judgeRounds({ base, rounds }: RoundsDraft, index: FactIndex): RecordJudgement | null {
  const contest = contestNamed(base, index);
  if (!contest) return null;
  const year = yearOf(index.election(contest.election));
  const second = index.elections.find(
    (election) =>
      election.id.endsWith('-2') &&
      yearOf(election) === year &&
      index.contestsOf(election.id).some((c) => c.office === contest.office && c.region === contest.region),
  );
  // Of regional races of old not every second round is in the tables.
  if (!second && contest.office !== 'ppwp' && year < 2017) return null;
  const held = second ? 2 : 1;
  const winner = winnerOf(contest.id, index);
  if (!second && !winner) return null;
  const last = second ? (index.contestsOf(second.id)[0] ?? contest) : contest;
  const official: OfficialFigure = {
    value: held,
    display: String(held),
    factId: `derived:rounds:${contest.id}${second ? `+${last.id}` : ''}`,
    formula: null,
    status: 'certified',
    asOf: (second ?? index.election(contest.election))?.votingDay || null,
    source: sourceOf(
      { source: winnerOf(last.id, index)?.source ?? winner?.source ?? '', decreeNo: '' },
      index,
    ),
  };
  return {
    ...judged(
      base,
      rounds === held,
      base.basis === 'official' && electionWeight(base, contest.election, index) >= SCOPE.sentence,
    ),
    official,
    matched: null,
    election: contest.election,
    office: contest.office,
    region: contest.region,
    subject: null,
  };
}

const winnerOf = (contest: string, index: FactIndex) =>
  index.winners.find((winner) => winner.contest === contest);

/** The one contest of a president or governor that offices, years and places of the text leave; first rounds only. */
function contestNamed(base: RoundsDraft['base'], index: FactIndex): Contest | null {
  const offices = new Set(base.offices[0]?.values ?? []);
  const places = base.regions[0]?.values ?? [];
  const named = index.elections
    .filter(
      (election) => !election.id.endsWith('-2') && electionWeight(base, election.id, index) >= SCOPE.heading,
    )
    .flatMap((election) => index.contestsOf(election.id))
    .filter(
      ({ office, region }) =>
        offices.has(office) &&
        (office === 'ppwp' ? !speaksOfPlace(base) : office === 'gub' && places.includes(region)),
    );
  return named.length === 1 ? (named[0] as Contest) : null;
}

const judged = (
  base: BestDraft['base'],
  right: boolean,
  sure: boolean,
  doubt: Reason = 'role_unclear',
): { verdict: Verdict; reasons: readonly Reason[] } =>
  base.basis !== 'official'
    ? { verdict: 'different_basis', reasons: [base.basis] }
    : right
      ? { verdict: 'matches', reasons: ['equal'] }
      : sure
        ? { verdict: 'differs', reasons: ['outside_tolerance'] }
        : { verdict: 'ambiguous', reasons: [doubt] };

/**
 * Judges what is said to be the most or least of all elections of its kind. Silent (null) unless the tables have the
 * figure for every election in question.
 */
export function judgeBest({ base, best }: BestDraft, index: FactIndex): RecordJudgement | null {
  if (speaksOfPlace(base)) return null;
  const owned = best.measure === 'votes' || best.measure === 'share';
  const own = owned ? ownRow(base, best.measure, index) : electionRow(base, best.measure, index);
  if (!own) return null;
  const office = own.office;
  const from = best.since ?? (office === 'ppwp' ? FIRST_DIRECT : 0);
  const rivals: Fact[] = [];
  for (const election of index.elections) {
    if (!holds(election, office) || yearOf(election) < from) continue;
    const rows = owned
      ? ticketRows(election, best.measure, index)
      : [index.certified({ election: election.id, office, region: '0', subject: '', measure: best.measure })];
    if (rows.length === 0 || rows.includes(null)) return null;
    rivals.push(...rows.filter((row): row is Fact => row !== null && row.id !== own.id));
  }
  if (rivals.length < 2) return null;
  const beats = (row: Fact): boolean => (best.highest ? row.value > own.value : row.value < own.value);
  const ahead = rivals.filter(beats);
  const day = (fact: Fact): string => index.election(fact.election)?.votingDay ?? '';
  // What was a record on its day and was beaten later may have been called one in between.
  const beatenBefore = ahead.some((row) => day(row) <= day(own));
  const rank = ahead.length + 1;
  const inputs = [own.id, ...rivals.map((row) => row.id)];
  const least = [own, ...rivals].reduce(
    (low, row) => Math.min(low, CONFIDENCE_ORDER.indexOf(row.confidence)),
    CONFIDENCE_ORDER.length - 1,
  );
  const sure = beatenBefore && owned && CONFIDENCE_ORDER[least] === 'high' && base.subject?.clean === true;
  const choice = own.subject === '' ? null : index.ticket(own.subject);
  return {
    ...judged(
      base,
      ahead.length === 0,
      sure,
      own.measure === 'turnout_pct' ? 'turnout_shown_only' : 'role_unclear',
    ),
    official: {
      value: rank,
      display: String(rank),
      factId: derivedId('rank', inputs),
      formula: null,
      status: 'derived_from_certified',
      asOf: own.asOf === '' ? null : own.asOf,
      source: sourceOf(own, index),
    },
    matched: null,
    election: own.election,
    office: own.office === '' ? null : own.office,
    region: '0',
    subject: choice ? { id: choice.id, name: choice.name } : null,
  };
}

/** Does the election fill this office, or, for figures of no office, is it one of the nation? */
const holds = ({ kind, votingDay }: Election, office: string): boolean =>
  votingDay !== '' &&
  kind !== 'pilkada' &&
  (office === 'ppwp'
    ? kind === 'pilpres' || kind === 'pemilu'
    : office === 'dpr'
      ? kind !== 'pilpres'
      : true) &&
  // Until 1999 one kind of election filled the houses; the tables call the joint ones `pemilu` too.
  !(office === 'ppwp' && votingDay < '2004');

/** Rows of every ticket of a president's election; empty where one is missing. */
function ticketRows(election: Election, measure: string, index: FactIndex): readonly (Fact | null)[] {
  const contest = index.contestsOf(election.id).find((c) => c.office === 'ppwp');
  return contest
    ? index.choices(contest.id).map((choice) =>
        index.certified({
          election: election.id,
          office: 'ppwp',
          region: '0',
          subject: choice.id,
          measure,
        }),
      )
    : [];
}

/** The figure of the ticket named, where only one election of a president can be meant. */
function ownRow(base: BestDraft['base'], measure: string, index: FactIndex): Fact | null {
  const contests = (base.subject?.tickets ?? []).flatMap((id) => {
    const ticket = index.ticket(id);
    const contest = ticket && index.contest(ticket.contest);
    return ticket && contest?.office === 'ppwp' ? [{ ticket, contest }] : [];
  });
  const written = contests.filter(({ contest }) => electionWeight(base, contest.election, index) > 0);
  const meant = contests.length === 1 ? contests : written;
  const [one] = meant;
  if (!one || meant.length > 1) return null;
  return index.certified({
    election: one.contest.election,
    office: 'ppwp',
    region: '0',
    subject: one.ticket.id,
    measure,
  });
}

/** The figure of the election that the text names. */
function electionRow(base: BestDraft['base'], measure: string, index: FactIndex): Fact | null {
  const offices = measure === 'dpt_total' ? ['' as Office] : officesSaid(base);
  const rows = index.elections
    .filter(({ id }) => electionWeight(base, id, index) >= SCOPE.heading && !wrongKind(base, id, index))
    .flatMap(({ id }) =>
      offices.flatMap(
        (office) => index.certified({ election: id, office, region: '0', subject: '', measure }) ?? [],
      ),
    );
  return rows.length === 1 ? (rows[0] as Fact) : null;
}

/** A president's race or that of the DPR, where the text names it; elections of all houses are told by the president's. */
const officesSaid = (base: BestDraft['base']): readonly Office[] => {
  const said = new Set<string>(base.offices[0]?.values ?? []);
  return said.has('ppwp') ? ['ppwp'] : said.has('dpr') ? ['dpr'] : ['ppwp'];
};
