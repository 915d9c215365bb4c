import type { ComponentChildren } from 'preact';
import { useCardWords } from '../words/card-words';

/** The address if it is one a reader may be sent to (http or https), else null. Data is never trusted with more. */
export function safeUrl(url: string | null): URL | null {
  if (!url) return null;
  try {
    const parsed = new URL(url);
    return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : null;
  } catch {
    return null;
  }
}

/** A link to the outside in a new tab, or plain text where the address is none. */
export function SourceLink({ url, children }: { url: string | null; children: ComponentChildren }) {
  const { t } = useCardWords();
  const safe = safeUrl(url);
  if (!safe) return <span>{children}</span>;
  return (
    <a href={safe.href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="rj-hidden"> {t('common.opensTab')}</span>
    </a>
  );
}
