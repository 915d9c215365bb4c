import { fromBase64Url, toBase64Url, toHex } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import type { Sha256 } from '../base/ports';
import { err, ok, type Result } from '../base/result';

const PREFIX = 'rujukan-ed25519:';

/** A raw Ed25519 public key as people copy it: `rujukan-ed25519:<base64url of 32 bytes>`. */
export const formatPublicKey = (key: Uint8Array): string => `${PREFIX}${toBase64Url(key)}`;

/** Reads a public key; surrounding white space is ignored. Fault: `TRUST_KEY_SHAPE`. */
export function parsePublicKey(text: string): Result<Uint8Array, Fault> {
  const line = text.trim();
  const key = line.startsWith(PREFIX) ? fromBase64Url(line.slice(PREFIX.length)) : null;
  return key?.length === 32 ? ok(key) : err(fault('TRUST_KEY_SHAPE'));
}

/** Key id: hex SHA-256 of the raw key. Names a key in a signature file; trust never rests on it. */
export const keyIdOf = async (key: Uint8Array, sha256: Sha256): Promise<string> => toHex(await sha256(key));
