import { webcrypto } from 'node:crypto';
import { gzip as deflate, gunzip as inflate } from 'node:zlib';
import type { Clock, DecodeText, Gunzip, Sha256, VerifyEd25519 } from '../../lib/base/ports';
import type { Gzip } from '../../lib/pack/build';
import type { PackPorts } from '../../lib/pack/decode';

export const clock: Clock = () => Date.now();

export const sha256: Sha256 = async (bytes) =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-256', bytes));

export const gunzip: Gunzip = (bytes, limit) =>
  new Promise((resolve, reject) => {
    // `maxOutputLength` must be positive; one byte over a limit of 0 is still refused below.
    inflate(bytes, { maxOutputLength: Math.max(1, limit) }, (error, out) => {
      if (error) reject(error);
      else if (out.length > limit) reject(new RangeError('output beyond the limit'));
      else resolve(new Uint8Array(out.buffer, out.byteOffset, out.length));
    });
  });

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const decodeText: DecodeText = (bytes) => {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
};

/** What decoding a pack needs. */
export const packPorts: PackPorts = { sha256, gunzip, decodeText };

/** Level 9; Node writes no time stamp. The system byte is set to "unknown" so that every platform agrees. */
export const gzip: Gzip = (bytes) =>
  new Promise((resolve, reject) => {
    deflate(bytes, { level: 9 }, (error, out) => {
      if (error) return reject(error);
      out[9] = 255;
      resolve(new Uint8Array(out.buffer, out.byteOffset, out.length));
    });
  });

export const verifyEd25519: VerifyEd25519 = async (publicKey, signature, message) => {
  try {
    const key = await webcrypto.subtle.importKey('raw', publicKey, { name: 'Ed25519' }, false, ['verify']);
    return await webcrypto.subtle.verify({ name: 'Ed25519' }, key, signature, message);
  } catch {
    // A key or signature of the wrong length or off the curve signs nothing.
    return false;
  }
};
