import { browser } from './browser';

/** Calls back when the extension was installed or updated, or the browser was. */
export const onInstalled = (listener: (reason: 'install' | 'update' | 'other') => void): void =>
  browser.runtime.onInstalled.addListener(({ reason }) =>
    listener(reason === 'install' || reason === 'update' ? reason : 'other'),
  );

export const onStartup = (listener: () => void): void => browser.runtime.onStartup.addListener(listener);

/** Calls back at every turn of the alarm. To be called in the first turn of the background's script. */
export const onAlarm = (name: string, listener: () => void): void =>
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) listener();
  });

/**
 * Sets an alarm that is not set yet. An alarm that is set keeps its time: the background starts anew many times
 * a day, and would push it ahead for ever.
 */
export async function ensureAlarm(
  name: string,
  times: () => { readonly delayInMinutes: number; readonly periodInMinutes: number },
): Promise<void> {
  if (!(await browser.alarms.get(name))) browser.alarms.create(name, times());
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
