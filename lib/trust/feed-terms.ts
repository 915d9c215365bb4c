import { isRecord } from '../base/bytes';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { OPTIONAL_KINDS, OPTIONAL_LIMITS, type OptionalKind } from '../model/optional';
import { isCount } from './metadata';
import type { Target, Targets } from './roles';

/** The target that is a pack's manifest, packed. Its shards are named by digest in it. */
export const PACK_TARGET = 'pack.json.gz';

/** No live count is asked for more often, whatever a feed says. Seconds. */
export const LEAST_INTERVAL = 180;

/** The target of an optional pack's manifest, packed. */
export const optionalTarget = (kind: OptionalKind): string => `${kind}.json.gz`;

/** An optional pack on offer, with what its reader is told before anything is fetched. */
export interface OptionalOffer {
  readonly kind: OptionalKind;
  /** Its packed manifest; shards are named by digest in it. */
  readonly target: Target;
  readonly sequence: number;
  readonly version: string;
  readonly areas: number;
  /** Bytes of all its shards. */
  readonly bytes: number;
}

/** A time in which figures change often. */
export interface LiveTerms {
  /** Seconds between two looks. */
  readonly every: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** What a feed says of itself, signed with the pack it offers. */
export interface FeedTerms {
  readonly pack: Target;
  readonly sequence: number;
  readonly mirrors: readonly string[];
  readonly live: LiveTerms | null;
  readonly optional: readonly OptionalOffer[];
}

const MAX_MIRRORS = 8;

/**
 * Reads what signed targets say of the pack. Faults: `TRUST_METADATA_MISSING` without one, `TRUST_METADATA_SHAPE`.
 * Mirrors of another shape than a web address are passed over; whether one may be asked is for the caller to judge.
 */
export function readTerms({ targets }: Targets): Result<FeedTerms, Fault> {
  const pack = targets.get(PACK_TARGET);
  if (!pack) return err(fault('TRUST_METADATA_MISSING', PACK_TARGET));
  const { custom } = pack;
  if (!isRecord(custom) || !isCount(custom.sequence))
    return err(fault('TRUST_METADATA_SHAPE', 'custom.sequence'));
  const list: readonly unknown[] = Array.isArray(custom.mirrors) ? custom.mirrors : [];
  return ok({
    pack,
    sequence: custom.sequence,
    mirrors: list
      .filter((m): m is string => typeof m === 'string' && /^https?:\/\/.{1,2000}\/$/.test(m))
      .slice(0, MAX_MIRRORS),
    live: readLive(custom.live),
    optional: OPTIONAL_KINDS.flatMap((kind) => readOffer(kind, targets.get(optionalTarget(kind))) ?? []),
  });
}

/** Null for what is not on offer, or described in another way than this version knows. */
function readOffer(kind: OptionalKind, target: Target | undefined): OptionalOffer | null {
  if (!target || !isRecord(target.custom) || target.length > OPTIONAL_LIMITS.manifest) return null;
  const { sequence, version, areas, bytes } = target.custom;
  return isCount(sequence) && isCount(areas) && isCount(bytes) && typeof version === 'string'
    ? { kind, target, sequence, version: version.slice(0, 40), areas, bytes }
    : null;
}

function readLive(value: unknown): LiveTerms | null {
  if (!isRecord(value) || !isCount(value.every) || typeof value.until !== 'string') return null;
  const until = Date.parse(value.until);
  return Number.isNaN(until) ? null : { every: Math.max(LEAST_INTERVAL, value.every), until };
}
