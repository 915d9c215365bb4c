import type { FaultCode } from '../../base/fault';
import type { TabReport } from '../../model/page-report';
import type { Background } from './background';
import { type Live, liveCell } from './live';

/** One tab as popup and panel show it. */
export interface TabView {
  readonly report: Live<TabReport>;
  /** Shows another tab from now on; null means the active one. */
  follow(tabId: number | null): void;
  /** Has the page read now. */
  read(): Promise<void>;
  /** Scrolls to a claim and opens its card; answers the code of what went wrong, or null. */
  reveal(claimId: string): Promise<FaultCode | null>;
  /** Scrolls to words of the page and selects them. False where they are no longer there. */
  showPassage(passage: string): Promise<boolean>;
}

const NOTHING: TabReport = {
  tabId: null,
  host: null,
  state: { kind: 'loading' },
  claims: [],
  dataVersion: '',
};

/** Follows a tab: asks once, then after every change that the background tells of. A late answer never wins. */
export function followTab({ ask, onEvent }: Background, first: number | null): TabView {
  const report = liveCell(NOTHING);
  let wanted = first;
  // Turns of the reader (another tab, a click on "check"), and questions within one turn.
  let turn = 0;
  let asked = 0;
  const load = async (method: 'getTabReport' | 'readTab'): Promise<void> => {
    asked += 1;
    const mine = { turn, asked };
    const answer = await ask(method, { tabId: wanted });
    // Reading takes long and answers when done: questions asked meanwhile do not make its answer old.
    if (mine.turn !== turn || (method === 'getTabReport' && mine.asked !== asked)) return;
    if (answer.ok) report.set(answer.value);
    else report.set({ ...report.get(), state: { kind: 'failed', code: answer.error.code }, claims: [] });
  };
  onEvent((event) => {
    if (event.event === 'settingsChanged') void load('getTabReport');
    if (event.event === 'tabChanged' && event.tabId === (wanted ?? report.get().tabId))
      void load('getTabReport');
  });
  void load('getTabReport');
  return {
    report,
    follow: (tabId) => {
      wanted = tabId;
      turn += 1;
      void load('getTabReport');
    },
    read: () => {
      turn += 1;
      report.set({ ...report.get(), state: { kind: 'scanning' }, claims: [] });
      return load('readTab');
    },
    reveal: async (claimId) => {
      const { tabId } = report.get();
      if (tabId === null) return 'PAGE_NOT_SCRIPTABLE';
      const answer = await ask('revealClaim', { tabId, claimId });
      return answer.ok ? null : answer.error.code;
    },
    showPassage: async (passage) => {
      const { tabId } = report.get();
      if (tabId === null) return false;
      const answer = await ask('showPassage', { tabId, passage });
      return answer.ok && answer.value;
    },
  };
}
