import { browser } from './browser';

/** Whether the reader lets us into the sites of all these match patterns. */
export const isPermitted = async (...origins: readonly string[]): Promise<boolean> =>
  origins.length === 0 || (await browser.permissions.contains({ origins: [...origins] }));

/** Match patterns of every site that we are let into, as the browser words them. */
export const permittedOrigins = async (): Promise<readonly string[]> =>
  (await browser.permissions.getAll()).origins ?? [];

export const onPermissionsAdded = (listener: () => void): void =>
  browser.permissions.onAdded.addListener(listener);

export const onPermissionsRemoved = (listener: () => void): void =>
  browser.permissions.onRemoved.addListener(listener);
