import type { Fault } from '../../base/fault';
import type { Result } from '../../base/result';
import { type AnswerOf, createClient, type PayloadOf } from '../../protocol/client';
import { readEvent } from '../../protocol/events';
import type { UiEvent, UiToBackground } from '../../protocol/messages';
import { senderClass } from '../../protocol/policy';
import { PAGE_LIMITS_MS } from '../../protocol/time-limits';
import { onMessage, ownIdentity, toBackground } from '../messages';

/** Asks the background; never rejects. */
export type Ask = <K extends keyof UiToBackground & string>(
  method: K,
  payload: PayloadOf<UiToBackground[K]>,
) => Promise<Result<AnswerOf<UiToBackground[K]>, Fault>>;

/** What the pages' models need of the rest of the extension. */
export interface Background {
  readonly ask: Ask;
  /** Tells every event of the background; returns a function that stops it. */
  onEvent(listener: (event: UiEvent) => void): () => void;
}

/** The background of this extension, by message. */
export function connectBackground(): Background {
  const client = createClient<UiToBackground>('ui-background', toBackground, PAGE_LIMITS_MS);
  return {
    ask: (method, payload) => client.call(method, payload),
    onEvent: (listener) =>
      onMessage((message, sender) => {
        // A reader in a page speaks on the same line; events are the background's alone.
        const event = senderClass(sender, ownIdentity()) === 'page' ? readEvent(message) : null;
        if (event) listener(event);
        return undefined;
      }),
  };
}
