import type { DateQuantity } from '../../numbers/quantity';
import { within } from '../analyze';
import type { WordedDraft } from '../draft';
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
    const mention = nearestStage(stages, date, REACH);
    if (!mention) return [];
    const value = date.isoEnd ? `${date.iso}/${date.isoEnd}` : date.iso;
    return [
      {
        kind: 'date',
        base: rolesDraft(setting, date, { ...NO_MEASURE, measure: 'date' }, null, value, 'date'),
        date,
        stage: mention.stage,
      },
    ];
  });
}
