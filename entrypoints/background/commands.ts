import type { Fault } from '../../lib/base/fault';
import type { Result } from '../../lib/base/result';
import { hostOf, isUnderAny } from '../../lib/settings/hosts';
import type { Settings } from '../../lib/settings/settings';
import type { TabFacts } from '../../lib/webext/tabs';
import { placeOfClaim, stepFrom } from './frame-reports';
import { frameReports, type ReportPorts, readTab } from './tab-report';

export interface CommandPorts extends ReportPorts {
  readonly activeTab: () => Promise<TabFacts | null>;
}

/** `next-claim`, `previous-claim` and `open-card` (0): reads the page first where nobody did; a command is leave to do so. */
export async function stepClaim(by: 1 | 0 | -1, given: TabFacts | null, ports: CommandPorts): Promise<void> {
  const tab = given ?? (await ports.activeTab());
  const read = await readTab(tab, ports);
  if (!tab || !read.ok || read.value.state.kind !== 'read') return;
  const reports = await frameReports(tab.id, ports);
  if (reports.length < 2) {
    await ports.reader(tab.id).call('stepClaim', { by });
    return;
  }
  const next = stepFrom(reports, by);
  if (next !== null) await revealClaim(tab.id, next, ports);
}

/** Scrolls to a claim in whatever frame of the tab it stands and opens its card. */
export function revealClaim(
  tabId: number,
  claimId: string,
  { reader }: Pick<ReportPorts, 'reader'>,
): Promise<Result<null, Fault>> {
  const { frameId, id } = placeOfClaim(claimId);
  return reader(tabId, frameId).call('revealClaim', { claimId: id });
}

/** The same from the open card of a tab that is read. */
export async function stepFromCard(by: 1 | -1, tabId: number, ports: ReportPorts): Promise<void> {
  const next = stepFrom(await frameReports(tabId, ports), by);
  if (next !== null) await revealClaim(tabId, next, ports);
}

/** One card in a tab: those of other frames than this one go. */
export async function closeOtherCards(tabId: number, frameId: number, ports: ReportPorts): Promise<void> {
  const others = (await ports.openFrames(tabId)).filter((id) => id !== frameId);
  await Promise.all(others.map((id) => ports.reader(tabId, id).call('closeCard', null)));
}

export interface PausePorts {
  readonly activeTab: () => Promise<TabFacts | null>;
  readonly settings: () => Promise<Settings>;
  readonly change: (changes: Partial<Settings>) => Promise<unknown>;
}

/** `pause-here`: this site is read no more, or is read again. A page without a host has nothing to pause. */
export async function pauseHere(given: TabFacts | null, ports: PausePorts): Promise<void> {
  const tab = given ?? (await ports.activeTab());
  const host = hostOf(tab?.url ?? '');
  if (host === null) return;
  const { offHosts } = await ports.settings();
  const without = offHosts.filter((off) => !isUnderAny(host, [off]));
  await ports.change({ offHosts: without.length < offHosts.length ? without : [...offHosts, host] });
}
