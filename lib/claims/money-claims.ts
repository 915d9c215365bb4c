import type { NumberQuantity } from '../numbers/quantity';
import { inSpan } from './advance';
import { clauseEnd, clauseStart } from './clause';
import type { Draft } from './draft';
import type { Setting } from './frame/setting';
import type { CueKey } from './lexicon/cues';
import type { Talk, Window } from './measures/guess';
import { topicFigure } from './measures/measure-topic';
import { bindSubject } from './owners/bind-subject';
import { inheritedSubject } from './owners/inherit-subject';
import { hasOne, keysAround } from './owners/keys-around';
import { draftOf } from './roles-draft';
import { ruleByValue } from './rules/rule-by-value';
import { statedRule } from './rules/rule-claims';

/** Sums in rupiah that the tables may know: pay, funds of campaigns, budgets. Other numbers do not see them. */
export function moneyDrafts(setting: Setting, talk: Talk): Draft[] {
  const { block, sentence, local, head } = setting;
  const quantities = inSpan(block.quantities, sentence);
  const amounts: NumberQuantity[] = [];
  for (const q of quantities) {
    const amount = q.kind === 'other' ? q.amount : q.kind === 'number' ? withoutCurrency(q) : null;
    if (amount) amounts.push(amount);
  }
  if (amounts.length === 0) return [];
  const counted = quantities.filter((other) => other.kind !== 'other' || other.amount);
  return amounts.flatMap((q) => {
    const before = counted.filter((other) => other.end <= q.start).at(-1) ?? null;
    const after = counted.find((other) => other.start >= q.end);
    const from = clauseStart(block, before, q, sentence.start);
    const to = clauseEnd(block, q, after?.start ?? sentence.end);
    const window: Window = { from, to, sentenceFrom: sentence.start, subjectEnd: null };
    const subject = bindSubject(block, sentence, q, amounts, local.subjects) ?? inheritedSubject(setting, q);
    const near = keysAround(block, head?.cues ?? [], q, window, sentence.start);
    const onPage = (...keys: CueKey[]): boolean => hasOne(near, keys) || hasOne(talk.about, keys);
    const guess =
      statedRule(block.text.lower, q, window, talk.texts) ??
      topicFigure(block, q, window, subject !== null, (subject?.parties.length ?? 0) > 0, talk, onPage) ??
      ruleByValue(setting, q);
    if (!guess) return [];
    return [draftOf(setting, q, guess, guess.ownership === 'required' ? subject : null, { from, to })];
  });
}

/** "Cair 37,43 triliun": so large a number without a noun is money where its topic is money. */
const withoutCurrency = (q: NumberQuantity): NumberQuantity | null =>
  q.noun === null && !q.ratio && q.precision.scaled && q.precision.unit * 10 ** q.precision.decimals >= LARGE
    ? { ...q, noun: 'idr', unit: 'idr' }
    : null;

/** The scale, miliar, from which a bare number may be money. */
const LARGE = 1e9;
