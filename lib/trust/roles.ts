import { isRecord } from '../base/bytes';
import type { Fault } from '../base/fault';
import type { Result } from '../base/result';
import { type Envelope, type FileMeta, isCount, isDigest, readEnvelope, readFileMeta } from './metadata';

export interface Timestamp {
  readonly snapshot: FileMeta;
}
export interface Snapshot {
  readonly meta: ReadonlyMap<string, FileMeta>;
}
export interface Target {
  readonly length: number;
  readonly sha256: string;
  readonly custom: unknown;
}
export interface Targets {
  readonly targets: ReadonlyMap<string, Target>;
}

const MAX_FILES = 1_000;

export const readTimestamp = (bytes: Uint8Array): Result<Envelope<Timestamp>, Fault> =>
  readEnvelope('timestamp', bytes, ({ meta }) => {
    const snapshot =
      isRecord(meta) && Object.hasOwn(meta, 'snapshot.json') ? readFileMeta(meta['snapshot.json']) : null;
    return snapshot ? { snapshot } : null;
  });

export const readSnapshot = (bytes: Uint8Array): Result<Envelope<Snapshot>, Fault> =>
  readEnvelope('snapshot', bytes, (signed) => {
    if (!isRecord(signed.meta)) return null;
    const meta = new Map<string, FileMeta>();
    for (const [name, value] of Object.entries(signed.meta)) {
      const file = readFileMeta(value);
      if (!file || meta.size >= MAX_FILES) return null;
      meta.set(name, file);
    }
    return meta.has('targets.json') ? { meta } : null;
  });

export const readTargets = (bytes: Uint8Array): Result<Envelope<Targets>, Fault> =>
  readEnvelope('targets', bytes, (signed) => {
    if (!isRecord(signed.targets)) return null;
    const targets = new Map<string, Target>();
    for (const [name, value] of Object.entries(signed.targets)) {
      if (!isRecord(value) || !isRecord(value.hashes) || targets.size >= MAX_FILES) return null;
      const { length, custom } = value;
      const { sha256 } = value.hashes;
      if (!isCount(length) || !isDigest(sha256)) return null;
      targets.set(name, { length, sha256, custom: custom ?? null });
    }
    return { targets };
  });
