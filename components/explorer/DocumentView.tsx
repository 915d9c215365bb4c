import { useEffect, useId, useRef } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format';
import type { DocumentKind, DocumentPage, RestingEntry } from '../../lib/model/explorer';
import type { Place } from '../../lib/model/place-page';
import type { Copy } from '../figure/CopyFigure';
import { SourceLink, safeUrl } from '../source-link/SourceLink';
import { useWords } from '../words/Words';
import { DocumentEntries } from './DocumentEntries';
import { FigureRows } from './FigureRows';

export interface DocumentViewProps {
  readonly page: DocumentPage;
  readonly onOpen: (kind: DocumentKind, id: string) => void;
  readonly onAddress: (place: Place) => void;
  readonly onMore: () => void;
  readonly onBack: () => void;
  readonly onCopy: Copy;
}

const ENTRIES = ['event', 'rule', 'winner', 'member'] as const;

/** One document: where it is published, and everything in the data that rests on it. */
export function DocumentView({ page, onOpen, onAddress, onMore, onBack, onCopy }: DocumentViewProps) {
  const { t, language } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const { kind, publisher, date } = page;
  useEffect(() => title.current?.focus(), [page.kind, page.id]);
  return (
    <article class="rj-doc-page" aria-labelledby={id}>
      <button type="button" class="rj-link" onClick={onBack}>
        <span aria-hidden="true">←</span> {t('docs.back')}
      </button>
      <h3 id={id} ref={title} tabIndex={-1}>
        {page.title || page.id}
      </h3>
      <p class="rj-small">
        {[t(`docs.kind.${kind}`), publisher, date ? formatDate(date, language) : '']
          .filter(Boolean)
          .join(' · ')}
      </p>
      <Links page={page} />
      <p class="rj-summary">{t('docs.resting', { count: page.resting })}</p>
      {page.others.length > 0 ? (
        <details class="rj-details">
          <summary>
            {t(`docs.others.${kind}`)} ({page.others.length})
          </summary>
          <DocumentEntries entries={page.others} onOpen={onOpen} />
        </details>
      ) : null}
      {ENTRIES.map((one) => (
        <Entries key={one} kind={one} entries={page.entries.filter((entry) => entry.kind === one)} />
      ))}
      {page.total > 0 ? (
        <section>
          <h4>{t('docs.figures')}</h4>
          <FigureRows
            figures={page.figures}
            total={page.total}
            onAddress={onAddress}
            onDocument={kind === 'act' ? onOpen : null}
            onMore={onMore}
            onCopy={onCopy}
          />
        </section>
      ) : null}
    </article>
  );
}

function Links({ page: { url, urlKind, seenAt } }: { page: DocumentPage }) {
  const { t } = useWords();
  const links = [
    { to: url, label: t(`docs.link.${urlKind ?? 'portal'}`) },
    ...(seenAt === url ? [] : [{ to: seenAt, label: t('docs.link.seen') }]),
  ].filter(({ to }) => safeUrl(to) !== null);
  if (links.length === 0) return <p class="rj-small">{t('docs.noLink')}</p>;
  return (
    <ul class="rj-doc-links">
      {links.map(({ to, label }) => (
        <li key={label}>
          <SourceLink url={to}>{label}</SourceLink> <span class="rj-small">{safeUrl(to)?.hostname}</span>
        </li>
      ))}
    </ul>
  );
}

function Entries({ kind, entries }: { kind: RestingEntry['kind']; entries: readonly RestingEntry[] }) {
  const { t } = useWords();
  if (entries.length === 0) return null;
  return (
    <details class="rj-details">
      <summary>
        {t(`docs.entries.${kind}`)} ({entries.length})
      </summary>
      <ul class="rj-docs">
        {entries.map(({ text, context }, i) => (
          <li key={i}>
            {/* What the tables tell is told in Indonesian. */}
            <p lang="id">{text}</p>
            <p class="rj-small">{context}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
