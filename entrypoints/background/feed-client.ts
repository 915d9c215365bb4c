import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { RefreshPorts } from '../../lib/trust/refresh';
import { type FetchBytes, type FetchLimits, isSafeAddress } from './fetch-bytes';

export interface FeedLimits extends Pick<FetchLimits, 'total' | 'stall'> {}

/** What a conditional request knows of the last answer. */
export interface KnownTimestamp {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

/** Metadata of a feed at one address; `etag` tells the mark of the timestamp that came last. */
export function metadataAt(
  base: string,
  fetchBytes: FetchBytes,
  limits: FeedLimits,
  known: KnownTimestamp | null,
): { readonly fetch: RefreshPorts['fetch']; readonly etag: () => string | null } {
  let etag: string | null = known?.etag ?? null;
  return {
    etag: () => etag,
    fetch: async (name, bytes) => {
      const url = new URL(`metadata/${name}`, base).href;
      const timestamp = name === 'timestamp.json';
      const got = await fetchBytes(url, { ...limits, bytes, etag: timestamp ? (known?.etag ?? null) : null });
      if (!got.ok) return got.error.code === 'PACK_TOO_LARGE' ? err(fault('TRUST_METADATA_SIZE', name)) : got;
      if (got.value.kind === 'missing') return ok(null);
      if (got.value.kind === 'same') return ok(known?.bytes ?? null);
      if (timestamp) etag = got.value.etag;
      return ok(got.value.bytes);
    },
  };
}

/**
 * A file whose content is known beforehand, from the first address that gives it right. The fault is the first one met.
 */
export async function fileFrom(
  bases: readonly string[],
  path: string,
  fetchBytes: FetchBytes,
  limits: FetchLimits,
  check: (bytes: Uint8Array) => Promise<Result<null, Fault>>,
): Promise<Result<Uint8Array, Fault>> {
  let first: Fault | null = null;
  for (const base of bases) {
    const got = await fetchBytes(new URL(path, base).href, limits);
    const bytes = got.ok && got.value.kind === 'body' ? got.value.bytes : null;
    if (bytes) {
      const right = await check(bytes);
      if (right.ok) return ok(bytes);
      first ??= right.error;
    } else first ??= got.ok ? fault('PACK_SHARD_MISSING', path, [path]) : got.error;
  }
  return err(first ?? fault('SYNC_NOT_CONFIGURED'));
}

/** An address that a folder stands at, or null for one that may not be asked. */
export function baseOf(address: string): string | null {
  if (address === '' || !isSafeAddress(address)) return null;
  return new URL(address.endsWith('/') ? address : `${address}/`).href;
}

/** Match pattern of an address; ports have no place in one. */
export function patternOf(base: string): string {
  const { protocol, hostname } = new URL(base);
  return `${protocol}//${hostname}/*`;
}
