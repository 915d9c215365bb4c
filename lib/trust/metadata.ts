/** Metadata of The Update Framework (specification 1.0) as far as a feed uses it: four roles, Ed25519, no delegations. */
import { canonicalize } from '@tufjs/canonical-json';
import { fromHex, isRecord, parseAsciiJson, utf8Bytes } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';

export const ROLES = ['root', 'timestamp', 'snapshot', 'targets'] as const;
export type Role = (typeof ROLES)[number];

/** Bytes that a file of a role may have, before its parent names the exact length. */
export const METADATA_LIMITS: Readonly<Record<Role, number>> = {
  root: 64 * 1024,
  timestamp: 16 * 1024,
  snapshot: 64 * 1024,
  targets: 256 * 1024,
};

export interface MetadataSignature {
  readonly keyid: string;
  readonly sig: Uint8Array;
}

/** Metadata as read: nothing of it is believed before its signatures are. */
export interface Envelope<T> {
  readonly signatures: readonly MetadataSignature[];
  /** The bytes that are signed: canonical JSON. */
  readonly body: Uint8Array;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly expires: number;
  readonly signed: T;
}

/** What a parent says of a file. */
export interface FileMeta {
  readonly version: number;
  readonly length: number;
  readonly sha256: string;
}

export type Fields = Readonly<Record<string, unknown>>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const HEX64 = /^[0-9a-f]{64}$/;
const MAX_SIGNATURES = 32;

export const isCount = (value: unknown, least = 0): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least;

export const isDigest = (value: unknown): value is string => typeof value === 'string' && HEX64.test(value);

/** `{version, length, hashes: {sha256}}`; null unless all three are there. */
export function readFileMeta(value: unknown): FileMeta | null {
  if (!isRecord(value) || !isRecord(value.hashes)) return null;
  const { version, length } = value;
  const { sha256 } = value.hashes;
  return isCount(version, 1) && isCount(length) && isDigest(sha256) ? { version, length, sha256 } : null;
}

/**
 * Reads the outer shape of metadata and hands the inner one to `read`, which answers null for a bad shape.
 * Fault: `TRUST_METADATA_SIZE`, `TRUST_METADATA_SHAPE`.
 */
export function readEnvelope<T>(
  role: Role,
  bytes: Uint8Array,
  read: (signed: Fields) => T | null,
): Result<Envelope<T>, Fault> {
  if (bytes.length > METADATA_LIMITS[role]) return err(fault('TRUST_METADATA_SIZE', role));
  const shape = (what: string) => err(fault('TRUST_METADATA_SHAPE', `${role}: ${what}`));
  const json = parseAsciiJson(bytes);
  if (!isRecord(json) || !isRecord(json.signed)) return shape('no metadata');
  const signatures = readSignatures(json.signatures);
  if (!signatures) return shape('signatures');
  const { signed } = json;
  if (signed._type !== role) return shape('_type');
  if (typeof signed.spec_version !== 'string' || !/^1(\.\d+){1,2}$/.test(signed.spec_version))
    return shape('spec_version');
  if (!isCount(signed.version, 1)) return shape('version');
  if (typeof signed.expires !== 'string' || !INSTANT.test(signed.expires)) return shape('expires');
  const expires = Date.parse(signed.expires);
  if (Number.isNaN(expires)) return shape('expires');
  const inner = read(signed);
  const body = canonicalBytes(signed);
  if (inner === null || !body) return shape('signed');
  return ok({ signatures, body, version: signed.version, expires, signed: inner });
}

/** Null where a value has no canonical form: fractions, half surrogates, nesting without end. */
export function canonicalBytes(value: unknown): Uint8Array | null {
  try {
    return utf8Bytes(canonicalize(value));
  } catch {
    return null;
  }
}

/** Null for a misshapen list, and where one key signs twice. Signatures of unknown kinds are passed over. */
function readSignatures(value: unknown): readonly MetadataSignature[] | null {
  if (!Array.isArray(value) || value.length > MAX_SIGNATURES) return null;
  const out: MetadataSignature[] = [];
  const seen = new Set<string>();
  for (const entry of value as readonly unknown[]) {
    if (!isRecord(entry) || typeof entry.keyid !== 'string' || typeof entry.sig !== 'string') return null;
    if (seen.has(entry.keyid)) return null;
    seen.add(entry.keyid);
    const sig = fromHex(entry.sig);
    if (sig?.length === 64) out.push({ keyid: entry.keyid, sig });
  }
  return out;
}
