import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../lib/engine';
import type { Place } from '../../eval/sweep/facts';
import { pick, randomOf } from '../../eval/sweep/random';
import { loadIndexFromTables } from '../../helpers/index-from-tables';
import { checksOf, type Told } from './checks-of';
import { broken, contestOf, pageOf, reportOf, SHAPES, type Written, wholeContests } from './small-pages';

const PAGES = 120;
/** Which contradictions one miswritten number of each kind can make. */
const KINDS: Readonly<Record<Written['part'], readonly Told['kind'][]>> = {
  share: ['share_of_votes'],
  votes: ['parts_and_sum', 'share_of_votes'],
  valid: ['parts_and_sum', 'share_of_votes'],
  invalid: ['parts_and_sum'],
  total: ['parts_and_sum'],
};

describe('pages made from the tables', () => {
  let engine: Engine;
  let places: Place[];
  beforeAll(async () => {
    const index = await loadIndexFromTables();
    engine = createEngine(index);
    places = wholeContests(index);
  }, 60_000);

  it('are many', () => {
    expect(places.length).toBeGreaterThan(500);
  });

  it('give no check where every number fits', () => {
    const random = randomOf('consistent');
    for (let i = 0; i < PAGES; i++) {
      const page = pageOf(contestOf(pick(places, random), pick([0, 1, 2], random)), pick(SHAPES, random));
      expect(checksOf(engine, page), JSON.stringify(page)).toEqual([]);
    }
  }, 120_000);

  it('give no check where true numbers of several contests stand together, some left out', () => {
    const random = randomOf('several');
    for (let i = 0; i < PAGES; i++) {
      const contests = Array.from({ length: 2 + Math.floor(random() * 3) }, () =>
        contestOf(pick(places, random), pick([1, 2], random)),
      );
      const page = reportOf(contests, random);
      expect(checksOf(engine, page), JSON.stringify(page)).toEqual([]);
    }
  }, 120_000);

  it('give the check, and no other, where one number is miswritten', () => {
    const random = randomOf('broken');
    const seen = { tried: 0, told: 0 };
    for (let i = 0; i < PAGES; i++) {
      const whole = contestOf(pick(places, random), 2);
      const at = Math.floor(random() * whole.numbers.length);
      const wrong = broken(whole, at, random);
      if (!wrong) continue;
      const page = pageOf(wrong.contest, pick(SHAPES, random));
      const checks = checksOf(engine, page);
      const part = (whole.numbers[at] as Written).part;
      for (const check of checks) {
        expect(KINDS[part], JSON.stringify([check, page])).toContain(check.kind);
        expect(
          check.figures.some((figure) => figure.startsWith(wrong.now)),
          JSON.stringify([wrong.now, check, page]),
        ).toBe(true);
      }
      expect(new Set(checks.map((check) => check.kind)).size, JSON.stringify(checks)).toBeLessThanOrEqual(2);
      seen.tried += 1;
      if (checks.length > 0) seen.told += 1;
    }
    expect(seen.tried).toBeGreaterThan(PAGES * 0.8);
    expect(seen.told / seen.tried, JSON.stringify(seen)).toBeGreaterThan(0.8);
  }, 120_000);
});
