/** What the pure library needs from outside, as small interfaces. Adapters live in `entrypoints/` and `lib/webext`. */

/** Current time in milliseconds since the epoch. */
export type Clock = () => number;

/** SHA-256 of `bytes`, 32 bytes. */
export type Sha256 = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Inflates one gzip member, refusing output beyond `limit` bytes by rejecting. */
export type Gunzip = (bytes: Uint8Array, limit: number) => Promise<Uint8Array>;

/** UTF-8 as text, a mark of byte order included; null for bytes that are none. */
export type DecodeText = (bytes: Uint8Array) => string | null;

/** Verifies a raw Ed25519 signature (RFC 8032): 32-byte key, 64-byte signature. */
export type VerifyEd25519 = (
  publicKey: Uint8Array,
  signature: Uint8Array,
  message: Uint8Array,
) => Promise<boolean>;
