/**
 * Messages as the reader in a page needs them: three calls that every browser we support has natively. The polyfill
 * would be a third of a script that lives in every page that is read.
 */
interface Sender {
  readonly id?: string;
}

type Listener = (message: unknown, sender: Sender, answer: (value: unknown) => void) => boolean;

interface Runtime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
}

/** Undefined where the extension is gone: updated or removed under the page. */
function runtime(): Runtime | undefined {
  const scope = globalThis as { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };
  try {
    const found = scope.browser?.runtime ?? scope.chrome?.runtime;
    return found?.id === undefined ? undefined : found;
  } catch {
    return undefined;
  }
}

/** The extension's identity, or undefined once it is gone. */
export const extensionId = (): string | undefined => runtime()?.id;

/** Port for `createClient`: from a page to the background. */
export const pageToBackground = {
  async send(message: unknown): Promise<unknown> {
    const to = runtime();
    if (!to) throw new Error('the extension is gone');
    return to.sendMessage(message);
  },
  after(ms: number, call: () => void): () => void {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
};

/** As `onMessage` of `messages.ts`, but of the sender it is told only whether it is this extension. */
export function onPageMessage(
  handle: (message: unknown, fromUs: boolean) => Promise<unknown> | undefined,
): () => void {
  const listener: Listener = (message, sender, answer) => {
    const reply = handle(message, sender.id !== undefined && sender.id === extensionId());
    if (!reply) return false;
    // The asker may have left meanwhile.
    reply.then(answer).catch(() => undefined);
    return true;
  };
  runtime()?.onMessage.addListener(listener);
  return () => runtime()?.onMessage.removeListener(listener);
}
