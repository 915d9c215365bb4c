import type { Fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import { createEngine, type Engine } from '../../lib/engine';
import { createDocuments, type Documents } from '../../lib/evidence/documents';
import type { FactIndex } from '../../lib/evidence/fact-index';
import { createMemoryIndex } from '../../lib/evidence/memory-index';
import { createSearch, type SearchHit } from '../../lib/evidence/search';
import type { PackManifest } from '../../lib/model/pack';
import type { DecodedPack } from '../../lib/model/tables';
import { shardFile } from '../../lib/pack/build';
import { decodePack, type PackPorts } from '../../lib/pack/decode';
import { decodeManifest } from '../../lib/trust/manifest';
import type { PackStore } from './store/pack-store';

/** The data in force and what answers from it. Engine, search and documents are built at their first use. */
export interface Loaded {
  readonly manifest: PackManifest;
  /** The data that came with the extension. */
  readonly bundled: boolean;
  readonly index: FactIndex;
  readonly engine: () => Engine;
  readonly search: () => (query: string, limit: number) => readonly SearchHit[];
  readonly documents: () => Documents;
}

/** A file of the pack inside the extension, or null. */
export type ReadEmbedded = (file: string) => Promise<Uint8Array | null>;

export interface HostPorts extends PackPorts {
  readonly embedded: ReadEmbedded;
  readonly store: () => Promise<PackStore>;
  /** Root fingerprint of the feed that is trusted now; empty: none. */
  readonly trustedFeed: () => Promise<string>;
}

export interface EngineHost {
  /** The best trusted data, read once per life of the background. Faults: `PACK_*` of the embedded data. */
  get(): Promise<Result<Loaded, Fault>>;
  /** Puts a pack in force that was just verified, decoded and stored. */
  adopt(pack: DecodedPack): void;
  /** Reads anew at the next `get`: another feed is trusted, or another context has switched. */
  forget(): void;
  /** Why stored data could not be used, if so; known once `get` has answered. */
  storedFault(): Fault | null;
}

/**
 * Chooses between the stored pack and the embedded one: the stored one if the feed that is trusted now
 * vouched for it, is newer, and still decodes with every digest right. Otherwise the embedded one.
 */
export function createEngineHost(ports: HostPorts): EngineHost {
  let loading: Promise<Result<Loaded, Fault>> | null = null;
  let fault: Fault | null = null;

  const load = async (): Promise<Result<Loaded, Fault>> => {
    fault = null;
    const embedded = await embeddedManifest(ports.embedded);
    const stored = await readStored(ports, embedded.ok ? embedded.value.sequence : -1);
    if (stored.ok && stored.value) return ok(loadedFrom(stored.value, false));
    if (!stored.ok) fault = stored.error;
    if (!embedded.ok) return embedded;
    const pack = await decodePack(embedded.value, (ref) => ports.embedded(shardFile(ref)), ports);
    return pack.ok ? ok(loadedFrom(pack.value, true)) : pack;
  };

  return {
    get: () => {
      const mine = loading ?? load();
      if (mine === loading) return mine;
      loading = mine;
      // A failure is not kept: the next question tries again.
      const drop = (): void => {
        if (loading === mine) loading = null;
      };
      mine.then((result) => {
        if (!result.ok) drop();
      }, drop);
      return mine;
    },
    adopt: (pack) => {
      fault = null;
      loading = Promise.resolve(ok(loadedFrom(pack, false)));
    },
    forget: () => {
      loading = null;
    },
    storedFault: () => fault,
  };
}

/** Manifest of the embedded pack. Faults: `PACK_MISSING` and those of `decodeManifest`. */
export async function embeddedManifest(read: ReadEmbedded): Promise<Result<PackManifest, Fault>> {
  const bytes = await read('manifest.json');
  return bytes ? decodeManifest(bytes) : err({ code: 'PACK_MISSING', detail: 'embedded' });
}

async function readStored(ports: HostPorts, floor: number): Promise<Result<DecodedPack | null, Fault>> {
  const store = await ports.store();
  const stored = await store.current();
  if (!stored.ok) return stored;
  const pack = stored.value;
  if (!pack || pack.sequence <= floor || pack.feed !== (await ports.trustedFeed())) return ok(null);
  const manifest = decodeManifest(pack.manifestBytes);
  if (!manifest.ok) return manifest;
  return decodePack(
    manifest.value,
    async (ref) => {
      const shard = await store.shard(ref.sha256);
      return shard.ok ? shard.value : null;
    },
    ports,
  );
}

function loadedFrom(pack: DecodedPack, bundled: boolean): Loaded {
  const index = createMemoryIndex(pack);
  return {
    manifest: pack.manifest,
    bundled,
    index,
    engine: once(() => createEngine(index)),
    search: once(() => createSearch(index)),
    documents: once(() => createDocuments(index)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
