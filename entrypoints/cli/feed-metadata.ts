import { asciiJson, toHex } from '../../lib/base/bytes';
import { canonicalBytes, type Role } from '../../lib/trust/metadata';
import type { FeedKey } from './feed-keys';
import { sha256 } from './node-ports';

/** Metadata of a feed as JSON, before it is written. */
export interface Unsigned {
  readonly _type: Role;
  readonly version: number;
  readonly [field: string]: unknown;
}

export interface SignedJson {
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
  readonly signed: Unsigned & { readonly spec_version: string; readonly expires: string };
}

/** `YYYY-MM-DDTHH:MM:SSZ`, as metadata writes instants. */
export const instant = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;

/** Metadata without signatures. `expires` in milliseconds since 1970. */
export const compose = (body: Unsigned, expires: number): SignedJson => ({
  signatures: [],
  signed: { ...body, spec_version: '1.0.31', expires: instant(expires) },
});

/** Adds signatures of those keys whose private half is at hand; an earlier one of the same key is replaced. */
export function addSignatures(metadata: SignedJson, keys: readonly FeedKey[]): SignedJson {
  const body = canonicalBytes(metadata.signed);
  if (!body) throw new Error('metadata without a canonical form');
  const each = new Map(keys.map((key) => [key.keyid, key] as const));
  const own = [...each.values()].flatMap((key) =>
    key.sign ? [{ keyid: key.keyid, sig: toHex(key.sign(body)) }] : [],
  );
  const others = metadata.signatures.filter((old) => !own.some((s) => s.keyid === old.keyid));
  return { ...metadata, signatures: [...others, ...own] };
}

export const metadataBytes = (metadata: SignedJson): Uint8Array => asciiJson(metadata, 1);

/** How a parent lists a file. */
export const fileMeta = async (version: number, bytes: Uint8Array) => ({
  version,
  length: bytes.length,
  hashes: { sha256: toHex(await sha256(bytes)) },
});

export interface RootPlan {
  readonly version: number;
  readonly root: readonly FeedKey[];
  readonly rootThreshold: number;
  readonly targets: readonly FeedKey[];
  /** Signs snapshot and timestamp; lives on the machine that publishes. */
  readonly online: readonly FeedKey[];
  readonly expires: number;
}

/** A root file's content. Targets need one signature of their keys, snapshot and timestamp one of the online keys. */
export function composeRoot(plan: RootPlan): SignedJson {
  const all = [...plan.root, ...plan.targets, ...plan.online];
  const role = (keys: readonly FeedKey[], threshold: number) => ({
    keyids: keys.map((key) => key.keyid),
    threshold,
  });
  return compose(
    {
      _type: 'root',
      version: plan.version,
      consistent_snapshot: true,
      keys: Object.fromEntries(all.map((key) => [key.keyid, key.json])),
      roles: {
        root: role(plan.root, plan.rootThreshold),
        targets: role(plan.targets, 1),
        snapshot: role(plan.online, 1),
        timestamp: role(plan.online, 1),
      },
    },
    plan.expires,
  );
}
