import { fromBase64Url, isRecord, parseAsciiJson } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';

/** One signature over the exact bytes of a manifest. */
export interface Signature {
  readonly keyid: string;
  readonly sig: Uint8Array;
}

const MAX_BYTES = 16 * 1024;
const MAX_SIGNATURES = 16;

/**
 * Reads `manifest.sig.json`: `{"signatures":[{"keyid":"<hex>","sig":"<base64url>"}]}`. Entries of unknown
 * shape are passed over, since other keys and kinds may sign beside ours.
 * Fault: `TRUST_SIGNATURE_MISSING` where no readable signature is left.
 */
export function decodeSignatures(bytes: Uint8Array | null): Result<readonly Signature[], Fault> {
  if (!bytes || bytes.length > MAX_BYTES) return err(fault('TRUST_SIGNATURE_MISSING'));
  const json = parseAsciiJson(bytes);
  const list: readonly unknown[] = isRecord(json) && Array.isArray(json.signatures) ? json.signatures : [];
  const out: Signature[] = [];
  for (const entry of list.slice(0, MAX_SIGNATURES)) {
    if (!isRecord(entry) || typeof entry.keyid !== 'string' || typeof entry.sig !== 'string') continue;
    const sig = fromBase64Url(entry.sig);
    if (/^[0-9a-f]{64}$/.test(entry.keyid) && sig?.length === 64) out.push({ keyid: entry.keyid, sig });
  }
  return out.length > 0 ? ok(out) : err(fault('TRUST_SIGNATURE_MISSING'));
}
