import type { Analysis } from '../claims/analyze';
import type { WordedDraft } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { PageSetting } from '../reading/page-setting';
import { judgeAct } from './records/act';
import { judgeBallot } from './records/ballot';
import { judgeDate } from './records/date';
import { limitDay, openDay } from './records/date-open';
import { judgeMember } from './records/member';
import type { RecordJudgement } from './records/record';
import { judgeRule } from './records/rule';
import { judgeBest, judgeRounds } from './records/standing';

/** Judges a claim that names a record; null where the words claim nothing. Figures of another basis are never judged. */
export function judgeRecord(
  draft: WordedDraft,
  text: Analysis,
  index: FactIndex,
  page: PageSetting,
  language: 'id' | 'en',
): RecordJudgement | null {
  const found =
    draft.kind === 'date'
      ? (limitDay(draft, text, index, language) ??
        judgeDate(draft, text, index, page, language) ??
        openDay(draft, text))
      : draft.kind === 'act'
        ? judgeAct(draft, text, index)
        : draft.kind === 'rule'
          ? judgeRule(draft, text, index, language)
          : draft.kind === 'member'
            ? judgeMember(draft, index, language)
            : draft.kind === 'rounds'
              ? judgeRounds(draft, index)
              : draft.kind === 'record'
                ? judgeBest(draft, index)
                : judgeBallot(draft, text, index, page, language);
  // A ballot number or an act is the same on every basis; a false quotation alone turns it.
  if (found?.verdict === 'differs' && draft.base.basis === 'quoted_false')
    return { ...found, verdict: 'different_basis', reasons: ['quoted_false'] };
  return found;
}
