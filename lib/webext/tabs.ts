import { browser } from './browser';

/** What is told of a tab. `url` is known only where the reader lets us into the page. */
export interface TabFacts {
  readonly id: number;
  readonly url: string | undefined;
  readonly loading: boolean;
  readonly windowId: number | undefined;
}

const factsOf = (tab: browser.Tabs.Tab | undefined): TabFacts | null =>
  tab?.id === undefined
    ? null
    : { id: tab.id, url: tab.url, loading: tab.status === 'loading', windowId: tab.windowId };

/** The active tab of the window last used. */
export async function activeTab(): Promise<TabFacts | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return factsOf(tab);
}

/** Null where there is no such tab any more. */
export const tabOf = (id: number): Promise<TabFacts | null> => browser.tabs.get(id).then(factsOf, () => null);

export async function allTabs(): Promise<readonly TabFacts[]> {
  const tabs = await browser.tabs.query({});
  return tabs.map(factsOf).filter((tab): tab is TabFacts => tab !== null);
}

/** Opens a page of this extension (`onboarding.html`) in a tab of its own. */
export const openPage = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
};

/** Calls back with the command and the tab it was given in, null where the browser does not tell. */
export const onCommand = (listener: (command: string, tab: TabFacts | null) => void): void =>
  browser.commands.onCommand.addListener((command, tab) => listener(command, factsOf(tab)));

/** Writes on the button for one tab; the browser takes it back when the tab goes elsewhere. */
export async function setBadge(tabId: number, text: string, color: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text });
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
}
