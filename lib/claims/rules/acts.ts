import type { ActQuantity } from '../../numbers/quantity';
import { within } from '../analyze';
import type { WordedDraft } from '../draft';
import { STAGES } from '../lexicon/stages';
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
  const all = scanStages(block.text, block.tokens).filter((s) => s.stage.decrees !== null);
  const here = within(all, sentence.start, sentence.end)[0];
  // "Penetapan itu tertuang dalam Keputusan …": the thing decided stands in a sentence before.
  const pointsBack =
    /\b(?:itu|tersebut|ini|tertuang|dituangkan|tercantum|diteken|ditandatangani|bernomor)\b/.test(
      block.text.lower.slice(sentence.start, sentence.end),
    );
  const earlier = pointsBack ? all.filter((s) => s.end <= sentence.start).at(-1) : undefined;
  // "Penetapan itu tertuang dalam …" of a paragraph of its own: the roll is what the page spoke of last.
  const roll =
    pointsBack && !earlier && setting.paragraph.rolls.length === 1 && setting.paragraph.rolls[0] === 'roll'
      ? STAGES.find((stage) => stage.key === 'roll')
      : undefined;
  const deciding = (here ?? earlier)?.stage ?? roll ?? null;
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
