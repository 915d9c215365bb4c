import { useId, useRef } from 'preact/hooks';
import type { FaultCode } from '../../lib/base/fault';
import { formatDate, formatDocNo } from '../../lib/i18n/format';
import { statusWords } from '../../lib/i18n/verdict-words';
import type { HitFigure, SearchAnswer } from '../../lib/model/search-hit';
import { FaultNote } from '../fault-note/FaultNote';
import { SourceLink } from '../source-link/SourceLink';
import { useWords } from '../words/Words';

export interface SearchBoxProps {
  readonly query: string;
  readonly hits: readonly SearchAnswer[];
  /** The query that `hits` answer; while it lags behind, the old hits stay. */
  readonly answered: string;
  readonly fault: FaultCode | null;
  readonly onQuery: (query: string) => void;
}

/** Search over the index as one types, each hit with its headline figure and source. */
export function SearchBox({ query, hits, answered, fault, onQuery }: SearchBoxProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const asked = answered.trim() !== '';
  return (
    <search class="rj-search">
      <label for={id}>{t('panel.search.label')}</label>
      <input
        ref={input}
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder={t('panel.search.placeholder')}
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') {
            event.preventDefault();
            onQuery('');
          }
        }}
      />
      <p role="status" class="rj-small">
        {fault ? null : !asked ? t('panel.search.hint') : null}
        {!fault && asked && hits.length > 0 ? t('panel.search.results', { count: hits.length }) : null}
        {!fault && asked && hits.length === 0
          ? `${t('panel.search.none', { query: answered.trim() })} ${t('panel.search.tip')}`
          : null}
      </p>
      {fault ? <FaultNote code={fault} /> : null}
      <ul class="rj-list">{asked ? hits.map((hit) => <Hit key={hit.id} hit={hit} />) : null}</ul>
    </search>
  );
}

function Hit({ hit }: { hit: SearchAnswer }) {
  const { t } = useWords();
  return (
    <li class="rj-hit">
      <p class="rj-small">{t(`panel.kind.${hit.kind}`)}</p>
      <h3>{hit.title}</h3>
      {hit.context ? <p class="rj-small">{hit.context}</p> : null}
      {hit.figures.length > 0 ? (
        <dl class="rj-hit__figures">
          {hit.figures.map((figure) => (
            <Figure key={figure.label} figure={figure} />
          ))}
        </dl>
      ) : (
        <p class="rj-small">{t('panel.noFigure')}</p>
      )}
    </li>
  );
}

function Figure({ figure }: { figure: HitFigure }) {
  const { t, language } = useWords();
  const { source } = figure;
  const act = source.docNo ? formatDocNo(source.docNo) : statusWords(figure.status, null, language);
  return (
    <div>
      <dt>{figure.label}</dt>
      <dd>
        <strong class="rj-number">{figure.display}</strong>
        <span class="rj-small">
          {[act, figure.asOf ? formatDate(figure.asOf, language) : null].filter(Boolean).join(' · ')}{' '}
          <SourceLink url={source.url ?? source.seenAt}>{t('card.source')}</SourceLink>
        </span>
      </dd>
    </div>
  );
}
