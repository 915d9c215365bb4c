import { formatDate } from '../../lib/i18n/format';
import { actWords } from '../../lib/i18n/verdict-words';
import type { ShownFigure } from '../../lib/model/shown-figure';
import { SourceLink } from '../source-link/SourceLink';
import { useWords } from '../words/Words';

/** Where a figure comes from in one line: its act as a link, its day, and whether it is computed. */
export function FigureSource({ figure }: { figure: ShownFigure }) {
  const { t, language } = useWords();
  const { source, asOf } = figure;
  const rest = [
    asOf ? formatDate(asOf, language) : null,
    figure.formula === null ? null : t('figure.computed'),
  ].filter(Boolean);
  return (
    <span class="rj-small">
      <SourceLink url={source.url ?? source.seenAt}>{actWords(source.docNo, language)}</SourceLink>
      {rest.length > 0 ? ` · ${rest.join(' · ')}` : null}
    </span>
  );
}
