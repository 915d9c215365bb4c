import type { FaultCode } from '../../lib/base/fault';
import type { Place } from '../../lib/model/place-page';
import type { SearchAnswer } from '../../lib/model/search-hit';
import { FaultNote } from '../fault-note/FaultNote';
import type { Copy } from '../figure/CopyFigure';
import { FigureList } from '../figure/FigureList';
import { SearchField } from '../search-field/SearchField';
import { moveFocus } from '../stops/move-focus';
import { useWords } from '../words/Words';

export interface SearchBoxProps {
  readonly query: string;
  readonly hits: readonly SearchAnswer[];
  /** The query that `hits` answer; while it lags behind, the old hits stay. */
  readonly answered: string;
  readonly fault: FaultCode | null;
  readonly onQuery: (query: string) => void;
  /** Opens the page of an election in a region. */
  readonly onGo: (place: Place) => void;
  readonly onCopy: Copy;
}

/** Search over the index as one types, each hit with its headline figure and source. */
export function SearchBox({ query, hits, answered, fault, onQuery, onGo, onCopy }: SearchBoxProps) {
  const { t } = useWords();
  const asked = answered.trim() !== '';
  return (
    <search class="rj-search" onKeyDown={moveFocus}>
      <SearchField
        label={t('panel.search.label')}
        placeholder={t('panel.search.placeholder')}
        query={query}
        onQuery={onQuery}
      />
      <p role="status" class="rj-small">
        {fault ? null : !asked ? t('panel.search.hint') : null}
        {!fault && asked && hits.length > 0 ? t('panel.search.results', { count: hits.length }) : null}
        {!fault && asked && hits.length === 0
          ? `${t('panel.search.none', { query: answered.trim() })} ${t('panel.search.tip')}`
          : null}
      </p>
      {fault ? <FaultNote code={fault} /> : null}
      <ul class="rj-list">
        {asked ? hits.map((hit) => <Hit key={hit.id} hit={hit} onGo={onGo} onCopy={onCopy} />) : null}
      </ul>
    </search>
  );
}

function Hit({ hit, onGo, onCopy }: { hit: SearchAnswer } & Pick<SearchBoxProps, 'onGo' | 'onCopy'>) {
  const { t } = useWords();
  const { place } = hit;
  return (
    <li class="rj-hit">
      <h3>
        {place ? (
          <button type="button" class="rj-link" data-stop onClick={() => onGo(place)}>
            {hit.title}
          </button>
        ) : (
          hit.title
        )}
      </h3>
      <p class="rj-small">{[t(`panel.kind.${hit.kind}`), hit.context].filter(Boolean).join(' · ')}</p>
      {hit.figures.length > 0 ? (
        <FigureList
          figures={hit.figures}
          about={[hit.title, hit.context].filter(Boolean).join(' · ')}
          onCopy={onCopy}
        />
      ) : // A village has figures only where the pack of counts is installed.
      hit.kind === 'desa' ? null : (
        <p class="rj-small">{t('panel.noFigure')}</p>
      )}
    </li>
  );
}
