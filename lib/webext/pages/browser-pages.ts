import { browser } from '../browser';

/**
 * Languages of the reader, the one most wanted first: those the browser asks pages for, then its own. Many browse
 * in Indonesian with an interface that is not there in Indonesian.
 */
export const browserLanguages = (): readonly string[] => [
  ...globalThis.navigator.languages,
  browser.i18n.getUILanguage(),
];

export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** Opens the settings, in their one tab. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** Closes the tab in which this page stands, if it stands in one. */
export async function closeOwnTab(): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id !== undefined) await browser.tabs.remove(id);
}

/** Parts of Chrome's interface that the polyfill's types do not know. */
interface SidePanel {
  open(where: { tabId: number } | { windowId: number }): Promise<void>;
}

/**
 * Opens the side panel or sidebar of the tab's window. To be called within a click, before anything is awaited.
 * Resolves to false where the browser has none (Firefox for Android) or refuses.
 */
export async function openPanel(where: { tabId: number } | { windowId: number }): Promise<boolean> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  try {
    if (sidePanel) await sidePanel.open(where);
    else if (browser.sidebarAction) await browser.sidebarAction.open();
    else return false;
    return true;
  } catch {
    return false;
  }
}

/** Opens the panel's page as a tab that speaks of the given tab: for browsers without a side panel. */
export const openPanelTab = async (tabId: number): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html?tab=${tabId}`) });
};

/** Calls back with the active tab of this page's window, now and whenever it changes or loads anew. */
export function watchActiveTab(listener: (tabId: number | null) => void): void {
  const tell = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    listener(tab?.id ?? null);
  };
  browser.tabs.onActivated.addListener(() => void tell());
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    if (tab.active && change.status !== undefined) void tell();
  });
  void tell();
}

/** Tells the document its language, its title and the size of its text in percent of the browser's. */
export function dressDocument(language: string, title: string, textSize: string): void {
  const root = document.documentElement;
  root.lang = language;
  root.style.fontSize = textSize === '100' ? '' : `${textSize}%`;
  document.title = title;
}

/** The extension's commands with the keys they have now; empty where the browser knows no commands (Android). */
export async function commandKeys(): Promise<readonly { readonly name: string; readonly keys: string }[]> {
  const commands = await browser.commands?.getAll?.().catch(() => []);
  return (commands ?? []).map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

/** Puts text on the clipboard; false where that is not allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await globalThis.navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
