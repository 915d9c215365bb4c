import { useEffect, useId, useState } from 'preact/hooks';
import type { FaultCode } from '../../lib/base/fault';
import { FAULT_WORDS } from '../../lib/i18n/fault-words';
import { inLanguage } from '../../lib/i18n/language';
import { FaultNote } from '../fault-note/FaultNote';
import { useWords } from '../words/Words';
import { checkSource, type FieldFaults, type SourceFields } from './source-fields';

export interface UpdateSourceProps {
  readonly source: SourceFields;
  /** What the background answered to the last attempt to save. */
  readonly outcome: 'saved' | FaultCode | null;
  /** Called inside the click: the host permission may be asked for there. */
  readonly onSave: (source: SourceFields) => void;
}

const RIGHT: FieldFaults = { url: null, root: null };

/** Address and root fingerprint of the feed that renews the data. */
export function UpdateSource({ source, outcome, onSave }: UpdateSourceProps) {
  const { t, language } = useWords();
  const id = useId();
  const [edited, setEdited] = useState<Partial<SourceFields>>({});
  const typed = { url: source.url, root: source.root, ...edited };
  const [faults, setFaults] = useState(RIGHT);
  // Only a source that changes later clears what is typed: an effect runs late, when a quick hand has begun to type.
  useEffect(() => () => setEdited({}), [source.url, source.root]);
  const save = (event: Event) => {
    event.preventDefault();
    const clean = { url: typed.url.trim(), root: typed.root.trim() };
    const found = checkSource(clean);
    setFaults(found);
    if (!found.url && !found.root) onSave(clean);
  };
  return (
    <form class="rj-form" onSubmit={save} noValidate>
      <label for={`${id}-url`}>{t('update.url')}</label>
      <input
        id={`${id}-url`}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        value={typed.url}
        placeholder="https://"
        aria-invalid={faults.url !== null}
        aria-describedby={`${id}-url-wrong`}
        onInput={({ currentTarget: { value } }) => setEdited((before) => ({ ...before, url: value }))}
      />
      <p id={`${id}-url-wrong`} role="alert" class="rj-wrong">
        {faults.url ? t(faults.url) : ''}
      </p>
      <label for={`${id}-root`}>{t('update.root')}</label>
      <input
        id={`${id}-root`}
        type="text"
        autocapitalize="none"
        autocomplete="off"
        spellcheck={false}
        class="rj-formula"
        value={typed.root}
        aria-invalid={faults.root !== null}
        aria-describedby={`${id}-root-hint ${id}-root-wrong`}
        onInput={({ currentTarget: { value } }) => setEdited((before) => ({ ...before, root: value }))}
      />
      <p id={`${id}-root-hint`} class="rj-small">
        {t('update.root.hint')}
      </p>
      <p id={`${id}-root-wrong`} role="alert" class="rj-wrong">
        {faults.root ? inLanguage(FAULT_WORDS[faults.root], language) : ''}
      </p>
      <div class="rj-row">
        <button type="submit" class="rj-button">
          {t('common.save')}
        </button>
        <div role="status">
          {outcome === 'saved' ? t('common.saved') : outcome ? <FaultNote code={outcome} /> : ''}
        </div>
      </div>
    </form>
  );
}
