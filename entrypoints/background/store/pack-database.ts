import { Dexie, type Table } from 'dexie';
import type { OptionalKind } from '../../../lib/model/optional';

/** One shard's gzip bytes under its digest. Buffers, not rows: a buffer reads in milliseconds. */
export interface ShardRecord {
  readonly sha256: string;
  readonly bytes: ArrayBuffer;
}

/** An installed pack: its manifest, the feed that vouched for it, and the digest under which the feed listed it. */
export interface PackRecord {
  readonly sequence: number;
  readonly manifest: ArrayBuffer;
  readonly feed: string;
  readonly target: string;
}

/** Which pack is in force. One record, switched in the transaction that drops the pack before. */
export interface PointerRecord {
  readonly name: 'current';
  readonly sequence: number;
}

/** Metadata of a feed that passed every check. `revision` rises with each change. */
export interface TrustRecord {
  readonly feed: string;
  readonly revision: number;
  readonly etag: string | null;
  readonly root: ArrayBuffer;
  readonly timestamp: ArrayBuffer | null;
  readonly snapshot: ArrayBuffer | null;
  readonly targets: ArrayBuffer | null;
}

/** An optional pack, one of each kind. */
export interface OptionalRecord extends Omit<PackRecord, 'sequence'> {
  readonly kind: OptionalKind;
  readonly sequence: number;
}

/** A part of an optional pack, under its digest; apart from `shards`, which a switch clears of what it does not need. */
export interface PartRecord extends ShardRecord {
  readonly kind: OptionalKind;
}

/**
 * The database of installed packs. Everything in it can be fetched again.
 *
 * - Version 1 (0.1.0): packs vouched for by a single key. Its packs are dropped, since nobody vouches for them any
 *   longer; its shards are kept, since their names are their digests.
 * - Version 2: packs of feeds, with what is trusted of each feed.
 * - Version 3: optional packs.
 */
export class PackDatabase extends Dexie {
  readonly shards!: Table<ShardRecord, string>;
  readonly packs!: Table<PackRecord, number>;
  readonly pointer!: Table<PointerRecord, string>;
  readonly trust!: Table<TrustRecord, string>;
  readonly optional!: Table<OptionalRecord, OptionalKind>;
  readonly parts!: Table<PartRecord, string>;

  constructor(
    name = 'rujukan-packs',
    dependencies?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange },
  ) {
    super(name, dependencies);
    this.version(1).stores({ shards: '&sha256', packs: '&sequence', pointer: '&name' });
    this.version(2)
      .stores({ trust: '&feed' })
      .upgrade(async (transaction) => {
        await transaction.table('packs').clear();
        await transaction.table('pointer').clear();
      });
    this.version(3).stores({ optional: '&kind', parts: '&sha256, kind' });
  }
}
