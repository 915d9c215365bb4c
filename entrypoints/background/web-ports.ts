import type { DecodeText, Gunzip, Sha256, VerifyEd25519 } from '../../lib/base/ports';
import type { PackPorts } from '../../lib/pack/decode';
import { joined } from './fetch-bytes';

/** What `lib/` needs of the web platform: digests, signatures and gzip as worker and event page have them. */

const view = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>;

export const sha256: Sha256 = async (bytes) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', view(bytes)));

export const verifyEd25519: VerifyEd25519 = async (publicKey, signature, message) => {
  try {
    const key = await crypto.subtle.importKey('raw', view(publicKey), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', key, view(signature), view(message));
  } catch {
    // A key off the curve signs nothing, and neither does a browser without Ed25519.
    return false;
  }
};

export const gunzip: Gunzip = async (bytes, limit) => {
  const stream = new Blob([view(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts, length);
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(() => undefined);
      throw new RangeError('more bytes than allowed');
    }
    parts.push(value);
  }
};

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const decodeText: DecodeText = (bytes) => {
  try {
    return utf8.decode(view(bytes));
  } catch {
    return null;
  }
};

/** What decoding a pack needs. */
export const packPorts: PackPorts = { sha256, gunzip, decodeText };
