import { useEffect, useState } from 'preact/hooks';
import { PageClaims } from '../../components/claim-list/PageClaims';
import { Explorer } from '../../components/explorer/Explorer';
import { Announcer } from '../../components/figure/Announce';
import { HoaxList } from '../../components/hoax/HoaxList';
import { PageHoaxes } from '../../components/hoax/PageHoaxes';
import { useLive } from '../../components/live/use-live';
import { type PanelTab, PanelView } from '../../components/panel-view/PanelView';
import { BrowseView } from '../../components/place-page/BrowseView';
import { SearchBox } from '../../components/search-box/SearchBox';
import { StaleNote } from '../../components/stale-note/StaleNote';
import { WordsProvider } from '../../components/words/Words';
import type { FaultCode } from '../../lib/base/fault';
import type { Hoax, HoaxPassage } from '../../lib/model/hoax';
import type { Place } from '../../lib/model/place-page';
import type { FigureConflict } from '../../lib/report/conflicts';
import { copyText } from '../../lib/webext/pages/browser-pages';
import type { Explorer as ExplorerModel } from '../../lib/webext/pages/explorer/explorer';
import type { Live } from '../../lib/webext/pages/live';
import type { Session } from '../../lib/webext/pages/session';
import type { TabView } from '../../lib/webext/pages/tab-view';
import type { Browse } from './browse';
import type { Search } from './search';

export interface SidePanelProps {
  readonly session: Session;
  readonly tab: TabView;
  readonly search: Search;
  readonly browse: Browse;
  readonly hoaxes: readonly Hoax[];
  /** Debunked claims on the tab's page. */
  readonly onPage: Live<readonly HoaxPassage[]>;
  readonly explorer: ExplorerModel;
  readonly conflicts: ReadonlyMap<string, readonly FigureConflict[]>;
}

/** The side panel, wired: the tab's claims, the search, elections by region, debunked claims, and what the data holds. */
export function SidePanel(props: SidePanelProps) {
  const { session, tab, search, browse, hoaxes, explorer, conflicts } = props;
  const onPage = useLive(props.onPage);
  const page = useLive(tab.report);
  const data = useLive(session.data);
  const sessionFault = useLive(session.fault);
  const [shown, setShown] = useState<PanelTab>('claims');
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
  const show = (next: PanelTab): void => {
    setShown(next);
    if (next === 'browse' && !browse.state.get().page) browse.again();
  };
  const go = (place: Place): void => {
    setShown('browse');
    browse.go(place);
    scrollTo(0, 0);
  };
  return (
    <WordsProvider language={useLive(session.language)}>
      <Announcer>
        <PanelView
          shown={shown}
          notice={<StaleNote freshUntil={data?.freshUntil ?? null} now={Date.now()} />}
          onShow={show}
          claims={
            <>
              <PageHoaxes found={onPage} onShow={tab.showPassage} />
              <PageClaims
                page={page}
                current={current}
                fault={fault ?? sessionFault}
                onReveal={(id) => void reveal(id)}
                onCopy={copyText}
                onCheck={() => void tab.read()}
                onGo={go}
              />
            </>
          }
          search={<SearchBox {...useLive(search.state)} onQuery={search.type} onGo={go} onCopy={copyText} />}
          browse={
            <BrowseView
              {...useLive(browse.state)}
              onGo={go}
              onSwitch={browse.switchTo}
              onBack={browse.back}
              onMeasure={browse.measure}
              onCompare={browse.compare}
              onCopy={copyText}
            />
          }
          hoaxes={shown === 'hoaxes' ? <HoaxList hoaxes={hoaxes} /> : null}
          data={
            shown === 'data' ? <Explorer model={explorer} conflicts={conflicts} onCopy={copyText} /> : null
          }
        />
      </Announcer>
    </WordsProvider>
  );
}
