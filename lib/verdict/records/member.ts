import type { WordedDraft } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import type { OfficialFigure, Reason } from '../../model/claim';
import { CHANCE_LIMIT, chanceHits, digitSlip, digitsOf, sameLengthSlips } from '../../numbers/digits';
import { sourceOf, writeNumber } from '../figure';
import { compare } from '../tolerance';
import type { RecordJudgement } from './record';

type MemberDraft = Extract<WordedDraft, { kind: 'member' }>;

/**
 * Judges a member's own votes against the member's row. It differs only by a slip of the pen, against a row of high
 * confidence, with the whole name written: people share names, and most candidates are in no table.
 */
export function judgeMember(draft: MemberDraft, index: FactIndex, language: 'id' | 'en'): RecordJudgement {
  const { base, member } = draft;
  const { precision } = base;
  const done = (verdict: RecordJudgement['verdict'], reasons: readonly Reason[]): RecordJudgement => ({
    verdict,
    reasons,
    official: member.votes === null ? null : figureOf(draft, member.votes, index, language),
    matched: null,
    election: member.election,
    office: 'dpr',
    region: member.dapil,
    subject: { id: idOf(draft), name: member.name },
  });
  if (base.basis !== 'official') return done('different_basis', [base.basis]);
  if (member.votes === null) return done('no_data', ['no_certified_fact']);
  if (typeof base.value !== 'number' || !precision) return done('ambiguous', ['role_unclear']);
  const comparison = compare(
    { ...precision, op: base.op, value: base.value, range: base.range, percent: false },
    member.votes,
    0,
  );
  if (comparison === 'equal') return done('matches', ['equal']);
  if (comparison === 'rounded' || comparison === 'cut' || comparison === 'hedge_holds')
    return done('matches_rounded', [comparison]);
  if (comparison === 'hedge_loose') return done('ambiguous', ['hedge_loose']);
  const claimed = digitsOf(base.value, 0);
  const slip =
    base.op === 'eq' && precision.unit <= 1 && !base.range
      ? digitSlip(claimed, digitsOf(member.votes, 0))
      : null;
  const explained =
    slip !== null && chanceHits(precision.significant, sameLengthSlips(claimed.length)) < CHANCE_LIMIT;
  if (explained && member.confidence === 'high' && base.subject?.clean) return done('differs', [slip]);
  return done('ambiguous', [member.confidence === 'high' ? 'role_unclear' : 'single_source']);
}

const idOf = ({ member }: MemberDraft): string => `member:${member.election}/${member.dapil}/${member.rank}`;

function figureOf(
  draft: MemberDraft,
  votes: number,
  index: FactIndex,
  language: 'id' | 'en',
): OfficialFigure {
  return {
    value: votes,
    display: `${writeNumber(votes, language)} ${language === 'id' ? 'suara' : 'votes'}`,
    factId: idOf(draft),
    formula: null,
    status: 'certified',
    asOf: null,
    source: sourceOf({ source: draft.member.source, decreeNo: '' }, index),
  };
}
