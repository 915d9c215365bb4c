import type { NumberQuantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import { rowsInText } from '../lexicon/rows-in-text';
import { RULE_KINDS } from '../lexicon/rule-kinds';
import type { MeasureGuess, Window } from '../measures/guess';
import { withEarlier } from './earlier-text';
import { siteOf } from './rule-site';
import { namedRule } from './rule-subjects';
import { isUnsettled } from './unsettled';

/** How far from a number its rule may be named, in UTF-16 units. */
const REACH = 150;

/** The kinds of rule that a noun may stand in. */
const kindsOf = rowsInText(RULE_KINDS, ({ before, after, around, about }) => [before, after, around, about]);

const THRESHOLD = /\b(?:pt|ambang batas parlemen|parliamentary threshold)(?:nya)?\s*$/;

/** A number that states a rule of elections (days, years, percent, people per station): the rules it may be of. */
export function statedRule(
  lower: string,
  q: NumberQuantity,
  window: Window,
  texts: readonly Analysis[],
): MeasureGuess | null {
  // A share behind a name is the name's, unless the threshold stands right before it: "PSI gak lolos PT 4%".
  const owned =
    window.subjectEnd !== null &&
    q.noun === 'percent' &&
    !THRESHOLD.test(lower.slice(Math.max(0, q.figure.start - 28), q.figure.start));
  const named = owned ? null : namedRule(lower, q, window, texts);
  if (named) return named;
  if (q.ratio || q.range) return null;
  const kinds = kindsOf(q.noun, lower, texts);
  if (kinds.length === 0) return null;
  const before = lower.slice(Math.max(window.sentenceFrom, q.figure.start - REACH), q.figure.start);
  // A hedge such as "paling lambat" or "minimal" belongs to the number but is read before its figure.
  const after = lower.slice(q.figure.end, q.figure.end + 90);
  const around = lower.slice(Math.max(0, q.start - REACH), q.end + 90);
  for (const kind of kinds) {
    if (kind.value !== undefined && kind.value !== q.value) continue;
    if (kind.unowned && window.subjectEnd !== null) continue;
    if (kind.within && (q.value < kind.within[0] || q.value > kind.within[1])) continue;
    if (kind.before && !kind.before.test(before)) continue;
    if (kind.after && !kind.after.test(after)) continue;
    if (kind.around && !kind.around.test(around)) continue;
    if (kind.not?.test(around)) continue;
    if (kind.about && !kind.about.test(withEarlier(around, texts))) continue;
    const sure = kind.sure === true && !isUnsettled(siteOf(lower, q, window, texts), q);
    return { measure: 'rule', tableMeasures: kind.rules, ownership: 'none', sure };
  }
  return null;
}
