import { isRecord } from '../base/bytes';
import { type Request, readRequest, request } from './envelope';
import { PROTOCOL_VERSION, type UiEvent } from './messages';

const EVENTS: readonly unknown[] = [
  'dataChanged',
  'optionalChanged',
  'settingsChanged',
  'tabChanged',
] satisfies readonly UiEvent['event'][];

/** An event as it travels. */
export const eventMessage = (event: UiEvent): Request => request('event', '', event.event, event);

/** Null for anything that is no event of this version. Only for messages whose sender is our own page. */
export function readEvent(message: unknown): UiEvent | null {
  const asked = readRequest(message);
  if (asked?.direction !== 'event' || asked.rujukan !== PROTOCOL_VERSION) return null;
  return EVENTS.includes(asked.method) && isRecord(asked.payload)
    ? (asked.payload as unknown as UiEvent)
    : null;
}
