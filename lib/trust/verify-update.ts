import { type Fault, fault } from '../base/fault';
import type { Sha256, VerifyEd25519 } from '../base/ports';
import { err, type Result } from '../base/result';
import { PACK_LIMITS, type PackManifest } from '../model/pack';
import { keyIdOf } from './key';
import { decodeManifest } from './manifest';
import { decodeSignatures } from './signature';

/** What was fetched, whom the user trusts, and what is installed. */
export interface UpdateOffer {
  readonly manifestBytes: Uint8Array;
  readonly signatureBytes: Uint8Array | null;
  /** Raw key of the update source, 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The pack in use; its sequence is the floor. */
  readonly current: { readonly sequence: number };
  readonly ports: { readonly sha256: Sha256; readonly verifyEd25519: VerifyEd25519 };
}

/**
 * Port: decides whether an offered manifest may replace the pack in use. The first form below trusts one
 * Ed25519 key. The Update Framework (roles, thresholds, expiry, key rotation) takes its place behind the
 * same question; then `TRUST_EXPIRED` is used as well.
 */
export type JudgeUpdate = (offer: UpdateOffer) => Promise<Result<PackManifest, Fault>>;

/**
 * Fails closed, in this order: size (`PACK_TOO_LARGE`), signature (`TRUST_SIGNATURE_MISSING`,
 * `TRUST_SIGNATURE_INVALID`), shape and format (`PACK_MANIFEST_SHAPE`, `PACK_FORMAT_UNKNOWN`), sequence
 * (`TRUST_ROLLBACK`; see `isAlreadyCurrent`). Nothing is parsed but the signature file before the
 * signature holds.
 */
export const verifyUpdate: JudgeUpdate = async (offer) => {
  const { manifestBytes, publicKey, ports } = offer;
  if (manifestBytes.length > PACK_LIMITS.manifest) return err(fault('PACK_TOO_LARGE', 'manifest'));
  if (publicKey.length !== 32) return err(fault('TRUST_KEY_SHAPE'));
  const signatures = decodeSignatures(offer.signatureBytes);
  if (!signatures.ok) return signatures;
  const keyid = await keyIdOf(publicKey, ports.sha256);
  const own = signatures.value.filter((s) => s.keyid === keyid);
  if (own.length === 0) return err(fault('TRUST_SIGNATURE_MISSING', 'signed by another key'));
  let valid = false;
  for (const { sig } of own) valid ||= await ports.verifyEd25519(publicKey, sig, manifestBytes);
  if (!valid) return err(fault('TRUST_SIGNATURE_INVALID'));
  const manifest = decodeManifest(manifestBytes);
  if (!manifest.ok) return manifest;
  const { sequence } = manifest.value;
  if (sequence === offer.current.sequence) return err(fault('TRUST_ROLLBACK', ALREADY_CURRENT));
  if (sequence < offer.current.sequence) return err(fault('TRUST_ROLLBACK', `${sequence}`));
  return manifest;
};

const ALREADY_CURRENT = 'already current';

/** True for the refusal that is good news: the offer is the pack already in use. */
export const isAlreadyCurrent = (refusal: Fault): boolean =>
  refusal.code === 'TRUST_ROLLBACK' && refusal.detail === ALREADY_CURRENT;
