import { useId, useRef, useState } from 'preact/hooks';
import type { MessageKey } from '../../lib/i18n/translate';
import { useWords } from '../words/Words';
import { readHost } from './host-name';

export interface SiteListProps {
  readonly title: string;
  readonly about: string;
  readonly hosts: readonly string[];
  /** Hosts that need no adding because another list has them. */
  readonly known?: readonly string[];
  readonly onAdd: (host: string) => void;
  readonly onRemove: (host: string) => void;
}

/** A list of sites that the reader edits, with a message where an address cannot be used. */
export function SiteList({ title, about, hosts, known = [], onAdd, onRemove }: SiteListProps) {
  const { t } = useWords();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<Extract<MessageKey, 'sites.invalid' | 'sites.known'> | null>(null);
  const add = (event: Event) => {
    event.preventDefault();
    const host = readHost(typed);
    const complaint =
      host === null ? 'sites.invalid' : hosts.includes(host) || known.includes(host) ? 'sites.known' : null;
    setWrong(complaint);
    if (host === null || complaint) return;
    setTyped('');
    onAdd(host);
  };
  return (
    <section class="rj-sites">
      <h3>{title}</h3>
      <p class="rj-small">{about}</p>
      {hosts.length === 0 ? <p class="rj-small">{t('sites.empty')}</p> : null}
      <ul>
        {hosts.map((host) => (
          <li key={host}>
            <span>{host}</span>
            <button
              type="button"
              class="rj-button rj-button--bare"
              aria-label={t('sites.remove', { host })}
              onClick={() => {
                onRemove(host);
                input.current?.focus();
              }}
            >
              {t('common.remove')}
            </button>
          </li>
        ))}
      </ul>
      <form class="rj-row" onSubmit={add} noValidate>
        <label for={id} class="rj-hidden">
          {t('sites.input')}: {title}
        </label>
        <input
          ref={input}
          id={id}
          type="text"
          inputMode="url"
          autocapitalize="none"
          autocomplete="off"
          spellcheck={false}
          placeholder={t('sites.placeholder')}
          value={typed}
          aria-invalid={wrong !== null}
          aria-describedby={`${id}-wrong`}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="rj-button">
          {t('common.add')}
        </button>
      </form>
      <p id={`${id}-wrong`} role="alert" class="rj-wrong">
        {wrong ? t(wrong) : ''}
      </p>
    </section>
  );
}
