import { browser } from '../browser';

/**
 * Asks the reader for access to the sites of these match patterns. To be called within a click, before anything is
 * awaited: browsers forget the click otherwise. Resolves to whether it was given; nothing to ask for is given.
 */
export async function requestHosts(origins: readonly string[]): Promise<boolean> {
  if (origins.length === 0) return true;
  try {
    return await browser.permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}

/** Whether access to all of these match patterns has been given. */
export const hasHosts = async (origins: readonly string[]): Promise<boolean> =>
  origins.length === 0 || browser.permissions.contains({ origins: [...origins] });

/** Gives back access that is needed no longer. What the manifest demands stays: browsers refuse that one by one. */
export async function releaseHosts(needed: readonly string[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const spare = origins.filter((origin) => !needed.includes(origin));
  await Promise.allSettled(spare.map((origin) => browser.permissions.remove({ origins: [origin] })));
}

/** Calls back whenever access was given or taken, also by the browser's own settings. */
export function onHostsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
