import type { Clock } from '../../lib/base/ports';
import type { DataReport, UpdateState } from '../../lib/model/data-status';
import type { KeyValueArea } from '../../lib/webext/storage';
import type { EngineHost } from './engine-host';

export interface ReporterPorts {
  readonly host: EngineHost;
  readonly area: KeyValueArea;
  /** Whether updates outlive this context. */
  readonly storeAvailable: () => Promise<boolean>;
  /** Until when the feed vouches for the data, in milliseconds since 1970; null without a feed. */
  readonly freshUntil: () => Promise<number | null>;
  /** Mirrors that the feed names. */
  readonly mirrors: () => Promise<readonly string[]>;
  readonly now: Clock;
  readonly announce: (report: DataReport) => Promise<void>;
}

export interface DataReporter {
  report(): Promise<DataReport>;
  /** Takes down where the update stands and tells everybody, in order. */
  setUpdate(state: UpdateState): void;
  /** Settles when everything said so far was announced. */
  settled(): Promise<void>;
}

const KEY = 'lastLook';

/** Keeps account of the data in force and of its update. */
export function createDataReporter(ports: ReporterPorts): DataReporter {
  let update: UpdateState = { kind: 'idle' };
  let told: Promise<void> = Promise.resolve();

  const reportWith = async (state: UpdateState): Promise<DataReport> => {
    const loaded = await ports.host.get();
    const stored = ports.host.storedFault();
    const lastLook = await ports.area.get(KEY).catch(() => null);
    const freshUntil = await ports.freshUntil();
    return {
      data: loaded.ok
        ? {
            version: loaded.value.manifest.version,
            sequence: loaded.value.manifest.sequence,
            newest: loaded.value.manifest.created,
            bundled: loaded.value.bundled,
          }
        : null,
      update: state,
      fault: loaded.ok ? (stored?.code ?? null) : loaded.error.code,
      storeAvailable: await ports.storeAvailable(),
      lastLook: typeof lastLook === 'string' ? lastLook : null,
      freshUntil: freshUntil === null ? null : new Date(freshUntil).toISOString(),
      mirrors: await ports.mirrors(),
    };
  };

  const tell = async (state: UpdateState): Promise<void> => {
    if (state.kind === 'updated' || state.kind === 'current')
      await ports.area.set(KEY, new Date(ports.now()).toISOString()).catch(() => undefined);
    await ports.announce(await reportWith(state));
  };

  return {
    report: () => reportWith(update),
    setUpdate: (state) => {
      update = state;
      const step = (): Promise<void> => tell(state);
      told = told.then(step, step);
    },
    // A listener that fails must not fail the update.
    settled: () => told.catch(() => undefined),
  };
}
