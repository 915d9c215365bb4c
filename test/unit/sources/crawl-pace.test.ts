import { describe, expect, it } from 'vitest';
import { meaningOf, POLITE, waitAfter } from '../../../lib/sources/crawl-pace';

const NOW = Date.UTC(2024, 1, 14, 12);
const wait = (failed: number, retryAfter: string | null = null, chance = 0): number =>
  waitAfter(failed, { retryAfter, now: NOW, chance }, POLITE);

describe('a wait after failures', () => {
  it('doubles, up to the longest, and is spread by chance', () => {
    expect([1, 2, 3, 20].map((failed) => wait(failed))).toEqual([2_000, 4_000, 8_000, 120_000]);
    expect(wait(1, null, 0.8)).toBe(2_400);
  });

  it.each<[string, string, number]>([
    ['seconds', '30', 30_000],
    ['fewer seconds than our own wait', '1', 2_000],
    ['more than the longest', '86400', 120_000],
    ['a date', 'Wed, 14 Feb 2024 12:00:45 GMT', 45_000],
    ['a date that has passed', 'Wed, 14 Feb 2024 11:00:00 GMT', 2_000],
    ['a broken date', 'Wed, 99 Feb 2024 GMT', 2_000],
    ['words', 'soon', 2_000],
    ['a negative number', '-5', 2_000],
  ])('obeys the server that asks for %s', (_what, retryAfter, expected) => {
    expect(wait(1, retryAfter)).toBe(expected);
  });
});

describe('an answer', () => {
  it.each<[number, string]>([
    [200, 'take'],
    [304, 'unchanged'],
    [404, 'absent'],
    [410, 'absent'],
    [408, 'again'],
    [429, 'again'],
    [500, 'again'],
    [503, 'again'],
    [401, 'refused'],
    [403, 'refused'],
    [204, 'refused'],
  ])('%d means %s', (status, meaning) => expect(meaningOf(status)).toBe(meaning));
});
