import { beforeEach, describe, expect, it } from 'vitest';
import { createSyncClock } from '../../../entrypoints/background/sync-clock';
import type { UpdateState } from '../../../lib/model/data-status';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let stored: Map<string, unknown>;
let alarm: number | null;
let now: number;
let runs: number;
let online: boolean;
let configured: boolean;
beforeEach(() => {
  stored = new Map();
  alarm = null;
  now = 1_800_000_000_000;
  runs = 0;
  online = true;
  configured = true;
});

/** One life of the background; `end` is how its runs end. */
const life = (end: UpdateState = { kind: 'current' }) => {
  const clock = createSyncClock({
    area: { get: async (key) => stored.get(key), set: async (key, value) => void stored.set(key, value) },
    now: () => now,
    chance: () => 0.5,
    setAlarm: (when) => {
      alarm = when;
    },
    hasAlarm: async () => alarm !== null,
    online: () => online,
    configured: async () => configured,
    run: async () => {
      runs += 1;
      await clock.ended(end);
    },
  });
  return clock;
};
const wait = (): number => ((alarm as number) - now) / MINUTE;
const failed: UpdateState = { kind: 'failed', code: 'SYNC_HTTP' };

describe('the clock of updates', () => {
  it('sets its first alarm within two hours, and no wake pushes it ahead', async () => {
    await life().wake();
    const first = alarm;
    expect(wait()).toBeGreaterThan(5);
    expect(wait()).toBeLessThan(121);
    now += MINUTE;
    await life().wake();
    expect(alarm).toBe(first);
    alarm = null;
    await life().wake();
    expect(alarm).toBe(first);
  });

  it('catches up soon after a sleep', async () => {
    await life().wake();
    now += 30 * HOUR;
    await life().wake();
    expect(wait()).toBeLessThan(4);
    expect(wait()).toBeGreaterThan(0.4);
  });

  it('is not silenced by a clock that was put back', async () => {
    await life().wake();
    now -= 400 * 24 * HOUR;
    await life().wake();
    expect(wait()).toBeLessThan(4);
  });

  it('looks again in a day, after failures later and later, also over new lives', async () => {
    await life().ring();
    expect(wait()).toBe(24 * 60);
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      await life(failed).ring();
      waits.push(wait());
    }
    expect(waits).toEqual([5, 10, 20, 40]);
    await life().ring();
    expect(wait()).toBe(24 * 60);
    expect(runs).toBe(6);
  });

  it('follows a live feed until it is over, also in the next life', async () => {
    const clock = life();
    clock.told({ every: 300, until: now + HOUR });
    await clock.ring();
    expect(wait()).toBeCloseTo(5.625);
    now = alarm as number;
    const next = life();
    await next.wake();
    await next.ring();
    expect(wait()).toBeCloseTo(5.625);
    now += 2 * HOUR;
    await next.ring();
    expect(wait()).toBe(24 * 60);
  });

  it('offline: nothing is asked, nothing counts as a failure', async () => {
    online = false;
    await life().ring();
    expect([runs, wait()]).toEqual([0, 7.5]);
    await life({ kind: 'failed', code: 'SYNC_OFFLINE' }).ended({ kind: 'failed', code: 'SYNC_OFFLINE' });
    expect((stored.get('syncPlan') as { failures: number }).failures).toBe(0);
    online = true;
    await life(failed).ring();
    expect([runs, wait()]).toEqual([1, 5]);
  });

  it('without a feed nothing runs, and rubbish in storage is no plan', async () => {
    configured = false;
    await life().ring();
    expect([runs, wait()]).toEqual([0, 24 * 60]);
    stored.set('syncPlan', { next: 'soon' });
    alarm = null;
    await life().wake();
    expect(wait()).toBeLessThan(121);
  });
});
