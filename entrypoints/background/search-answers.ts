import type { FactIndex } from '../../lib/evidence/fact-index';
import type { SearchHit } from '../../lib/evidence/search';
import { formatDate } from '../../lib/i18n/format';
import type { SearchAnswer } from '../../lib/model/search-hit';
import { shownFigure } from './shown-figure';

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
    // An election's context is its day.
    context: formatDate(hit.context[language], language),
    figures: hit.figures.map(({ label, fact }) => shownFigure(fact, index, language, label[language])),
    place: hit.place && { election: hit.place.election, office: hit.place.office, region: hit.place.region },
  }));
