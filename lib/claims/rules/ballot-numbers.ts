import type { BallotQuantity } from '../../numbers/quantity';
import { within } from '../analyze';
import { asRole } from '../bind-subject';
import { SCOPE, type WordedDraft } from '../draft';
import type { SubjectMention } from '../roles';
import { NO_MEASURE, rolesDraft } from '../roles-draft';
import type { Setting } from '../setting';

/** Between a name and its ballot number behind it, or between a number and the name behind it. */
const nameThenNumber =
  /^\s*[,([-]?\s*(?:(?:yang|ber|dengan|mendapat(?:kan)?|memperoleh|meraih|menggunakan|memakai|di|pada|adalah|sebagai|dapat|kebagian|memegang|memiliki|punya|menempati|mengantongi|berada|as|with|is|has|got|drew|was|given|assigned|pasangan|paslon|calon|partai)\s*){0,4}$/;
const numberThenName =
  /^\s*[,:(]?\s*(?:(?:yakni|yaitu|adalah|ialah|ditempati|diisi|oleh|pasangan|partai|untuk|dipegang|milik|atas nama|calon|is|was|for|capres|cagub)\s*){0,4}["']?$/;

interface Owner {
  readonly subject: SubjectMention;
  /** 3 nothing or a bracket between, 2 linking words, 1 a comma. */
  readonly tie: number;
}

const tieOf = (gap: string): number => (/^\s*[([]?\s*$/.test(gap) ? 3 : /^\s*,/.test(gap) ? 1 : 2);

/** Ballot numbers that stand right beside the ticket or party they are said to belong to. */
export function ballotDrafts(setting: Setting): WordedDraft[] {
  const { block, sentence, local } = setting;
  const named = local.subjects.filter((s) => s.ballot === null);
  if (named.length === 0) return [];
  const { lower } = block.text;
  return within(block.quantities, sentence.start, sentence.end)
    .filter((q): q is BallotQuantity => q.kind === 'ballot')
    .flatMap((ballot): WordedDraft[] => {
      const owners: Owner[] = [];
      const before = named.filter((s) => s.end <= ballot.start).at(-1);
      if (before) {
        const gap = lower.slice(before.end, ballot.start);
        if (gap.length < 40 && nameThenNumber.test(gap)) owners.push({ subject: before, tie: tieOf(gap) });
      }
      const after = named.find((s) => s.start >= ballot.end);
      if (after) {
        const gap = lower.slice(ballot.end, after.start);
        if (gap.length < 40 && numberThenName.test(gap)) owners.push({ subject: after, tie: tieOf(gap) });
      }
      if (owners.length === 0) return [];
      const strongest = Math.max(...owners.map((o) => o.tie));
      const best = owners.filter((o) => o.tie === strongest);
      const owner = (best[0] as Owner).subject;
      return [
        {
          kind: 'ballot',
          base: rolesDraft(
            setting,
            ballot,
            { ...NO_MEASURE, measure: 'ballot_number', ownership: 'required' },
            asRole(owner, SCOPE.clause, best.length === 1),
            ballot.value,
            'number',
          ),
          ballot,
        },
      ];
    });
}
