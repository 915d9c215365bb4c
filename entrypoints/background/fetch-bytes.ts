import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';

export interface FetchLimits {
  /** Bytes; one more ends the request. */
  readonly bytes: number;
  /** Milliseconds for the whole request. */
  readonly total: number;
  /** Milliseconds without a byte. */
  readonly stall: number;
  /** Mark of the version at hand: the server answers `same` where it still holds. */
  readonly etag?: string | null;
}

export type Fetched =
  | { readonly kind: 'body'; readonly bytes: Uint8Array; readonly etag: string | null }
  /** The server says there is no such file (404, 410). */
  | { readonly kind: 'missing' }
  /** What `etag` marks is still current. */
  | { readonly kind: 'same' };

export type FetchBytes = (url: string, limits: FetchLimits) => Promise<Result<Fetched, Fault>>;

const LOOPBACK = new Set(['127.0.0.1', 'localhost']);

/** https anywhere, http only on this machine. */
export function isSafeAddress(address: string): boolean {
  try {
    const { protocol, hostname, username, password } = new URL(address);
    if (username !== '' || password !== '') return false;
    return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
  } catch {
    return false;
  }
}

/**
 * Fetches a file of a feed without cookies, referrer or cache. Faults: `SYNC_HTTP` (refused by the server, or
 * redirected to an unsafe address), `SYNC_OFFLINE` (no connection, or it broke), `SYNC_TIMEOUT`,
 * `PACK_TOO_LARGE`.
 */
export const fetchBytes: FetchBytes = async (url, limits) => {
  const stop = new AbortController();
  let late = false;
  const timeUp = (): void => {
    late = true;
    stop.abort();
  };
  const total = setTimeout(timeUp, limits.total);
  let stall = setTimeout(timeUp, limits.stall);
  const alive = (): void => {
    clearTimeout(stall);
    stall = setTimeout(timeUp, limits.stall);
  };
  try {
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: stop.signal,
      ...(limits.etag ? { headers: { 'If-None-Match': limits.etag } } : {}),
    });
    alive();
    if (response.url !== '' && !isSafeAddress(response.url)) return err(fault('SYNC_HTTP', 'redirected'));
    if (response.status === 404 || response.status === 410) return ok({ kind: 'missing' });
    if (response.status === 304 && limits.etag) return ok({ kind: 'same' });
    if (!response.ok) return err(fault('SYNC_HTTP', String(response.status)));
    const body = await readBody(response, limits.bytes, alive);
    return body.ok ? ok({ kind: 'body', bytes: body.value, etag: response.headers.get('etag') }) : body;
  } catch (cause) {
    return err(late ? fault('SYNC_TIMEOUT', url) : fault('SYNC_OFFLINE', String(cause)));
  } finally {
    clearTimeout(total);
    clearTimeout(stall);
    // Ends a body that was refused half-way.
    stop.abort();
  }
};

async function readBody(
  response: Response,
  limit: number,
  alive: () => void,
): Promise<Result<Uint8Array, Fault>> {
  const reader = response.body?.getReader();
  if (!reader) return ok(new Uint8Array());
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    alive();
    length += value.length;
    if (length > limit) return err(fault('PACK_TOO_LARGE', response.url));
    parts.push(value);
  }
  return ok(joined(parts, length));
}

/** Puts chunks of a stream together. */
export function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
