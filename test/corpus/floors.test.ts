import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../lib/engine';
import type { FactIndex } from '../../lib/evidence/fact-index';
import { judgePassage } from '../eval/match';
import { PARTS, type Part, readPassages } from '../eval/passages';
import { score } from '../eval/score';
import { addTrial, type Count, type Counts } from '../eval/sweep/count';
import { sweepRecords } from '../eval/sweep/records';
import { sweep } from '../eval/sweep/run';
import type { Trial } from '../eval/sweep/trial';
import { loadIndexFromTables } from '../helpers/index-from-tables';

/** Floors a little under the figures reached; they only ever rise, and are measured anew when a part grows. */
const FLOORS: Readonly<Record<Part, Readonly<Record<string, number>>>> = {
  dev: { found: 0.935, right: 0.93, recall: 0.895, precision: 0.98, caught: 0.795, macroF1: 0.86 },
  fresh: { found: 0.84, right: 0.895, recall: 0.76, precision: 0.99, caught: 0.62, macroF1: 0.815 },
  test: { found: 0.92, right: 0.865, recall: 0.85, precision: 0.96, caught: 0.565, macroF1: 0.65 },
};
/** Passages without any claim: so many marks at most in a part, and never an accusation. */
const CLEAN_MARKS: Readonly<Record<Part, number>> = { dev: 0, fresh: 0, test: 2 };

/** What is asked of sentences written from the tables: how many there are at least, and shares of them. */
interface SweepFloor {
  readonly trials: (engine: Engine, index: FactIndex) => Iterable<Trial>;
  readonly trues: number;
  readonly falses: number;
  readonly matched: number;
  readonly caught: number;
  readonly accused: number;
}

const SWEEPS: Readonly<Record<string, SweepFloor>> = {
  // Both halves of the shapes.
  figures: {
    trials: (engine, index) => sweep(engine, index, { sample: 100 }),
    trues: 700,
    falses: 700,
    matched: 0.98,
    caught: 0.85,
    accused: 0,
  },
  'dates, acts, ballot numbers and rules': {
    trials: sweepRecords,
    trues: 1500,
    falses: 1400,
    matched: 0.955,
    caught: 0.83,
    accused: 0,
  },
};

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

describe('the engine against sentences with known answers', () => {
  let index: FactIndex;
  let engine: Engine;
  beforeAll(async () => {
    index = await loadIndexFromTables();
    engine = createEngine(index);
  }, 60_000);

  it.each(PARTS)('reads the part %s of the corpus no worse than before', (part) => {
    const s = score(readPassages(part).map((passage) => judgePassage(engine, passage)));
    const reached: Record<string, number> = {
      found: share(s.found, s.labels),
      right: share(s.right, s.labels),
      recall: share(s.shownRight, s.showable),
      precision: share(s.trueDiffers, s.differs),
      caught: share(s.caught, s.errors),
      macroF1: s.macroF1,
    };
    for (const [name, floor] of Object.entries(FLOORS[part]))
      expect(reached[name], `${name} of ${part}`).toBeGreaterThanOrEqual(floor);
    expect(s.cleanDiffers, 'accusations on passages without claims').toBe(0);
    expect(s.cleanMarks.length, 'marks on passages without claims').toBeLessThanOrEqual(CLEAN_MARKS[part]);
  }, 120_000);

  it.each(Object.entries(SWEEPS))('tells true sentences about %s from false ones', (_, floor) => {
    const counts: Counts = {};
    for (const trial of floor.trials(engine, index)) addTrial(counts, trial);
    const all = counts['all: all'] as Count;
    expect(all.trues).toBeGreaterThan(floor.trues);
    expect(all.falses).toBeGreaterThan(floor.falses);
    expect(share(all.matched, all.trues), 'true ones matched').toBeGreaterThanOrEqual(floor.matched);
    expect(share(all.caught, all.falses), 'false ones caught').toBeGreaterThanOrEqual(floor.caught);
    expect(share(all.accused, all.trues), 'true ones accused').toBeLessThanOrEqual(floor.accused);
  }, 120_000);
});
