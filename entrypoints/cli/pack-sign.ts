import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asciiJson, fromBase64Url, toBase64Url } from '../../lib/base/bytes';
import { formatPublicKey, keyIdOf } from '../../lib/trust/key';
import { decodeManifest } from '../../lib/trust/manifest';
import { sha256 } from './node-ports';
import { MANIFEST, readIfThere, SIGNATURE, writeWhole } from './pack-folder';
import { DONE, FAILED, failed, MISUSE, misuse, type PackIo, readOptions } from './pack-io';

/** Raw 32 bytes of the public half. */
function rawPublicKey(key: KeyObject): Uint8Array {
  const raw = fromBase64Url(String(createPublicKey(key).export({ format: 'jwk' }).x ?? ''));
  if (key.asymmetricKeyType !== 'ed25519' || raw?.length !== 32) throw new Error('not an Ed25519 key');
  return raw;
}

/**
 * `rujukan pack keygen --out KEYFILE`: writes a new private key (PEM, readable by its owner alone, never
 * over another file) and prints the public key to enter in the extension's options.
 */
export async function packKeygen(args: readonly string[], io: PackIo): Promise<number> {
  const options = readOptions(args, ['out'], io);
  if (!options?.out) {
    if (options) misuse(io, 'pack keygen --out KEYFILE');
    return MISUSE;
  }
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    await writeFile(options.out, privateKey.export({ format: 'pem', type: 'pkcs8' }), {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (cause) {
    io.err(`INPUT_UNREADABLE: ${(cause as Error).message}`);
    return FAILED;
  }
  io.out(formatPublicKey(rawPublicKey(privateKey)));
  return DONE;
}

/** Signature file over a manifest's exact bytes. */
export async function signManifest(
  manifest: Uint8Array,
  privateKeyPem: string | Buffer,
): Promise<Uint8Array> {
  const key = createPrivateKey(privateKeyPem);
  const keyid = await keyIdOf(rawPublicKey(key), sha256);
  const sig = toBase64Url(new Uint8Array(sign(null, manifest, key)));
  return asciiJson({ signatures: [{ keyid, sig }] });
}

/** `rujukan pack sign --dir DIR --key KEYFILE`: signs the folder's manifest. */
export async function packSign(args: readonly string[], io: PackIo): Promise<number> {
  const options = readOptions(args, ['dir', 'key'], io);
  if (!options?.dir || !options.key) {
    if (options) misuse(io, 'pack sign --dir DIR --key KEYFILE');
    return MISUSE;
  }
  try {
    const manifest = await readIfThere(join(options.dir, MANIFEST));
    if (!manifest) return failed(io, { code: 'PACK_MISSING', detail: options.dir });
    // Never sign what no reader would take.
    const decoded = decodeManifest(manifest);
    if (!decoded.ok) return failed(io, decoded.error);
    const pem = await readFile(options.key);
    await writeWhole(join(options.dir, SIGNATURE), await signManifest(manifest, pem));
    io.out(`signed pack ${decoded.value.version} (sequence ${decoded.value.sequence})`);
    io.out(formatPublicKey(rawPublicKey(createPrivateKey(pem))));
    return DONE;
  } catch (cause) {
    io.err(`TRUST_KEY_SHAPE: ${(cause as Error).message}`);
    return FAILED;
  }
}
