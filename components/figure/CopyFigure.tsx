import { useState } from 'preact/hooks';
import { useWords } from '../words/Words';
import { useAnnounce } from './Announce';

/** Puts text on the clipboard; false where that is not allowed. */
export type Copy = (text: string) => Promise<boolean>;

/** A small button that copies a figure with its source and says whether it worked. */
export function CopyFigure({ text, what, onCopy }: { text: string; what: string; onCopy: Copy }) {
  const { t } = useWords();
  const [said, setSaid] = useState<'figure.copied' | 'figure.copyFailed' | null>(null);
  const announce = useAnnounce();
  const copy = async () => {
    const outcome = (await onCopy(text).catch(() => false)) ? 'figure.copied' : 'figure.copyFailed';
    setSaid(outcome);
    announce(t(outcome));
  };
  return (
    <>
      <button
        type="button"
        class="rj-copy"
        aria-label={t('figure.copy.what', { what })}
        title={t('figure.copy')}
        onClick={copy}
      >
        <svg class="rj-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <path
            d={said === 'figure.copied' ? 'M5 12.5l5 5 9-11' : 'M9 9h10v11H9ZM15 9V4H5v11h4'}
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linejoin="round"
            stroke-linecap="round"
          />
        </svg>
      </button>
      {said === 'figure.copyFailed' ? <span class="rj-small">{t(said)}</span> : null}
    </>
  );
}
