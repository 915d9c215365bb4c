import { useLive } from '../../components/live/use-live';
import { PopupView } from '../../components/popup-view/PopupView';
import { WordsProvider } from '../../components/words/Words';
import type { HoaxPassage } from '../../lib/model/hoax';
import { isUnder, isUnderAny } from '../../lib/settings/hosts';
import { openOptions, openPanel, openPanelTab } from '../../lib/webext/pages/browser-pages';
import type { Live } from '../../lib/webext/pages/live';
import type { Session } from '../../lib/webext/pages/session';
import type { TabView } from '../../lib/webext/pages/tab-view';

export interface PopupProps {
  /** Debunked claims on the tab's page. */
  readonly onPage: Live<readonly HoaxPassage[]>;
  readonly session: Session;
  readonly tab: TabView;
  /** The reader went elsewhere. */
  readonly onDone: () => void;
}

/** The popup, wired: what the background tells goes in, what the reader presses goes out. */
export function Popup({ session, tab, onPage, onDone }: PopupProps) {
  const settings = useLive(session.settings);
  const data = useLive(session.data);
  const page = useLive(tab.report);
  const { host, tabId } = page;
  const showPanel = async (): Promise<void> => {
    if (tabId === null) return;
    // First thing in the click: the browser opens the panel only then.
    if (!(await openPanel({ tabId }))) await openPanelTab(tabId);
    onDone();
  };
  return (
    <WordsProvider language={useLive(session.language)}>
      <PopupView
        page={page.state}
        unreadFrames={page.unreadFrames}
        claims={page.claims}
        hoaxes={useLive(onPage).length}
        host={host}
        siteOn={host === null || !isUnderAny(host, settings.offHosts)}
        paused={settings.paused}
        storeAvailable={data?.storeAvailable ?? true}
        fault={useLive(session.fault)}
        status={{ report: data, now: Date.now(), onUpdate: () => void session.sync() }}
        onCheck={() => void tab.read()}
        onSite={(on) => {
          if (host === null) return;
          const others = settings.offHosts.filter((off) => !isUnder(host, off));
          void session.change({ offHosts: on ? others : [...others, host] });
        }}
        onPause={(paused) => void session.change({ paused })}
        onPanel={() => void showPanel()}
        onReveal={(id) => void tab.reveal(id).then(onDone)}
        onOptions={() => void openOptions().then(onDone)}
      />
    </WordsProvider>
  );
}
