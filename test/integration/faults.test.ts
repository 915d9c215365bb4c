import { describe, expect, it } from 'vitest';
import { cases } from '../faults/matrix';

/** A short part of the matrix that `npm run test:faults` plays in full: one case of each fault, moments in turn. */
const faults = [...new Set(cases().map((c) => c.fault))];
const short = faults.map((fault, i) => {
  const own = cases().filter((c) => c.fault === fault);
  return own[(i * 3) % own.length] as (typeof own)[0];
});

describe('faults at moments of an update', () => {
  it('are many', () => expect(cases().length).toBeGreaterThan(100));
  it.each(short.map((c) => [c.fault, c.moment, c] as const))('%s × %s', async (_, __, c) => {
    expect(await c.run()).toBeNull();
  });
});
