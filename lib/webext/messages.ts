import type { OwnIdentity, SenderFacts } from '../protocol/policy';
import { browser } from './browser';

export type { SenderFacts };

const after = (ms: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

/** Port for `createClient`: to the background. */
export const toBackground = {
  send: (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message),
  after,
};

/** Port for `createClient`: to the reader in a frame of a tab, or to those in all its frames, of which the first to answer is heard. */
export const toTab = (tabId: number, frameId: number | 'all' = 0) => ({
  send: (message: unknown): Promise<unknown> =>
    browser.tabs.sendMessage(tabId, message, frameId === 'all' ? {} : { frameId }),
  after,
});

/**
 * Listens to messages of this extension. The handler gives a promise of the answer, or undefined for what is
 * not meant for this context. Returns a function that stops listening.
 */
export function onMessage(
  handle: (message: unknown, sender: SenderFacts) => Promise<unknown> | undefined,
): () => void {
  const listener = (message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined =>
    handle(message, {
      extensionId: sender.id,
      url: sender.url,
      tabId: sender.tab?.id,
      tabUrl: sender.tab?.url,
      frameId: sender.frameId,
    });
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  return () =>
    browser.runtime.onMessage.removeListener(
      listener as Parameters<typeof browser.runtime.onMessage.removeListener>[0],
    );
}

/** Who we are, to tell own senders from others. */
export const ownIdentity = (): OwnIdentity => ({
  id: browser.runtime.id,
  baseUrl: browser.runtime.getURL(''),
});
