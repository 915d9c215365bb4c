import type { NumberQuantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import { rowsInText } from '../lexicon/rows-in-text';
import { RULE_SUBJECTS, type RuleSubject } from '../lexicon/rule-subjects';
import type { MeasureGuess, Window } from '../measures/guess';
import { siteOf } from './rule-site';
import { isUnsettled } from './unsettled';

const ofHalf = RULE_SUBJECTS.filter(({ half }) => half === true);
const byNoun = rowsInText(
  RULE_SUBJECTS.filter(({ half }) => half !== true),
  ({ says }) => [says],
);
/** The subjects of a number; those of a part written as a fraction stand with no noun. */
const subjectsOf = (q: NumberQuantity, lower: string, texts: readonly Analysis[]): readonly RuleSubject[] =>
  q.ratio ? ofHalf : byNoun(q.noun, lower, texts);

/** The rule that a number's sentence names wholly, together with its question or label. `sure` where it is plainly stated. */
export function namedRule(
  lower: string,
  q: NumberQuantity,
  window: Window,
  texts: readonly Analysis[],
): MeasureGuess | null {
  if (q.range || (q.ratio && q.value !== 0.5)) return null;
  const value = q.ratio ? HALF : q.value;
  const subjects = subjectsOf(q, lower, texts).filter(
    ({ within }) => value >= within[0] && value <= within[1],
  );
  if (subjects.length === 0) return null;
  const site = siteOf(lower, q, window, texts);
  const subject = subjects.find(
    ({ says, not }) => says.some((words) => words.test(site.words)) && !not?.test(site.words),
  );
  if (!subject) return null;
  return {
    measure: 'rule',
    tableMeasures: subject.rules,
    ownership: 'none',
    ...(q.ratio ? { value } : {}),
    sure: subject.confirms !== true && value !== subject.loosely && !isUnsettled(site, q),
  };
}

/** A half in percent. */
const HALF = 50;
