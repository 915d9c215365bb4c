import type { NumberQuantity, OtherQuantity } from '../../numbers/quantity';
import { inSpan } from '../advance';
import type { WordedDraft } from '../draft';
import type { Setting } from '../frame/setting';
import type { Window } from '../measures/guess';
import { draftOf } from '../roles-draft';
import { namedRule } from './rule-subjects';

/** Ages that a rule names: "pemilih wajib berumur 17 tahun". Other readers do not see ages: most are people's. */
export function ageDrafts(setting: Setting): readonly WordedDraft[] {
  const { block, sentence, paragraph, head } = setting;
  const ages: NumberQuantity[] = [];
  for (const other of inSpan(block.quantities, sentence)) {
    const age = other.kind === 'other' ? statedAge(other) : null;
    if (age) ages.push(age);
  }
  if (ages.length === 0) return NONE;
  const texts = head ? [...paragraph.texts, head.text] : paragraph.texts;
  const { start, end } = sentence;
  const window: Window = { from: start, to: end, sentenceFrom: start, subjectEnd: null };
  return ages.flatMap((q) => {
    const guess = namedRule(block.text.lower, q, window, texts);
    return guess ? [{ kind: 'rule', base: draftOf(setting, q, guess, null, window) }] : [];
  });
}

/** Of most sentences: they name no age. */
const NONE: readonly WordedDraft[] = [];

/** "Berumur 17 tahun" as a number of years, for rules that name an age; null for what is no age. */
function statedAge(q: OtherQuantity): NumberQuantity | null {
  if (q.what !== 'age' || q.value === null) return null;
  const figure = q.text.replace(UNIT, '');
  return {
    ...q,
    kind: 'number',
    figure: { start: q.start, end: q.start + figure.length },
    value: q.value,
    range: null,
    op: 'eq',
    hedge: null,
    noun: 'years',
    nounText: null,
    unit: 'years',
    precision: { unit: 1, decimals: 0, significant: String(q.value).length, scaled: false },
    spelled: !/\d/.test(figure),
    ratio: false,
    alternatives: [],
    slip: false,
  };
}

const UNIT = /[\s-]*(?:tahun|thn|th|years?)\b.*$/is;
