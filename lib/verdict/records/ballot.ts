import type { Analysis } from '../../claims/analyze';
import { SCOPE, type SubjectRole, type WordedDraft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import type { OfficialFigure } from '../../model/claim';
import type { Choice, Contest } from '../../model/election';
import { rankChoices } from '../../reading/choices';
import type { PageSetting } from '../../reading/page-setting';
import { isFarAhead } from '../../reading/weights';
import { electionWeight, type RecordJudgement } from './record';

/** More tickets of one name than anybody has stood on. */
const NAMESAKES = 8;

type BallotDraft = Extract<WordedDraft, { kind: 'ballot' }>;

/**
 * Judges a ballot number beside the ticket or party it is said to belong to. Any contest in which the number is right
 * speaks for the page; it differs only for a ticket named outright, or a party whose election is written.
 */
export function judgeBallot(
  draft: BallotDraft,
  { text }: Analysis,
  index: FactIndex,
  page: PageSetting,
  language: 'id' | 'en',
): RecordJudgement | null {
  const { base, ballot } = draft;
  const subject = base.subject as SubjectRole;
  const all = rankChoices(base, subject, index, page).filter(({ choice }) => choice.number !== null);
  // The empty column stands in dozens of places: only the one that the text speaks of can be meant.
  const ranked = subject.tickets.length > NAMESAKES ? all.filter(({ here }) => here) : all;
  const top = ranked[0];
  if (!top) return null;
  // A number alone says only who is meant: of two tickets neither.
  if (subject.ballot !== null && ranked.some(({ choice }) => choice.id !== top.choice.id)) return null;
  // The years of parties are told loosely, and their numbers change with each election.
  const recalls =
    subject.parties.length > 0 || earlier.test(text.lower.slice(base.sentence.start, base.sentence.end));
  const equal = ranked.find(
    ({ choice, contest }) =>
      choice.number === ballot.value && (recalls || !isElsewhere(contest, base, page, index)),
  );
  if (equal) return result('matches', ['equal'], equal, index, language);
  if (base.loose || isOfOtherTime(base, top.contest.election, index)) return null;
  const rival = ranked.find(({ choice }) => choice.number !== top.choice.number);
  const named =
    subject.clean &&
    (subject.parties.length > 0
      ? top.election >= SCOPE.carried
      : subject.tickets.length === 1 || !subject.person) &&
    (!rival || top.score - rival.score >= 3);
  return named
    ? result('differs', ['outside_tolerance'], top, index, language)
    : result('ambiguous', ['role_unclear'], top, index, language);
}

/** The sentence looks back: whoever is named may have borne the number then. */
const earlier =
  /\b(?:lalu|silam|dulu|dahulu|pernah|sebelum\w*|semula|tadinya|mantan|lagi|kembali|seperti|dua kali|ago|before|previous\w*|former\w*|earlier|once|again|last)\b/;

/** Another race than the page is on: it writes other years, and names tickets of other contests alone. */
const isElsewhere = (
  { id, election }: Contest,
  base: BallotDraft['base'],
  { contests }: PageSetting,
  index: FactIndex,
): boolean =>
  !contests.includes(id) &&
  (electionWeight(base, election, index) <= -SCOPE.title ||
    (contests.length > 0 && electionWeight(base, election, index) <= 0));

/** The page writes other years, or is much older than the contest: whoever is named stood with somebody else then. */
function isOfOtherTime(base: BallotDraft['base'], id: string, index: FactIndex): boolean {
  const election = index.election(id);
  return election === null || electionWeight(base, id, index) < 0 || isFarAhead(base, election);
}

function result(
  verdict: RecordJudgement['verdict'],
  reasons: RecordJudgement['reasons'],
  { choice, contest }: { choice: Choice; contest: Contest },
  index: FactIndex,
  language: 'id' | 'en',
): RecordJudgement {
  const election = index.election(contest.election);
  const official: OfficialFigure = {
    value: choice.number as number,
    display: language === 'id' ? `nomor urut ${choice.number}` : `ballot number ${choice.number}`,
    factId: `choice:${choice.id}`,
    formula: null,
    status: 'certified',
    asOf: null,
    source: {
      title: (language === 'id' ? election?.nameId : election?.nameEn) ?? contest.election,
      publisher: 'KPU',
      docNo: null,
      url: null,
      urlKind: null,
      seenAt: null,
    },
  };
  return {
    verdict,
    reasons,
    official,
    matched: null,
    election: contest.election,
    office: contest.office,
    region: contest.region,
    subject: { id: choice.id, name: choice.name },
  };
}
