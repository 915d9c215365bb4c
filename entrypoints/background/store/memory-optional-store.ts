import { fault } from '../../../lib/base/fault';
import { err, ok } from '../../../lib/base/result';
import type { OptionalKind } from '../../../lib/model/optional';
import type { OptionalStore, StoredOptional } from './optional-store';

/** Stands in where the database cannot open: an optional pack serves until the background sleeps. */
export function createMemoryOptionalStore(): OptionalStore {
  const packs = new Map<OptionalKind, StoredOptional>();
  const parts = new Map<string, { readonly kind: OptionalKind; readonly bytes: Uint8Array }>();
  const drop = (kind: OptionalKind, needed: ReadonlySet<string>): void => {
    for (const [sha256, part] of parts) if (part.kind === kind && !needed.has(sha256)) parts.delete(sha256);
  };
  return {
    installed: async (kind) => ok(packs.get(kind) ?? null),
    part: async (sha256) => ok(parts.get(sha256)?.bytes ?? null),
    keepPart: async (kind, sha256, bytes) => {
      parts.set(sha256, { kind, bytes });
      return ok(null);
    },
    install: async (pack, refs) => {
      const needed = new Set(refs.map((ref) => ref.sha256));
      if ([...needed].some((sha256) => !parts.has(sha256))) return err(fault('STORE_WRITE', 'part missing'));
      packs.set(pack.kind, pack);
      drop(pack.kind, needed);
      return ok(null);
    },
    drop: async (kind) => {
      packs.delete(kind);
      drop(kind, new Set());
      return ok(null);
    },
  };
}
