import { browser } from './browser';

/** Calls back when the extension was installed or updated, or the browser was. */
export const onInstalled = (listener: (reason: 'install' | 'update' | 'other') => void): void =>
  browser.runtime.onInstalled.addListener(({ reason }) =>
    listener(reason === 'install' || reason === 'update' ? reason : 'other'),
  );

export const onStartup = (listener: () => void): void => browser.runtime.onStartup.addListener(listener);

/**
 * Calls back at the background's first start since the browser came up or the extension was switched on or updated;
 * later starts, after a rest, are not told. No event of the browser tells of an extension that is switched on again.
 */
export async function onFreshStart(listener: () => void): Promise<void> {
  const { session } = browser.storage;
  const { begun } = await session.get('begun');
  if (begun) return;
  await session.set({ begun: true });
  listener();
}

/** Calls back at every turn of the alarm. To be called in the first turn of the background's script. */
export const onAlarm = (name: string, listener: () => void): void =>
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });

/** Sets an alarm to ring once at an instant, in milliseconds since 1970; one that is set already is moved. */
export const setAlarm = (name: string, when: number): void => void browser.alarms.create(name, { when });

/** Whether an alarm of this name is set. */
export const hasAlarm = async (name: string): Promise<boolean> =>
  (await browser.alarms.get(name)) !== undefined;

/** False where the browser knows that there is no network; it may not know. */
export const isOnline = (): boolean => globalThis.navigator?.onLine !== false;

/** Calls back when the network comes back while the background is awake. */
export const onOnline = (listener: () => void): void => globalThis.addEventListener?.('online', listener);

/** Asks the browser not to throw our storage away when the disk is full. Workers cannot ask; pages can. */
export async function keepStorage(): Promise<void> {
  await globalThis.navigator?.storage?.persist?.().catch(() => false);
}

/** A file inside the extension, or null where there is none. */
export async function packagedFile(path: string): Promise<Uint8Array | null> {
  try {
    const response = await fetch(browser.runtime.getURL(path));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

/**
 * Keeps the background awake while `work` goes on: a service worker is stopped after 30 seconds without a call
 * of the extension's interface, however much it still fetches.
 */
export async function keepAwake<T>(work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** Hands a message to every page of the extension; nobody need listen. */
export const tellPages = (message: unknown): Promise<void> =>
  browser.runtime.sendMessage(message).then(
    () => undefined,
    () => undefined,
  );
