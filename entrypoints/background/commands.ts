import type { Fault } from '../../lib/base/fault';
import type { Result } from '../../lib/base/result';
import type { TabFacts } from '../../lib/webext/tabs';
import { placeOfClaim, stepFrom } from './frame-reports';
import { frameReports, type ReportPorts, readTab } from './tab-report';

export interface CommandPorts extends ReportPorts {
  readonly activeTab: () => Promise<TabFacts | null>;
}

/** `next-claim` and `previous-claim`: reads the page first where nobody did; a command is leave to do so. */
export async function stepClaim(by: 1 | -1, given: TabFacts | null, ports: CommandPorts): Promise<void> {
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

/** One card in a tab: those of other frames than this one go. */
export async function closeOtherCards(tabId: number, frameId: number, ports: ReportPorts): Promise<void> {
  const others = (await ports.openFrames(tabId)).filter((id) => id !== frameId);
  await Promise.all(others.map((id) => ports.reader(tabId, id).call('closeCard', null)));
}
