import type { FactIndex } from '../../lib/evidence/fact-index';
import type { SearchHit } from '../../lib/evidence/search';
import type { SearchAnswer } from '../../lib/model/search-hit';
import { displayOf, sourceOf } from '../../lib/verdict/figure';

/** Search hits in one language, figures written out with their sources. */
export const searchAnswers = (
  hits: readonly SearchHit[],
  index: FactIndex,
  language: 'id' | 'en',
): readonly SearchAnswer[] =>
  hits.map((hit) => ({
    id: hit.id,
    kind: hit.kind,
    title: hit.title[language],
    context: hit.context[language],
    figures: hit.figures.map(({ label, fact }) => ({
      label: label[language],
      display: displayOf(fact, fact.value, language),
      status: fact.status,
      asOf: fact.asOf === '' ? null : fact.asOf,
      source: sourceOf(fact, index),
    })),
  }));
