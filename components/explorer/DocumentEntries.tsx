import { formatDate } from '../../lib/i18n/format';
import type { DocumentEntry, DocumentKind } from '../../lib/model/explorer';
import { useWords } from '../words/Words';

/** Documents as a list to choose from. */
export function DocumentEntries({
  entries,
  onOpen,
}: {
  entries: readonly DocumentEntry[];
  onOpen: (kind: DocumentKind, id: string) => void;
}) {
  const { t, language } = useWords();
  return (
    <ul class="rj-docs">
      {entries.map(({ kind, id, title, publisher, date, resting }) => (
        <li key={`${kind} ${id}`}>
          <button type="button" class="rj-link" onClick={() => onOpen(kind, id)}>
            {title || id}
          </button>
          <p class="rj-small">
            {[t(`docs.kind.${kind}`), publisher, date ? formatDate(date, language) : '']
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p class="rj-small">{t('docs.resting', { count: resting })}</p>
        </li>
      ))}
    </ul>
  );
}
