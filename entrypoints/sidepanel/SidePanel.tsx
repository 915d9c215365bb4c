import { useEffect, useState } from 'preact/hooks';
import { PageClaims } from '../../components/claim-list/PageClaims';
import { useLive } from '../../components/live/use-live';
import { PanelView } from '../../components/panel-view/PanelView';
import { SearchBox } from '../../components/search-box/SearchBox';
import { WordsProvider } from '../../components/words/Words';
import type { FaultCode } from '../../lib/base/fault';
import { copyText } from '../../lib/webext/pages/browser-pages';
import type { Session } from '../../lib/webext/pages/session';
import type { TabView } from '../../lib/webext/pages/tab-view';
import type { Search } from './search';

export interface SidePanelProps {
  readonly session: Session;
  readonly tab: TabView;
  readonly search: Search;
}

/** The side panel, wired: the tab's claims and the search. */
export function SidePanel({ session, tab, search }: SidePanelProps) {
  const page = useLive(tab.report);
  const sessionFault = useLive(session.fault);
  const [current, setCurrent] = useState<string | null>(null);
  const [fault, setFault] = useState<FaultCode | null>(null);
  // What was chosen belongs to one page.
  useEffect(() => {
    setCurrent(null);
    setFault(null);
  }, [page.tabId, page.host]);
  const reveal = async (id: string): Promise<void> => {
    setCurrent(id);
    setFault(await tab.reveal(id));
  };
  return (
    <WordsProvider language={useLive(session.language)}>
      <PanelView
        claims={
          <PageClaims
            page={page}
            current={current}
            fault={fault ?? sessionFault}
            onReveal={(id) => void reveal(id)}
            onCopy={copyText}
            onCheck={() => void tab.read()}
          />
        }
        search={<SearchBox {...useLive(search.state)} onQuery={search.type} />}
      />
    </WordsProvider>
  );
}
