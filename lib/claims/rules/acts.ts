import type { ActQuantity } from '../../numbers/quantity';
import { within } from '../analyze';
import type { WordedDraft } from '../draft';
import { NO_MEASURE, rolesDraft } from '../roles-draft';
import type { Setting } from '../setting';
import { scanStages } from '../stage';

/** Decrees, regulations, laws and rulings, with the stage the sentence says they decided, if it says so. */
export function actDrafts(setting: Setting): WordedDraft[] {
  const { block, sentence } = setting;
  const acts = within(block.quantities, sentence.start, sentence.end).filter(
    (q): q is ActQuantity => q.kind === 'act',
  );
  if (acts.length === 0) return [];
  const stages = within(scanStages(block.text, block.tokens), sentence.start, sentence.end);
  const deciding = stages.find((s) => s.stage.decrees !== null)?.stage ?? null;
  return acts.map(
    (act): WordedDraft => ({
      kind: 'act',
      base: rolesDraft(
        setting,
        act,
        { ...NO_MEASURE, measure: 'decree' },
        null,
        `${act.act}:${act.number}/${act.year}`,
        'decree',
      ),
      act,
      stage: deciding,
    }),
  );
}
