/**
 * Every expected failure has a code from this closed list. Tests assert codes; the words people read
 * live in `lib/i18n`. The prefix names the area that reports the fault.
 */
export const FAULT_CODES = [
  'INPUT_JSON',
  'INPUT_SHAPE',
  'INPUT_TOO_LARGE',
  'INPUT_UNREADABLE',
  'INPUT_ENCODING',
  'INPUT_HTML_TOO_DEEP',
  'INPUT_USAGE',
  'INPUT_BUSY',
  'PACK_MISSING',
  'PACK_MANIFEST_SHAPE',
  'PACK_FORMAT_UNKNOWN',
  'PACK_SHARD_MISSING',
  'PACK_SHARD_DIGEST',
  'PACK_SHARD_LENGTH',
  'PACK_SHARD_SHAPE',
  'PACK_TOO_LARGE',
  'TRUST_ROOT_SHAPE',
  'TRUST_ROOT_OTHER',
  'TRUST_METADATA_MISSING',
  'TRUST_METADATA_SHAPE',
  'TRUST_METADATA_SIZE',
  'TRUST_METADATA_DIGEST',
  'TRUST_SIGNATURE_INVALID',
  'TRUST_ROLLBACK',
  'TRUST_EXPIRED',
  'STORE_UNAVAILABLE',
  'STORE_QUOTA',
  'STORE_READ',
  'STORE_WRITE',
  'SYNC_NOT_CONFIGURED',
  'SYNC_PERMISSION',
  'SYNC_OFFLINE',
  'SYNC_HTTP',
  'SYNC_TIMEOUT',
  'SYNC_BUSY',
  'MSG_SHAPE',
  'MSG_SENDER',
  'MSG_UNKNOWN',
  'MSG_TIMEOUT',
  'MSG_VERSION',
  'PAGE_NOT_SCRIPTABLE',
  'PAGE_PERMISSION',
  'INTERNAL',
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** An expected failure. `fields` lists every bad field path at once; `detail` is for logs, never for people. */
export interface Fault {
  readonly code: FaultCode;
  readonly fields?: readonly string[];
  readonly detail?: string;
}

export const fault = (code: FaultCode, detail?: string, fields?: readonly string[]): Fault => ({
  code,
  ...(detail === undefined ? {} : { detail }),
  ...(fields === undefined ? {} : { fields }),
});
