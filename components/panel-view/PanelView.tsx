import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useWords } from '../words/Words';

export interface PanelViewProps {
  readonly claims: ComponentChildren;
  readonly search: ComponentChildren;
}

const TABS = ['claims', 'search'] as const;

/** The side panel: the page's claims and the search, as two tabs. */
export function PanelView(props: PanelViewProps) {
  const { t } = useWords();
  const id = useId();
  const [shown, setShown] = useState<(typeof TABS)[number]>('claims');
  const turn = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = shown === 'claims' ? 'search' : 'claims';
    setShown(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <main class="rj-root rj-panel">
      <header class="rj-panel__head">
        <h1 class="rj-hidden">{t('panel.title')}</h1>
        <div role="tablist" class="rj-tabs" onKeyDown={turn}>
          {TABS.map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`${id}-${tab}`}
              aria-selected={shown === tab}
              aria-controls={`${id}-${tab}-panel`}
              tabIndex={shown === tab ? 0 : -1}
              onClick={() => setShown(tab)}
            >
              {t(`panel.tab.${tab}`)}
            </button>
          ))}
        </div>
      </header>
      {TABS.map((tab) => (
        <div
          key={tab}
          role="tabpanel"
          id={`${id}-${tab}-panel`}
          aria-labelledby={`${id}-${tab}`}
          hidden={shown !== tab}
          class="rj-panel__body"
        >
          <h2 class="rj-hidden">{t(`panel.tab.${tab}`)}</h2>
          {props[tab]}
        </div>
      ))}
    </main>
  );
}
