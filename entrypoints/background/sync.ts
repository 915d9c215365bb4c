import { type Fault, fault } from '../../lib/base/fault';
import type { VerifyEd25519 } from '../../lib/base/ports';
import { err, ok, type Result } from '../../lib/base/result';
import type { UpdateState } from '../../lib/model/data-status';
import { PACK_LIMITS, type ShardRef } from '../../lib/model/pack';
import { shardFile } from '../../lib/pack/build';
import type { PackPorts } from '../../lib/pack/decode';
import type { UpdateSourceSetting } from '../../lib/settings/settings';
import { parsePublicKey } from '../../lib/trust/key';
import { isAlreadyCurrent, verifyUpdate } from '../../lib/trust/verify-update';
import { type EngineHost, embeddedManifest, type ReadEmbedded } from './engine-host';
import { type FetchBytes, isSafeAddress } from './fetch-bytes';
import { installPack, missingShard } from './pack-installer';
import type { PackStore } from './store/pack-store';

export interface SyncPorts extends PackPorts {
  readonly verifyEd25519: VerifyEd25519;
  readonly fetchBytes: FetchBytes;
  readonly source: () => Promise<UpdateSourceSetting>;
  /** Whether the reader lets us reach the hosts of a match pattern. */
  readonly isPermitted: (pattern: string) => Promise<boolean>;
  readonly store: () => Promise<PackStore>;
  readonly embedded: ReadEmbedded;
  readonly host: EngineHost;
  readonly onState: (state: UpdateState) => void;
  /** Milliseconds; tests shorten them. */
  readonly limits?: { readonly total: number; readonly stall: number };
}

export interface Sync {
  /**
   * Looks for newer data and puts it in force. Ends as `updated`, `current` or `failed`; the fault is
   * `SYNC_BUSY` while another run goes on.
   */
  run(): Promise<Result<UpdateState, Fault>>;
}

const LIMITS = { total: 120_000, stall: 20_000 };
const SIGNATURE_BYTES = 16 * 1024;

/** One update source, one run at a time. Anything wrong leaves the data in force untouched. */
export function createSync(ports: SyncPorts): Sync {
  let running = false;
  return {
    run: async () => {
      if (running) return err(fault('SYNC_BUSY'));
      running = true;
      try {
        const done = await update(ports);
        const state: UpdateState = done.ok ? done.value : { kind: 'failed', code: done.error.code };
        ports.onState(state);
        return ok(state);
      } catch (cause) {
        ports.onState({ kind: 'failed', code: 'INTERNAL' });
        throw cause;
      } finally {
        running = false;
      }
    },
  };
}

async function update(ports: SyncPorts): Promise<Result<UpdateState, Fault>> {
  const source = await readSource(ports);
  if (!source.ok) return source;
  const { base, publicKey, key } = source.value;
  ports.onState({ kind: 'running', step: 'fetching', part: null });
  const get = (file: string, bytes: number) =>
    ports.fetchBytes(new URL(file, base).href, { ...(ports.limits ?? LIMITS), bytes });
  const manifestBytes = await get('manifest.json', PACK_LIMITS.manifest);
  if (!manifestBytes.ok) return manifestBytes;
  if (!manifestBytes.value) return err(fault('SYNC_HTTP', '404'));
  const signature = await get('manifest.sig.json', SIGNATURE_BYTES);
  if (!signature.ok) return signature;

  ports.onState({ kind: 'running', step: 'verifying', part: null });
  const inForce = await ports.host.get();
  const manifest = await verifyUpdate({
    manifestBytes: manifestBytes.value,
    signatureBytes: signature.value,
    publicKey,
    // Without any data even the first sequence is news.
    current: { sequence: inForce.ok ? inForce.value.manifest.sequence : -1 },
    ports,
  });
  if (!manifest.ok) return isAlreadyCurrent(manifest.error) ? ok({ kind: 'current' }) : manifest;

  const embedded = await embeddedManifest(ports.embedded);
  const packaged = new Set(embedded.ok ? embedded.value.shards.map((shard) => shard.sha256) : []);
  const installed = await installPack({
    manifest: manifest.value,
    manifestBytes: manifestBytes.value,
    key,
    store: await ports.store(),
    nearby: async (ref) => (packaged.has(ref.sha256) ? ports.embedded(shardFile(ref)) : null),
    fetch: async (ref: ShardRef) => {
      const bytes = await get(shardFile(ref), ref.bytes);
      if (!bytes.ok) return bytes;
      return bytes.value ? ok(bytes.value) : missingShard(ref);
    },
    onStep: (step, part) => ports.onState({ kind: 'running', step, part }),
    ports,
  });
  if (!installed.ok) return installed;
  ports.host.adopt(installed.value);
  return ok({ kind: 'updated', version: manifest.value.version });
}

/** Faults: `SYNC_NOT_CONFIGURED` (no source, or an unsafe address), `TRUST_KEY_SHAPE`, `SYNC_PERMISSION`. */
async function readSource(
  ports: SyncPorts,
): Promise<Result<{ readonly base: string; readonly publicKey: Uint8Array; readonly key: string }, Fault>> {
  const { url, key } = await ports.source();
  if (url === '' || !isSafeAddress(url)) return err(fault('SYNC_NOT_CONFIGURED'));
  const publicKey = parsePublicKey(key);
  if (!publicKey.ok) return publicKey;
  const { protocol, hostname, href } = new URL(url.endsWith('/') ? url : `${url}/`);
  // Ports have no place in match patterns.
  if (!(await ports.isPermitted(`${protocol}//${hostname}/*`)))
    return err(fault('SYNC_PERMISSION', hostname));
  return ok({ base: href, publicKey: publicKey.value, key });
}
