import type { NumberQuantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import type { Setting } from '../frame/setting';
import { rowsInText } from '../lexicon/rows-in-text';
import { RULE_VALUES, type RuleValue } from '../lexicon/rule-values';
import type { MeasureGuess } from '../measures/guess';
import { withEarlier } from './earlier-text';

/** How far around a number the matter of its rule may be named, and how far beside it the words that open it. */
const AROUND = 220;
const BESIDE = 70;
/** A block shorter than this is a line. */
const LINE = 320;

const ofHalf = RULE_VALUES.filter(({ half }) => half === true);
const valuesOf = rowsInText(RULE_VALUES, ({ before, after, around }) => [before, after, around]);
/** The rules that have the number for their value; those of a part written as a fraction stand with no noun. */
const rulesWith = (
  { ratio, noun, value }: NumberQuantity,
  lower: string,
  texts: readonly Analysis[],
): readonly RuleValue[] =>
  ratio ? ofHalf : valuesOf(noun, lower, texts).filter(({ values }) => values.includes(value));

/**
 * A rule that the number's value tells among words of the matter, where no wording of its own does ("Batas dari
 * undang-undang cuma 30 persen", "calon tunggal cukup lewat separuh"). It is only ever confirmed.
 */
export function ruleByValue({ block, paragraph }: Setting, q: NumberQuantity): MeasureGuess | null {
  if (q.range) return null;
  const half = q.ratio && q.value === 0.5;
  if (q.ratio && !half) return null;
  const { lower } = block.text;
  const rules = rulesWith(q, lower, paragraph.texts);
  if (rules.length === 0) return null;
  const before = lower.slice(Math.max(0, q.start - BESIDE), q.figure.start);
  const after = lower.slice(q.figure.end, q.figure.end + BESIDE);
  const near = lower.slice(Math.max(0, q.start - AROUND), q.end + AROUND);
  // A line of a list leaves its matter to the lines above it.
  const around = lower.length < LINE ? withEarlier(near, paragraph.texts) : near;
  const rule = rules.find(
    (one) =>
      (!one.before || one.before.test(before)) &&
      (!one.after || one.after.test(after)) &&
      one.around.test(around),
  );
  return rule
    ? { measure: 'rule', tableMeasures: rule.rules, ownership: 'none', ...(half ? { value: 50 } : {}) }
    : null;
}
