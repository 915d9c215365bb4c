import { useWords } from '../words/Words';

/** How much of a list is shown, and a button for the next part. Nothing where all of it is there. */
export function More({ shown, total, onMore }: { shown: number; total: number; onMore: () => void }) {
  const { t } = useWords();
  if (shown >= total) return null;
  return (
    <p class="rj-more-list">
      <span class="rj-small" role="status">
        {t('explorer.shown', { shown, total })}
      </span>
      <button type="button" class="rj-button" onClick={onMore}>
        {t('explorer.more')}
      </button>
    </p>
  );
}
