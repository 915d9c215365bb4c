import type { Fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { PageState, TabReport } from '../../lib/model/page-report';
import type { Client } from '../../lib/protocol/client';
import type { BackgroundToContent } from '../../lib/protocol/messages';
import { hostOf } from '../../lib/settings/hosts';
import { pageStateFor } from '../../lib/settings/page-state';
import type { Settings } from '../../lib/settings/settings';
import type { TabFacts } from '../../lib/webext/tabs';
import { type FromFrame, mergeFrames } from './frame-reports';

export interface ReportPorts {
  readonly settings: () => Promise<Settings>;
  readonly newsHosts: readonly string[];
  /** The reader in one frame of a tab, the top one if none is named. */
  readonly reader: (tabId: number, frameId?: number) => Client<BackgroundToContent>;
  /** Frames of a tab in which there may be a reader, 0 (the top one) among them. */
  readonly openFrames: (tabId: number) => Promise<readonly number[]>;
  readonly probePage: (tabId: number) => Promise<Result<null, Fault>>;
  readonly injectReader: (tabId: number) => Promise<Result<null, Fault>>;
  readonly pause: (ms: number) => Promise<void>;
}

/** Sites that no browser lets an extension into, though their addresses look like any other. */
const CLOSED_SITES =
  /^https:\/\/(?:addons\.mozilla\.org|chromewebstore\.google\.com|chrome\.google\.com\/webstore|microsoftedge\.microsoft\.com\/addons)(?:[/?#]|$)/;

/** How long a reader just injected is waited for: turns of `TURN_MS`. */
const TURNS = 60;
const TURN_MS = 80;

const report = (tab: TabFacts | null, state: PageState): TabReport => ({
  tabId: tab?.id ?? null,
  host: tab?.url === undefined ? null : hostOf(tab.url),
  state,
  claims: [],
  dataVersion: '',
});

/** Settings and address decide, as far as they can, before anybody asks the page. */
function decided(tab: TabFacts, settings: Settings, newsHosts: readonly string[]): PageState | null {
  if (tab.url === undefined) return settings.paused ? { kind: 'paused' } : null;
  if (CLOSED_SITES.test(tab.url)) return { kind: 'unscriptable' };
  const state = pageStateFor(settings, tab.url, newsHosts);
  if (state === 'unscriptable' || state === 'off' || state === 'paused') return { kind: state };
  return null;
}

/** What the readers in the frames of a tab say, each for its own. */
export async function frameReports(
  tabId: number,
  ports: Pick<ReportPorts, 'reader' | 'openFrames'>,
): Promise<readonly FromFrame[]> {
  const asked = (await ports.openFrames(tabId)).map(async (frameId): Promise<FromFrame | null> => {
    const answer = await ports.reader(tabId, frameId).call('getReport', null);
    return answer.ok ? { frameId, report: answer.value } : null;
  });
  return (await Promise.all(asked)).filter((from) => from !== null);
}

/** What the readers in the tab say together, or null where the top document has none. */
async function askReaders(tab: TabFacts, ports: ReportPorts): Promise<TabReport | null> {
  const merged = mergeFrames(await frameReports(tab.id, ports));
  return merged && { ...report(tab, merged.state), ...merged };
}

/** What is known of a tab. Never injects anything. */
export async function tabReport(tab: TabFacts | null, ports: ReportPorts): Promise<TabReport> {
  if (!tab) return report(null, { kind: 'unscriptable' });
  const state = decided(tab, await ports.settings(), ports.newsHosts);
  if (state) return report(tab, state);
  const told = await askReaders(tab, ports);
  if (told) return told;
  if (tab.loading) return report(tab, { kind: 'loading' });
  const probed = await ports.probePage(tab.id);
  const closed = !probed.ok && probed.error.code === 'PAGE_NOT_SCRIPTABLE';
  return report(tab, { kind: closed ? 'unscriptable' : 'unread' });
}

/**
 * Has the page of a tab read now, and waits for the first result. Faults: `PAGE_PERMISSION` where the
 * click gave no access. A page closed to extensions, off or paused is reported as such.
 */
export async function readTab(tab: TabFacts | null, ports: ReportPorts): Promise<Result<TabReport, Fault>> {
  if (!tab) return ok(report(null, { kind: 'unscriptable' }));
  const state = decided(tab, await ports.settings(), ports.newsHosts);
  if (state) return ok(report(tab, state));
  const told = await askReaders(tab, ports);
  if (told && !isBusy(told.state) && !told.unreadFrames) return ok(told);
  // A click lets us into frames that came after the last one, too.
  if (told) await ports.injectReader(tab.id);
  else {
    const injected = await ports.injectReader(tab.id);
    if (!injected.ok) {
      if (injected.error.code === 'PAGE_NOT_SCRIPTABLE') return ok(report(tab, { kind: 'unscriptable' }));
      return err(injected.error);
    }
  }
  let last: TabReport | null = told;
  for (let turn = 0; turn < TURNS; turn++) {
    last = (await askReaders(tab, ports)) ?? last;
    if (last && !isBusy(last.state)) return ok(last);
    await ports.pause(TURN_MS);
  }
  // Long pages take their time; what comes later is told by event.
  return ok(last ?? report(tab, { kind: 'scanning' }));
}

const isBusy = (state: PageState): boolean => state.kind === 'loading' || state.kind === 'scanning';
