import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { formatAnchor } from '../../lib/trust/anchor';
import { checkSigned, readRoot } from '../../lib/trust/root';
import { DRAFT, makeFeedFolders, newestVersion, readMetadata, writeMetadata } from './feed-folder';
import type { FeedKey } from './feed-keys';
import { addSignatures, composeRoot, metadataBytes, type RootPlan, type SignedJson } from './feed-metadata';
import { sha256, verifyEd25519 } from './node-ports';
import { readIfThere } from './pack-folder';

const ports = { sha256, verifyEd25519 };

/** What came of a root's draft. */
export type DraftState =
  | { readonly done: true; readonly version: number; readonly fingerprint: string }
  | { readonly done: false; readonly version: number; readonly missing: string };

/** Drafts the next root (the first of a new feed), signs it with the private keys given, and completes it if it can. */
export async function draftRoot(
  dir: string,
  plan: Omit<RootPlan, 'version'>,
  signers: readonly FeedKey[],
): Promise<DraftState> {
  await makeFeedFolders(dir);
  const version = (await newestVersion(dir, 'root')) + 1;
  return settle(dir, addSignatures(composeRoot({ ...plan, version }), signers));
}

/** Adds signatures to the draft and completes it if it can. Rejects where there is no draft. */
export async function signDraft(dir: string, signers: readonly FeedKey[]): Promise<DraftState> {
  const draft = await readMetadata(dir, DRAFT);
  if (!draft) throw new Error('there is no root that waits for signatures');
  return settle(dir, addSignatures(draft, signers));
}

/** A draft becomes a root once enough keys of the root before and of its own have signed; never before. */
async function settle(dir: string, draft: SignedJson): Promise<DraftState> {
  const { version } = draft.signed;
  const bytes = metadataBytes(draft);
  const root = await readRoot(bytes, ports);
  if (!root.ok) throw new Error(`${root.error.code}: ${root.error.detail ?? ''}`);
  await writeMetadata(dir, DRAFT, bytes);
  const own = await checkSigned(root.value.signed, 'root', root.value, ports);
  if (!own.ok) return { done: false, version, missing: `own keys: ${own.error.detail ?? ''}` };
  if (version > 1) {
    const old = await readIfThere(join(dir, 'metadata', `${version - 1}.root.json`));
    const before = old ? await readRoot(old, ports) : null;
    if (!before?.ok) throw new Error(`root ${version - 1} cannot be read`);
    const byOld = await checkSigned(before.value.signed, 'root', root.value, ports);
    if (!byOld.ok)
      return { done: false, version, missing: `keys of root ${version - 1}: ${byOld.error.detail ?? ''}` };
  }
  await writeMetadata(dir, `${version}.root.json`, bytes);
  await rm(join(dir, 'metadata', DRAFT), { force: true });
  return { done: true, version, fingerprint: formatAnchor({ version, digest: await sha256(bytes) }) };
}
