import { fromHex, isRecord, toHex } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import type { Sha256, VerifyEd25519 } from '../base/ports';
import { err, ok, type Result } from '../base/result';
import { canonicalBytes, type Envelope, isCount, ROLES, type Role, readEnvelope } from './metadata';

export interface RoleKeys {
  readonly keyids: readonly string[];
  readonly threshold: number;
}

/** The keys of a feed and who may sign what with how many of them. */
export interface Root {
  readonly keys: ReadonlyMap<string, Uint8Array>;
  readonly roles: Readonly<Record<Role, RoleKeys>>;
}

export interface TrustPorts {
  readonly sha256: Sha256;
  readonly verifyEd25519: VerifyEd25519;
}

/** One lost or stolen key must neither lose nor take a feed. */
export const ROOT_RULE = { keys: 3, threshold: 2 } as const;

const MAX_KEYS = 64;

/**
 * Reads a root file. A key must bear the digest of itself as its name, so that no key counts twice under two names.
 * Faults: `TRUST_METADATA_SIZE`, `TRUST_METADATA_SHAPE`.
 */
export async function readRoot(
  bytes: Uint8Array,
  { sha256 }: TrustPorts,
): Promise<Result<Envelope<Root>, Fault>> {
  const named = new Map<string, unknown>();
  const envelope = readEnvelope('root', bytes, (signed): Root | null => {
    if (signed.consistent_snapshot !== true || !isRecord(signed.keys) || !isRecord(signed.roles)) return null;
    const entries = Object.entries(signed.keys);
    if (entries.length > MAX_KEYS) return null;
    const keys = new Map<string, Uint8Array>();
    for (const [keyid, key] of entries) {
      named.set(keyid, key);
      const raw = readKey(key);
      if (raw) keys.set(keyid, raw);
    }
    const roles: Partial<Record<Role, RoleKeys>> = {};
    for (const role of ROLES) {
      const found = readRole(signed.roles[role], keys);
      if (!found) return null;
      roles[role] = found;
    }
    const root = roles.root as RoleKeys;
    if (root.threshold < ROOT_RULE.threshold || root.keyids.length < ROOT_RULE.keys) return null;
    return { keys, roles: roles as Record<Role, RoleKeys> };
  });
  if (!envelope.ok) return envelope;
  for (const keyid of envelope.value.signed.keys.keys()) {
    const body = canonicalBytes(named.get(keyid));
    if (!body || toHex(await sha256(body)) !== keyid)
      return err(fault('TRUST_METADATA_SHAPE', 'root: keyid'));
  }
  return ok(envelope.value);
}

/** Raw Ed25519 key, or null for a key of another kind, which then signs nothing. */
function readKey(key: unknown): Uint8Array | null {
  if (!isRecord(key) || key.keytype !== 'ed25519' || key.scheme !== 'ed25519' || !isRecord(key.keyval))
    return null;
  const raw = typeof key.keyval.public === 'string' ? fromHex(key.keyval.public) : null;
  return raw?.length === 32 ? raw : null;
}

function readRole(value: unknown, keys: ReadonlyMap<string, Uint8Array>): RoleKeys | null {
  if (!isRecord(value) || !isCount(value.threshold, 1) || !Array.isArray(value.keyids)) return null;
  const keyids = (value.keyids as readonly unknown[]).filter((id): id is string => typeof id === 'string');
  if (keyids.length !== value.keyids.length || new Set(keyids).size !== keyids.length) return null;
  const usable = new Set(keyids.flatMap((id) => (keys.has(id) ? [toHex(keys.get(id) as Uint8Array)] : [])));
  return usable.size >= value.threshold ? { keyids, threshold: value.threshold } : null;
}

/** Whether enough different keys of the role have signed. Fault: `TRUST_SIGNATURE_INVALID`. */
export async function checkSigned(
  root: Root,
  role: Role,
  { signatures, body }: Pick<Envelope<unknown>, 'signatures' | 'body'>,
  { verifyEd25519 }: TrustPorts,
): Promise<Result<null, Fault>> {
  const { keyids, threshold } = root.roles[role];
  const signers = new Set<string>();
  for (const { keyid, sig } of signatures) {
    const key = root.keys.get(keyid);
    if (!key || !keyids.includes(keyid)) continue;
    if (await verifyEd25519(key, sig, body)) signers.add(toHex(key));
  }
  return signers.size >= threshold
    ? ok(null)
    : err(fault('TRUST_SIGNATURE_INVALID', `${role}: ${signers.size} of ${threshold}`));
}
