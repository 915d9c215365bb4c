import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catchUpLook, firstLook, nextLook } from '../../../lib/trust/schedule';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;
const calm = { failures: 0, live: null };
const minutes = (history: Parameters<typeof nextLook>[2], chance = 0.5) =>
  (nextLook(NOW, chance, history) - NOW) / MINUTE;

describe('when to look next', () => {
  it('about once a day, spread over readers', () => {
    expect(minutes(calm, 0)).toBeCloseTo(24 * 60 * 0.9);
    expect(minutes(calm, 1)).toBeCloseTo(24 * 60 * 1.1);
  });

  it('as often as a live feed asks, never under three minutes, and no longer than it lasts', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(10_000),
        fc.nat(20),
        (chance, every, failures) => {
          expect(minutes({ failures, live: { every, until: NOW + 1 } }, chance)).toBeGreaterThanOrEqual(3);
        },
      ),
    );
    expect(minutes({ failures: 0, live: { every: 300, until: NOW + 1 } }, 0)).toBe(5);
    expect(minutes({ failures: 0, live: { every: 300, until: NOW } })).toBe(24 * 60);
    expect(minutes({ failures: 0, live: { every: 10_000_000, until: NOW + 1 } }, 0)).toBeLessThanOrEqual(
      24 * 60,
    );
  });

  it('later and later after failures, within bounds', () => {
    const waits = [1, 2, 3, 4, 5, 9, 50].map((failures) => minutes({ ...calm, failures }));
    expect(waits.slice(0, 4)).toEqual([5, 10, 20, 40]);
    expect(Math.max(...waits)).toBe(6 * 60);
  });

  it('soon after a sleep, not at the start of all', () => {
    expect(catchUpLook(NOW, 0) - NOW).toBe(30_000);
    expect(catchUpLook(NOW, 1) - NOW).toBe(3 * MINUTE);
    expect(firstLook(NOW, 0) - NOW).toBe(5 * MINUTE);
  });
});
