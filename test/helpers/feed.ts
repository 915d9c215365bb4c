/** Signed data packs for tests and the demonstration, made with the product's own tools. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzip, sha256 } from '../../entrypoints/cli/node-ports';
import { MANIFEST, SIGNATURE, writePack } from '../../entrypoints/cli/pack-folder';
import { signManifest } from '../../entrypoints/cli/pack-sign';
import { readTables } from '../../entrypoints/cli/pack-tables';
import { fromBase64Url } from '../../lib/base/bytes';
import { buildPack, identityOf } from '../../lib/pack/build';
import { compileTables } from '../../lib/pack/compile';
import { formatPublicKey } from '../../lib/trust/key';

export interface FeedKey {
  readonly pem: string;
  /** As people copy it into the options. */
  readonly publicKey: string;
}

export function createFeedKey(): FeedKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const raw = fromBase64Url(String(createPublicKey(privateKey).export({ format: 'jwk' }).x ?? ''));
  if (!raw) throw new Error('no raw key');
  return {
    pem: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    publicKey: formatPublicKey(raw),
  };
}

export interface FeedOptions {
  readonly key: FeedKey;
  readonly sequence: number;
  /** Instant of the newest figure; default that of the tables. */
  readonly created?: string;
  /** fact_id → another value, as an invented correction. */
  readonly corrections?: Readonly<Record<string, string>>;
}

/** Sequence of the pack that is built from the tables as they are. */
export async function embeddedSequence(data: string): Promise<number> {
  return identityOf((await readTables(data)).created).sequence;
}

/** Writes a signed feed folder. */
export async function writeFeed(folder: string, data: string, options: FeedOptions): Promise<void> {
  const { tables, created } = await readTables(data);
  const facts = tables.facts?.map((row) => {
    const value = options.corrections?.[String(row.fact_id)];
    return value === undefined ? row : { ...row, value };
  });
  const { shards } = compileTables({ ...tables, ...(facts ? { facts } : {}) });
  const identity = identityOf(options.created ?? created, options.sequence);
  const pack = await buildPack(shards, identity, { gzip, sha256 });
  mkdirSync(folder, { recursive: true });
  await writePack(folder, pack);
  await signFeed(folder, options.key);
}

/** Signs the manifest of a folder as it stands, whatever it says. */
export async function signFeed(folder: string, key: FeedKey): Promise<void> {
  writeFileSync(join(folder, SIGNATURE), await signManifest(readFileSync(join(folder, MANIFEST)), key.pem));
}
