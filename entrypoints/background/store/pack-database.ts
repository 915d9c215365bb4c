import { Dexie, type Table } from 'dexie';

/** One shard's gzip bytes under its digest. Buffers, not rows: a buffer reads in milliseconds. */
export interface ShardRecord {
  readonly sha256: string;
  readonly bytes: ArrayBuffer;
}

/** An installed pack: its manifest as signed, and the key that it was verified with. */
export interface PackRecord {
  readonly sequence: number;
  readonly manifest: ArrayBuffer;
  readonly key: string;
}

/** Which pack is in force. One record, switched in the transaction that drops the pack before. */
export interface PointerRecord {
  readonly name: 'current';
  readonly sequence: number;
}

/** The database of installed packs. Everything in it can be fetched again. */
export class PackDatabase extends Dexie {
  readonly shards!: Table<ShardRecord, string>;
  readonly packs!: Table<PackRecord, number>;
  readonly pointer!: Table<PointerRecord, string>;

  constructor(
    name = 'rujukan-packs',
    dependencies?: { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange },
  ) {
    super(name, dependencies);
    this.version(1).stores({ shards: '&sha256', packs: '&sequence', pointer: '&name' });
  }
}
