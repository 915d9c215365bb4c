import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fromBase64Url, toHex } from '../../lib/base/bytes';
import { canonicalBytes } from '../../lib/trust/metadata';
import { sha256 } from './node-ports';

/** A key of a feed as its metadata names it; `sign` only where the private half is at hand. */
export interface FeedKey {
  readonly keyid: string;
  readonly json: {
    readonly keytype: 'ed25519';
    readonly scheme: 'ed25519';
    readonly keyval: { readonly public: string };
  };
  readonly sign: ((message: Uint8Array) => Uint8Array) | null;
}

async function keyOf(publicKey: KeyObject, privateKey: KeyObject | null): Promise<FeedKey> {
  const raw = fromBase64Url(String(publicKey.export({ format: 'jwk' }).x ?? ''));
  if (publicKey.asymmetricKeyType !== 'ed25519' || raw?.length !== 32) throw new Error('not an Ed25519 key');
  const json = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: toHex(raw) } } as const;
  const keyid = toHex(await sha256(canonicalBytes(json) as Uint8Array));
  return {
    keyid,
    json,
    sign: privateKey && ((message) => new Uint8Array(sign(null, message, privateKey))),
  };
}

/** A key from PEM text, private or public. */
export function parseKey(pem: string): Promise<FeedKey> {
  if (/PRIVATE KEY/.test(pem)) {
    const privateKey = createPrivateKey(pem);
    return keyOf(createPublicKey(privateKey), privateKey);
  }
  return keyOf(createPublicKey(pem), null);
}

/** Keys from files that the operator names. Rejects for a file that is no Ed25519 key, naming it. */
export const readKeys = (files: readonly string[]): Promise<readonly FeedKey[]> =>
  Promise.all(
    files.map(async (file) => {
      try {
        return await parseKey(await readFile(file, 'utf8'));
      } catch (cause) {
        throw new Error(`${file}: ${(cause as Error).message}`);
      }
    }),
  );

/** New private key as PEM text. */
export const newPrivatePem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;

/** Writes a new key: the private half readable by its owner alone, the public half beside it; never over a file. */
export async function writeNewKey(file: string): Promise<FeedKey> {
  const pem = newPrivatePem();
  const spki = createPublicKey(createPrivateKey(pem)).export({ format: 'pem', type: 'spki' });
  await writeFile(file, pem, { flag: 'wx', mode: 0o600 });
  await writeFile(`${file}.pub`, spki, { flag: 'wx' });
  return parseKey(pem);
}
