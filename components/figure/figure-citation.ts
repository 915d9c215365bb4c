import { formatDate } from '../../lib/i18n/format';
import type { Language } from '../../lib/i18n/language';
import { actWords } from '../../lib/i18n/verdict-words';
import type { ShownFigure } from '../../lib/model/shown-figure';

/** A citation of one figure to paste: what, how much, by which act, as of when, from where. */
export function figureCitation(figure: ShownFigure, about: string, language: Language): string {
  const { source, formula, asOf } = figure;
  return [
    `${[figure.label, about].filter(Boolean).join(', ')}: ${figure.display}${formula ? ` (${formula})` : ''}.`,
    [actWords(source.docNo, language), asOf ? formatDate(asOf, language) : null].filter(Boolean).join(', '),
    source.url ?? source.seenAt,
    'Rujukan',
  ]
    .filter(Boolean)
    .join('\n');
}

/** Figures of one act, day, link and making have one key. */
export const sourceKey = ({ source, asOf, formula }: ShownFigure): string =>
  JSON.stringify([source.docNo, source.url ?? source.seenAt, asOf, formula === null]);
