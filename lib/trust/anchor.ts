import { fromBase64Url, toBase64Url } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';

/** What a reader trusts from the start: which root of a feed, and the SHA-256 of that root file's bytes. */
export interface RootAnchor {
  readonly version: number;
  readonly digest: Uint8Array;
}

/** A root's fingerprint as people copy it: `rujukan-root:<version>:<base64url of 32 bytes>`. */
export const formatAnchor = ({ version, digest }: RootAnchor): string =>
  `rujukan-root:${version}:${toBase64Url(digest)}`;

/** Reads a fingerprint; surrounding white space is ignored. Fault: `TRUST_ROOT_SHAPE`. */
export function parseAnchor(text: string): Result<RootAnchor, Fault> {
  const [, version = '', code = ''] = /^rujukan-root:([1-9]\d{0,8}):([\w-]{43})$/.exec(text.trim()) ?? [];
  const digest = fromBase64Url(code);
  return digest?.length === 32 ? ok({ version: Number(version), digest }) : err(fault('TRUST_ROOT_SHAPE'));
}
