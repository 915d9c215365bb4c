import { useState } from 'preact/hooks';
import { useWords } from '../words/Words';

/** Copies a citation and says aloud whether it worked. */
export function CopyButton({ text, onCopy }: { text: string; onCopy: (text: string) => Promise<boolean> }) {
  const { t } = useWords();
  const [said, setSaid] = useState<'card.copied' | 'card.copyFailed' | null>(null);
  const copy = async () => {
    setSaid(null);
    setSaid((await onCopy(text).catch(() => false)) ? 'card.copied' : 'card.copyFailed');
  };
  return (
    <>
      <button type="button" class="rj-button" onClick={copy}>
        {t('card.copy')}
      </button>
      <span role="status" class="rj-small">
        {said ? t(said) : ''}
      </span>
    </>
  );
}
