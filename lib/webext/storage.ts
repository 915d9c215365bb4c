import { browser } from './browser';

/** A small persistent area of plain values. Both reject where the browser's storage fails. */
export interface KeyValueArea {
  /** Undefined where nothing is kept under the key. */
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}

/** `storage.local` of this extension. */
export const localArea: KeyValueArea = {
  get: async (key) => (await browser.storage.local.get(key))[key],
  set: (key, value) => browser.storage.local.set({ [key]: value }),
};
