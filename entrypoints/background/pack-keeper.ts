import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { InstalledPack, PackId } from '../../lib/model/explorer';
import type { PackManifest } from '../../lib/model/pack';
import { shardFile } from '../../lib/pack/build';
import { decodePack, type PackPorts } from '../../lib/pack/decode';
import { decodeManifest } from '../../lib/trust/manifest';
import { type EngineHost, embeddedManifest, type ReadEmbedded } from './engine-host';
import type { PackStore, StoredPack } from './store/pack-store';

export interface PackKeeperPorts extends PackPorts {
  readonly embedded: ReadEmbedded;
  readonly store: () => Promise<PackStore>;
  readonly host: EngineHost;
  /** Address and root of the feed that is trusted now; empty: none. */
  readonly feed: () => Promise<{ readonly url: string; readonly root: string }>;
  /** Until when that feed vouches for its data, in milliseconds since 1970; null: not known. */
  readonly freshUntil: () => Promise<number | null>;
  readonly now: () => number;
  /** Told after other data came into force. */
  readonly onChanged: () => Promise<void>;
}

export interface PackKeeper {
  /** Every pack on this machine, the one in force first. */
  list(): Promise<readonly InstalledPack[]>;
  /**
   * Reads a pack anew with every digest. The feed's goes where its bytes are not what was signed: the bundled data serves
   * and the next look fetches what is missing. Faults: `STORE_*`.
   */
  repair(pack: PackId): Promise<Result<readonly InstalledPack[], Fault>>;
  /** Takes the feed's pack away. Faults: `MSG_SHAPE` for the bundled one, `STORE_*`. */
  remove(pack: PackId): Promise<Result<readonly InstalledPack[], Fault>>;
}

/** The packs on this machine: what they are, whether they can be trusted, and what may be done about them. */
export function createPackKeeper(ports: PackKeeperPorts): PackKeeper {
  const list = async (): Promise<readonly InstalledPack[]> => {
    const packs = [await feedPack(ports), await bundledPack(ports)].filter((pack) => pack !== null);
    return packs.sort((a, b) => Number(b.inForce) - Number(a.inForce));
  };
  const drop = async (): Promise<Result<readonly InstalledPack[], Fault>> => {
    const dropped = await (await ports.store()).drop();
    if (!dropped.ok) return dropped;
    ports.host.forget();
    await ports.onChanged();
    return ok(await list());
  };
  return {
    list,
    remove: async (pack) => (pack === 'feed' ? drop() : err(fault('MSG_SHAPE', undefined, ['pack']))),
    repair: async (pack) => {
      if (pack === 'feed') {
        const stored = await (await ports.store()).current();
        if (!stored.ok) return stored;
        if (stored.value && (await checkStored(stored.value, ports))) return drop();
      }
      ports.host.forget();
      await ports.onChanged();
      return ok(await list());
    },
  };
}

async function bundledPack(ports: PackKeeperPorts): Promise<InstalledPack> {
  const manifest = await embeddedManifest(ports.embedded);
  const checked = manifest.ok
    ? await decodePack(manifest.value, (ref) => ports.embedded(shardFile(ref)), ports)
    : manifest;
  const loaded = await ports.host.get();
  const inForce = loaded.ok && loaded.value.bundled;
  return {
    id: 'bundled',
    ...sizeOf(manifest.ok ? manifest.value : null),
    feed: null,
    proof: checked.ok ? 'package' : 'broken',
    fault: checked.ok ? null : checked.error.code,
    inForce,
    figures: inForce ? loaded.value.index.size : null,
    removable: false,
  };
}

async function feedPack(ports: PackKeeperPorts): Promise<InstalledPack | null> {
  const stored = await (await ports.store()).current();
  if (stored.ok && !stored.value) return null;
  const pack = stored.ok ? stored.value : null;
  const manifest = pack ? decodeManifest(pack.manifestBytes) : null;
  const broken = pack ? await checkStored(pack, ports) : stored.ok ? null : stored.error;
  const { url, root } = await ports.feed();
  const trusted = pack?.feed === root;
  const until = trusted ? await ports.freshUntil() : null;
  const loaded = await ports.host.get();
  const inForce = loaded.ok && !loaded.value.bundled;
  const lapsed = until !== null && until <= ports.now();
  return {
    id: 'feed',
    ...sizeOf(manifest?.ok ? manifest.value : null),
    feed: trusted && url !== '' ? url : null,
    proof: broken ? 'broken' : !trusted ? 'untrusted' : lapsed ? 'lapsed' : 'signed',
    fault: broken?.code ?? null,
    inForce,
    figures: inForce ? loaded.value.index.size : null,
    removable: true,
  };
}

/** What is wrong with the stored bytes of a pack, or null. */
async function checkStored(pack: StoredPack, ports: PackKeeperPorts): Promise<Fault | null> {
  const store = await ports.store();
  const manifest = decodeManifest(pack.manifestBytes);
  if (!manifest.ok) return manifest.error;
  const read = async (ref: { readonly sha256: string }): Promise<Uint8Array | null> => {
    const shard = await store.shard(ref.sha256);
    return shard.ok ? shard.value : null;
  };
  const decoded = await decodePack(manifest.value, read, ports);
  return decoded.ok ? null : decoded.error;
}

const sizeOf = (
  manifest: PackManifest | null,
): Pick<InstalledPack, 'version' | 'newest' | 'bytes' | 'files'> => ({
  version: manifest?.version ?? '',
  newest: manifest?.created ?? '',
  bytes: manifest?.shards.reduce((sum, shard) => sum + shard.bytes, 0) ?? 0,
  files: manifest?.shards.length ?? 0,
});
