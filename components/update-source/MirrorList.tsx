import { useWords } from '../words/Words';

export interface MirrorListProps {
  readonly mirrors: readonly { readonly url: string; readonly permitted: boolean }[];
  /** The reader has just declined the browser's question. */
  readonly refused: boolean;
  /** Called inside the click: the permission is asked for there. */
  readonly onPermit: () => void;
}

/** Mirrors that the update source names, and the button that permits them. Nothing where it names none. */
export function MirrorList({ mirrors, refused, onPermit }: MirrorListProps) {
  const { t } = useWords();
  if (mirrors.length === 0) return null;
  const open = mirrors.some(({ permitted }) => !permitted);
  return (
    <div class="rj-mirrors">
      <h4>{t('update.mirrors')}</h4>
      <p class="rj-small">{t('update.mirrors.about')}</p>
      <ul>
        {mirrors.map(({ url, permitted }) => (
          <li key={url}>
            {url}{' '}
            <span class="rj-small">
              ({t(permitted ? 'update.mirrors.permitted' : 'update.mirrors.notPermitted')})
            </span>
          </li>
        ))}
      </ul>
      {open ? (
        <button type="button" class="rj-button" onClick={onPermit}>
          {t('update.mirrors.permit')}
        </button>
      ) : null}
      <div role="status">
        {refused && open ? (
          <p class="rj-note" data-tone="warn">
            {t('update.mirrors.refused')}
          </p>
        ) : null}
      </div>
    </div>
  );
}
