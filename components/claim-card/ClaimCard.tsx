import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../lib/i18n/language';
import { verdictLabel } from '../../lib/i18n/verdict-words';
import type { Claim } from '../../lib/model/claim';
import { VerdictIcon } from '../verdict-badge/VerdictIcon';
import { useWords, WordsProvider } from '../words/Words';
import { ClaimBody } from './ClaimBody';
import { CopyButton } from './CopyButton';
import { citationOf } from './citation';

export interface ClaimCardProps {
  readonly claim: Claim;
  readonly language: Language;
  /** Version of the data behind the figure, shown and cited. */
  readonly dataVersion?: string;
  /** Other ways to read the sentence, for the reader to choose from. */
  readonly readings?: ComponentChildren;
  /** Moves focus into the card when it opens. Default true; a card shown on hover passes false. */
  readonly takeFocus?: boolean;
  readonly onClose: () => void;
  /** Puts text on the clipboard; tells whether it could. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/**
 * The card beside a claim: a labelled, non-modal dialog. Escape anywhere inside closes it; giving focus back to
 * the page is the host's part. Needs `assets/styles/card.css` in its root. Text from pages stays text.
 */
export function ClaimCard(props: ClaimCardProps) {
  return (
    <WordsProvider language={props.language}>
      <Card {...props} />
    </WordsProvider>
  );
}

function Card({ claim, language, dataVersion, readings, takeFocus = true, onClose, onCopy }: ClaimCardProps) {
  const { t } = useWords();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) root.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  const citation = citationOf(claim, language, dataVersion);
  return (
    <div
      ref={root}
      class="rj-root rj-card"
      role="dialog"
      aria-modal="false"
      aria-labelledby="rj-card-title"
      data-verdict={claim.verdict}
      lang={language}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="rj-card__head">
        <h2 id="rj-card-title">
          <span class="rj-badge">
            <VerdictIcon verdict={claim.verdict} />
            <span>{verdictLabel(claim, language)}</span>
          </span>
        </h2>
        <button
          type="button"
          class="rj-button rj-button--bare"
          aria-label={t('card.close')}
          onClick={onClose}
        >
          <svg class="rj-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
          </svg>
        </button>
      </div>
      <div class="rj-card__body rj-body">
        <ClaimBody claim={claim} readings={readings} />
        <div class="rj-card__foot">
          {citation ? <CopyButton text={citation} onCopy={onCopy} /> : null}
          {dataVersion ? <span class="rj-small">{t('card.data', { version: dataVersion })}</span> : null}
        </div>
      </div>
    </div>
  );
}
