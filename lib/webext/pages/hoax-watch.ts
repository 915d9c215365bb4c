import type { FindHoaxes } from '../../hoax/match';
import type { HoaxPassage } from '../../model/hoax';
import type { Ask } from './background';
import { type Live, liveCell } from './live';
import type { TabView } from './tab-view';

const NONE: readonly HoaxPassage[] = [];

/**
 * Debunked claims on the page that a tab shows: looked for whenever the tab's report changes and the page was read, one
 * question at a time. What the page says stays in this page of the extension.
 */
export function watchHoaxes(
  ask: Ask,
  { report }: Pick<TabView, 'report'>,
  find: FindHoaxes,
): Live<readonly HoaxPassage[]> {
  const found = liveCell(NONE);
  let busy = false;
  let stale = false;
  const look = async (): Promise<void> => {
    const { tabId, state } = report.get();
    if (state.kind !== 'read') {
      found.set(NONE);
      return;
    }
    if (busy) {
      stale = true;
      return;
    }
    busy = true;
    stale = false;
    const answer = await ask('getPassages', { tabId });
    busy = false;
    const now = report.get();
    if (now.tabId === tabId && now.state.kind === 'read') {
      const next = answer.ok ? find(answer.value) : NONE;
      found.set(next.length === 0 ? NONE : next);
    }
    if (stale) void look();
  };
  report.subscribe(() => void look());
  void look();
  return found;
}
