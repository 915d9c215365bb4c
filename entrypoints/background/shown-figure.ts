import type { FactIndex } from '../../lib/evidence/fact-index';
import type { Fact } from '../../lib/model/fact';
import type { ShownFigure } from '../../lib/model/shown-figure';
import { displayOf, formulaOf, sourceOf } from '../../lib/verdict/figure';

/** A fact as pages show it. `label` is its measure's own name where none is given. */
export function shownFigure(
  fact: Fact,
  index: FactIndex,
  language: 'id' | 'en',
  label: string = measureName(fact.measure, index, language),
): ShownFigure {
  return {
    factId: fact.id,
    measure: fact.measure,
    label: plain(label),
    display: displayOf(fact, fact.value, language),
    value: fact.value,
    unit: fact.unit,
    status: fact.status,
    asOf: fact.asOf === '' ? null : fact.asOf,
    formula: formulaOf(fact, index),
    source: sourceOf(fact, index),
  };
}

/** A measure's own name in the reader's language. */
export function measureName(measure: string, index: FactIndex, language: 'id' | 'en'): string {
  const info = index.measure(measure);
  return (language === 'id' ? info?.labelId : info?.labelEn) ?? measure;
}

/** With a capital, and without the note that it is computed: figures say so themselves. */
function plain(label: string): string {
  const name = label.replace(/ \((?:dihitung|computed)\)$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
