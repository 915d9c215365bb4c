import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words/Words';

export const PANEL_TABS = ['claims', 'search', 'browse', 'hoaxes', 'data'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

export interface PanelViewProps extends Readonly<Record<PanelTab, ComponentChildren>> {
  readonly shown: PanelTab;
  /** What is to be known of all that stands below, such as a warning of old data. */
  readonly notice: ComponentChildren;
  readonly onShow: (tab: PanelTab) => void;
}

/** The side panel: the page's claims, the search, elections to walk through, debunked claims, and what the data holds, as tabs. */
export function PanelView(props: PanelViewProps) {
  const { t } = useWords();
  const id = useId();
  const { shown, onShow } = props;
  const turn = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by === undefined) return;
    const next = PANEL_TABS[(PANEL_TABS.indexOf(shown) + by + PANEL_TABS.length) % PANEL_TABS.length];
    if (!next) return;
    onShow(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <main class="rj-root rj-panel">
      <header class="rj-panel__head">
        <h1 class="rj-hidden">{t('panel.title')}</h1>
        <div role="tablist" aria-label={t('panel.title')} class="rj-tabs" onKeyDown={turn}>
          {PANEL_TABS.map((tab) => (
            <button
              key={tab}
              type="button"
              role="tab"
              id={`${id}-${tab}`}
              aria-selected={shown === tab}
              aria-controls={`${id}-${tab}-panel`}
              tabIndex={shown === tab ? 0 : -1}
              onClick={() => onShow(tab)}
            >
              {t(`panel.tab.${tab}`)}
            </button>
          ))}
        </div>
      </header>
      {props.notice}
      {PANEL_TABS.map((tab) => (
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
