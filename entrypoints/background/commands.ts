import type { Client } from '../../lib/protocol/client';
import type { BackgroundToContent } from '../../lib/protocol/messages';
import type { TabFacts } from '../../lib/webext/tabs';
import { type ReportPorts, readTab } from './tab-report';

export interface CommandPorts extends ReportPorts {
  readonly activeTab: () => Promise<TabFacts | null>;
  readonly reader: (tabId: number) => Client<BackgroundToContent>;
}

/** `next-claim` and `previous-claim`: reads the page first where nobody did; a command is leave to do so. */
export async function stepClaim(by: 1 | -1, given: TabFacts | null, ports: CommandPorts): Promise<void> {
  const tab = given ?? (await ports.activeTab());
  const read = await readTab(tab, ports);
  if (tab && read.ok && read.value.state.kind === 'read')
    await ports.reader(tab.id).call('stepClaim', { by });
}
