import type { FaultCode } from '../../lib/base/fault';
import type { DocumentEntry, DocumentPage } from '../../lib/model/explorer';
import { FaultNote } from '../fault-note/FaultNote';
import { SearchField } from '../search-field/SearchField';
import { useWords } from '../words/Words';
import { DocumentEntries } from './DocumentEntries';
import { DocumentView, type DocumentViewProps } from './DocumentView';
import { More } from './More';

export interface DocumentState {
  readonly query: string;
  /** Null before the first answer. */
  readonly entries: readonly DocumentEntry[] | null;
  readonly total: number;
  /** The document that is open; null while the list is shown. */
  readonly page: DocumentPage | null;
  readonly fault: FaultCode | null;
}

export interface DocumentShelfProps
  extends DocumentState,
    Omit<DocumentViewProps, 'page' | 'onMore' | 'onBack'> {
  readonly onQuery: (query: string) => void;
  readonly onMore: () => void;
  readonly onMoreFigures: () => void;
  readonly onClose: () => void;
}

/** The documents that the data rests on: a list to search, and a page for each. */
export function DocumentShelf(props: DocumentShelfProps) {
  const { t } = useWords();
  const { query, entries, total, page, fault } = props;
  if (page)
    return (
      <DocumentView
        page={page}
        onOpen={props.onOpen}
        onAddress={props.onAddress}
        onCopy={props.onCopy}
        onMore={props.onMoreFigures}
        onBack={props.onClose}
      />
    );
  return (
    <search class="rj-search">
      <SearchField
        label={t('docs.search')}
        placeholder={t('docs.placeholder')}
        query={query}
        onQuery={props.onQuery}
      />
      <p role="status" class="rj-small">
        {entries === null
          ? t('common.loading')
          : total === 0
            ? t('docs.none')
            : t('docs.found', { count: total })}
      </p>
      {fault ? <FaultNote code={fault} /> : null}
      <DocumentEntries entries={entries ?? []} onOpen={props.onOpen} />
      <More shown={entries?.length ?? 0} total={total} onMore={props.onMore} />
    </search>
  );
}
