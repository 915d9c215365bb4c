import type { NumberQuantity } from '../numbers/quantity';
import { bindSubject } from './bind-subject';
import { clauseEnd, clauseStart } from './clause';
import type { Draft } from './draft';
import { inheritedSubject } from './inherit-subject';
import { hasOne, keysAround } from './keys-around';
import type { CueKey } from './lexicon/cues';
import type { Talk, Window } from './measure-guess';
import { topicFigure } from './measure-topic';
import { draftOf } from './roles-draft';
import type { Setting } from './setting';

/** Sums in rupiah that the tables may know: pay, funds of campaigns, budgets. Other numbers do not see them. */
export function moneyDrafts(setting: Setting, talk: Talk): Draft[] {
  const { block, sentence, local, head } = setting;
  const quantities = block.quantities.filter((q) => q.start >= sentence.start && q.end <= sentence.end);
  const amounts = quantities.flatMap((q): NumberQuantity[] => {
    if (q.kind === 'other') return q.amount ? [q.amount] : [];
    const bare = q.kind === 'number' ? withoutCurrency(block.text.folded, q) : null;
    return bare ? [bare] : [];
  });
  return amounts.flatMap((q) => {
    const counted = quantities.filter((other) => other.kind !== 'other' || other.amount);
    const before = counted.filter((other) => other.end <= q.start).at(-1) ?? null;
    const after = counted.find((other) => other.start >= q.end);
    const from = clauseStart(block, before, q, sentence.start);
    const to = clauseEnd(block, q, after?.start ?? sentence.end);
    const window: Window = { from, to, sentenceFrom: sentence.start, subjectEnd: null };
    const subject = bindSubject(block, sentence, q, amounts, local.subjects) ?? inheritedSubject(setting, q);
    const near = keysAround(block, head?.cues ?? [], q, window, sentence.start);
    const onPage = (...keys: CueKey[]): boolean =>
      hasOne(near, keys) || keys.some((key) => talk.about.has(key));
    const guess = topicFigure(
      block,
      q,
      window,
      subject !== null,
      (subject?.parties.length ?? 0) > 0,
      talk,
      onPage,
    );
    if (!guess) return [];
    return [draftOf(setting, q, guess, guess.ownership === 'required' ? subject : null, { from, to })];
  });
}

/** "Total 71,3 T", "cair 37,43 triliun": so large a number without a noun is money where its topic is money. */
function withoutCurrency(folded: string, q: NumberQuantity): NumberQuantity | null {
  if (q.noun !== null || q.ratio) return null;
  if (q.precision.scaled)
    return q.precision.unit * 10 ** q.precision.decimals >= 1e9 ? { ...q, noun: 'idr', unit: 'idr' } : null;
  const letter = /^ ?([TM])(?![A-Za-z0-9])/.exec(folded.slice(q.end, q.end + 3));
  if (!letter || q.value >= 1000) return null;
  const scale = letter[1] === 'T' ? 1e12 : 1e9;
  const { precision } = q;
  return {
    ...q,
    end: q.end + letter[0].length,
    value: Math.round(q.value * scale),
    precision: { ...precision, unit: precision.unit * scale, scaled: true },
    noun: 'idr',
    unit: 'idr',
  };
}
