import { useState } from 'preact/hooks';
import { useCardWords } from '../words/card-words';

export interface CopyButtonProps {
  readonly text: string;
  /** Default: copy the citation. */
  readonly label?: string;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Copies a text and says aloud whether it worked. */
export function CopyButton({ text, label, onCopy }: CopyButtonProps) {
  const { t } = useCardWords();
  const [said, setSaid] = useState<'card.copied' | 'card.textCopied' | 'card.copyFailed' | null>(null);
  const copy = async () => {
    setSaid(null);
    const done = await onCopy(text).catch(() => false);
    setSaid(!done ? 'card.copyFailed' : label === undefined ? 'card.copied' : 'card.textCopied');
  };
  return (
    <>
      <button type="button" class="rj-button" onClick={copy}>
        {label ?? t('card.copy')}
      </button>
      <span role="status" class="rj-small">
        {said ? t(said) : ''}
      </span>
    </>
  );
}
