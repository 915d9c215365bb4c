import { isRecord } from '../base/bytes';
import type { Fault } from '../base/fault';
import type { Result } from '../base/result';
import { PROTOCOL_VERSION } from './messages';

/** Who speaks to whom. `event` is told to every page of the extension and has no answer. */
export type Direction = 'content-background' | 'ui-background' | 'background-content' | 'event';

/** A request as it travels. `payload` is hostile until decoded. */
export interface Request {
  readonly rujukan: number;
  readonly id: string;
  readonly direction: Direction;
  readonly method: string;
  readonly payload: unknown;
}

/** An answer as it travels, for the request of the same id. */
export interface Reply {
  readonly rujukan: number;
  readonly id: string;
  readonly result: Result<unknown, Fault>;
}

export const request = (direction: Direction, id: string, method: string, payload: unknown): Request => ({
  rujukan: PROTOCOL_VERSION,
  id,
  direction,
  method,
  payload,
});

export const reply = (id: string, result: Result<unknown, Fault>): Reply => ({
  rujukan: PROTOCOL_VERSION,
  id,
  result,
});

/** Null for anything that is no request of this extension; version and direction may still be any. */
export function readRequest(message: unknown): Request | null {
  if (!isRecord(message)) return null;
  const { rujukan, id, direction, method, payload } = message;
  if (typeof rujukan !== 'number' || typeof id !== 'string' || id.length > 64) return null;
  if (typeof method !== 'string' || method.length > 64 || typeof direction !== 'string') return null;
  return { rujukan, id, direction: direction as Direction, method, payload };
}

/**
 * Null for anything that is no answer to request `id`. The value inside is as the answering context made
 * it: answers come only from our own background or our own reader, whose identity the browser vouches for.
 */
export function readReply(message: unknown, id: string): Reply | null {
  if (!isRecord(message) || message.id !== id || typeof message.rujukan !== 'number') return null;
  const { result } = message;
  if (!isRecord(result)) return null;
  if (result.ok === true) return { rujukan: message.rujukan, id, result: { ok: true, value: result.value } };
  const { error } = result;
  if (result.ok !== false || !isRecord(error)) return null;
  // The list of codes itself would be a kilobyte in every page that is read.
  if (typeof error.code !== 'string' || !/^[A-Z_]{3,40}$/.test(error.code)) return null;
  return { rujukan: message.rujukan, id, result: { ok: false, error: error as unknown as Fault } };
}
