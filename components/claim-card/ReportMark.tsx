import { useId, useState } from 'preact/hooks';
import { useCardWords } from '../words/card-words';
import { CopyButton } from './CopyButton';

/** A text about a wrong mark for the reader to look over and send by themselves. Nothing is sent from here. */
export function ReportMark({ text, onCopy }: { text: string; onCopy: (text: string) => Promise<boolean> }) {
  const { t } = useCardWords();
  const field = useId();
  const [written, setWritten] = useState<string | null>(null);
  return (
    <details class="rj-details">
      <summary>{t('card.report')}</summary>
      <div class="rj-field">
        <label for={field}>{t('card.report.text')}</label>
        <p id={`${field}-hint`} class="rj-small">
          {t('card.report.hint')}
        </p>
        <textarea
          id={field}
          class="rj-textarea"
          rows={8}
          spellcheck={false}
          aria-describedby={`${field}-hint`}
          value={written ?? text}
          onInput={(event) => setWritten(event.currentTarget.value)}
        />
        <div class="rj-actions">
          <CopyButton label={t('card.report.copy')} text={written ?? text} onCopy={onCopy} />
        </div>
      </div>
    </details>
  );
}
