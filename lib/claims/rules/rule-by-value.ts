import type { NumberQuantity } from '../../numbers/quantity';
import type { Setting } from '../frame/setting';
import { RULE_VALUES } from '../lexicon/rule-values';
import type { MeasureGuess } from '../measures/guess';
import { withEarlier } from './earlier-text';

/** How far around a number the matter of its rule may be named, and how far beside it the words that open it. */
const AROUND = 220;
const BESIDE = 70;
/** A block shorter than this is a line. */
const LINE = 320;

/**
 * A rule that the number's value tells among words of the matter, where no wording of its own does ("Batas dari
 * undang-undang cuma 30 persen", "calon tunggal cukup lewat separuh"). It is only ever confirmed.
 */
export function ruleByValue({ block, paragraph }: Setting, q: NumberQuantity): MeasureGuess | null {
  if (q.range) return null;
  const { lower } = block.text;
  const half = q.ratio && q.value === 0.5;
  if (q.ratio && !half) return null;
  const before = lower.slice(Math.max(0, q.start - BESIDE), q.figure.start);
  const after = lower.slice(q.figure.end, q.figure.end + BESIDE);
  const near = lower.slice(Math.max(0, q.start - AROUND), q.end + AROUND);
  // A line of a list leaves its matter to the lines above it.
  const around = lower.length < LINE ? withEarlier(near, paragraph.texts) : near;
  const rule = RULE_VALUES.find(
    (one) =>
      (half ? one.half === true : one.nouns.includes(q.noun) && one.values.includes(q.value)) &&
      (!one.before || one.before.test(before)) &&
      (!one.after || one.after.test(after)) &&
      one.around.test(around),
  );
  return rule
    ? { measure: 'rule', tableMeasures: rule.rules, ownership: 'none', ...(half ? { value: 50 } : {}) }
    : null;
}
