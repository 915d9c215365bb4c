import { isRecord } from '../../lib/base/bytes';
import type { Clock } from '../../lib/base/ports';
import type { UpdateState } from '../../lib/model/data-status';
import type { LiveTerms } from '../../lib/trust/feed-terms';
import { catchUpLook, firstLook, type LookHistory, nextLook } from '../../lib/trust/schedule';
import type { KeyValueArea } from '../../lib/webext/storage';

export interface SyncClockPorts {
  readonly area: KeyValueArea;
  readonly now: Clock;
  /** A number between 0 and 1. */
  readonly chance: () => number;
  readonly setAlarm: (when: number) => void;
  readonly hasAlarm: () => Promise<boolean>;
  readonly online: () => boolean;
  /** Whether there is a feed to ask. */
  readonly configured: () => Promise<boolean>;
  readonly run: () => Promise<unknown>;
}

export interface SyncClock {
  /** The background woke: sees to it that an alarm is set, soon where its time has passed. */
  wake(): Promise<void>;
  /** The alarm rang, or the network came back. */
  ring(): Promise<void>;
  /** A run ended: plans the next. */
  ended(state: UpdateState): Promise<void>;
  /** The feed said how often it changes. */
  told(live: LiveTerms | null): void;
}

/** What outlives the background. */
interface Plan extends LookHistory {
  readonly next: number;
}

const KEY = 'syncPlan';
/** Wait where the browser is offline; that is no failure of the feed. */
const OFFLINE_WAIT = 5 * 60_000;

/** When updates are looked for. One alarm, set anew after each run; the plan is kept, so that no wake pushes it ahead. */
export function createSyncClock(ports: SyncClockPorts): SyncClock {
  let live: LiveTerms | null = null;
  const read = async (): Promise<Plan | null> => readPlan(await ports.area.get(KEY).catch(() => null));
  const plan = async (next: Plan): Promise<void> => {
    ports.setAlarm(next.next);
    await ports.area.set(KEY, next).catch(() => undefined);
  };
  return {
    wake: async () => {
      const known = await read();
      const now = ports.now();
      live = known?.live ?? null;
      if (!known) return plan({ next: firstLook(now, ports.chance()), failures: 0, live: null });
      // A clock that was put back must not silence updates for ever: no plan reaches beyond two days.
      const stale = known.next < now || known.next > now + 2 * 86_400_000;
      if (stale) return plan({ ...known, next: catchUpLook(now, ports.chance()) });
      if (!(await ports.hasAlarm())) ports.setAlarm(known.next);
    },
    ring: async () => {
      const known = await read();
      if (!(await ports.configured()))
        return plan({
          failures: 0,
          live: null,
          next: nextLook(ports.now(), ports.chance(), { failures: 0, live: null }),
        });
      if (!ports.online())
        return plan({ failures: 0, live, ...known, next: ports.now() + OFFLINE_WAIT * (1 + ports.chance()) });
      await ports.run();
    },
    ended: async (state) => {
      const failed = state.kind === 'failed';
      const offline = failed && state.code === 'SYNC_OFFLINE' && !ports.online();
      const before = (await read())?.failures ?? 0;
      const history = { failures: offline ? before : failed ? before + 1 : 0, live };
      const now = ports.now();
      await plan({
        ...history,
        next: offline ? now + OFFLINE_WAIT * (1 + ports.chance()) : nextLook(now, ports.chance(), history),
      });
    },
    told: (terms) => {
      live = terms;
    },
  };
}

function readPlan(value: unknown): Plan | null {
  if (!isRecord(value) || typeof value.next !== 'number' || typeof value.failures !== 'number') return null;
  const { live } = value;
  const terms = isRecord(live) && typeof live.every === 'number' && typeof live.until === 'number';
  return {
    next: value.next,
    failures: value.failures,
    live: terms ? { every: live.every as number, until: live.until as number } : null,
  };
}
