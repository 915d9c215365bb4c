import type { DateQuantity } from '../../numbers/quantity';
import { hasCue, within } from '../analyze';
import type { WordedDraft } from '../draft';
import { STAGES, type Stage } from '../lexicon/stages';
import { NO_MEASURE, rolesDraft } from '../roles-draft';
import type { Setting } from '../setting';
import { nearestStage, scanStages } from '../stage';

/** How far from its date a stage may be named, in UTF-16 units. */
const REACH = 130;

/**
 * Dates of stages. A date is a claim only beside the stage it dates; one in brackets behind a weekday usually tells
 * when somebody spoke, and is then only ever confirmed.
 */
export function dateDrafts(setting: Setting): WordedDraft[] {
  const { block, sentence } = setting;
  const dates = within(block.quantities, sentence.start, sentence.end).filter(
    (q): q is DateQuantity => q.kind === 'date',
  );
  if (dates.length === 0) return [];
  const stages = within(scanStages(block.text, block.tokens), sentence.start, sentence.end);
  return dates.flatMap((date): WordedDraft[] => {
    const stage = nearestStage(stages, date, REACH)?.stage ?? impliedStage(setting, date);
    if (!stage) return [];
    const value = date.isoEnd ? `${date.iso}/${date.isoEnd}` : date.iso;
    return [
      {
        kind: 'date',
        base: rolesDraft(setting, date, { ...NO_MEASURE, measure: 'date' }, null, value, 'date'),
        date,
        stage,
      },
    ];
  });
}

const held =
  /\b(?:digelar|berlangsung|dilaksanakan|diselenggarakan|dihelat|dilangsungkan|(?:was|were|is|be|been) held|voted|vote)\s+(?:kembali\s+)?(?:secara serentak\s+)?(?:serentak\s+)?(?:pada\s+|on\s+|tanggal\s+|hari\s+)*$/;
const decided =
  /\bhasil\w*\b[^.;]{0,50}\b(?:ditetapkan|disahkan|diumumkan)\b|\b(?:menetapkan|mengesahkan|mengumumkan) hasil\b/;

/** "Pilpres 2014 berlangsung 9 Juli": the race and a word for holding it speak of the voting day. */
function impliedStage(setting: Setting, date: DateQuantity): Stage | null {
  const { block, sentence, local, cues } = setting;
  const before = block.text.lower.slice(sentence.start, date.start);
  const byKey = (key: string): Stage | null => STAGES.find((s) => s.key === key) ?? null;
  if (decided.test(before)) return byKey('results');
  const race =
    local.offices.length > 0 || hasCue(cues, 'runoff', 'firstRound', 'general', 'anyElection', 'regional');
  return race && held.test(before) ? byKey('voting_day') : null;
}
