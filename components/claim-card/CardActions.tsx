import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CardMessageKey } from '../../lib/i18n/translate-card';
import { useCardWords } from '../words/card-words';

/** How sharing ended. Where the browser has no sheet to share with, the text is copied. */
export type Shared = 'shared' | 'copied' | 'cancelled' | 'failed';

const SHARED = {
  shared: 'card.shared',
  copied: 'card.shareCopied',
  cancelled: null,
  failed: 'card.copyFailed',
} as const satisfies Record<Shared, CardMessageKey | null>;

export interface CardActionsProps {
  readonly citation: string;
  readonly onCopy: (text: string) => Promise<boolean>;
  readonly onShare?: () => Promise<Shared>;
}

/** Copy and share, with one line that says what happened. */
export function CardActions({ citation, onCopy, onShare }: CardActionsProps) {
  const { t } = useCardWords();
  const [said, setSaid] = useState<ComponentChildren>('');
  const after = async (act: () => Promise<ComponentChildren>) => {
    setSaid('');
    setSaid(await act());
  };
  const copy = async () => {
    const done = await onCopy(citation).catch(() => false);
    return t(done ? 'card.copied' : 'card.copyFailed');
  };
  const share = async () => {
    const key = SHARED[(await onShare?.().catch(() => 'failed' as const)) ?? 'failed'];
    return key === null ? '' : t(key);
  };
  return (
    <div class="rj-actions">
      <button type="button" class="rj-button rj-button--main" onClick={() => after(copy)}>
        {t('card.copy')}
      </button>
      {onShare ? (
        <button type="button" class="rj-button" onClick={() => after(share)}>
          {t('card.share')}
        </button>
      ) : null}
      <p role="status" class="rj-small">
        {said}
      </p>
    </div>
  );
}
