import { isRecord } from '../../base/bytes';
import type { Fault } from '../../base/fault';
import type { Result } from '../../base/result';
import { type AnswerOf, createClient, type PayloadOf } from '../../protocol/client';
import { readRequest } from '../../protocol/envelope';
import { PROTOCOL_VERSION, type UiEvent, type UiToBackground } from '../../protocol/messages';
import { onMessage, toBackground } from '../messages';

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
  const client = createClient<UiToBackground>('ui-background', toBackground);
  return {
    ask: (method, payload) => client.call(method, payload),
    onEvent: (listener) =>
      onMessage((message) => {
        const event = readEvent(message);
        if (event) listener(event);
        return undefined;
      }),
  };
}

const EVENTS: readonly unknown[] = [
  'dataChanged',
  'settingsChanged',
  'tabChanged',
] satisfies UiEvent['event'][];

/** The event that a message tells, or null for anything else. */
function readEvent(message: unknown): UiEvent | null {
  const told = readRequest(message);
  if (told?.direction !== 'event' || told.rujukan !== PROTOCOL_VERSION) return null;
  const { payload } = told;
  return isRecord(payload) && EVENTS.includes(payload.event) ? (payload as unknown as UiEvent) : null;
}
