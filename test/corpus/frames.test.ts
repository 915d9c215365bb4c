import { beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../lib/engine';
import { ask } from '../eval/document';
import { type Passage, readPassages } from '../eval/passages';
import { loadIndexFromTables } from '../helpers/index-from-tables';

/** So much of what is called wrong must be wrong on pages that do not say their day, or neither day nor title. */
const PRECISION = { undated: 0.99, bare: 0.95 };

/** One frame is taken from the passages at even places, the other from those at odd ones: every passage is read once. */
const HALVES = 2;

/** The passage as a page would show it that keeps its day, or its title as well, to itself. */
const FRAMES: Readonly<Record<keyof typeof PRECISION, (passage: Passage) => Passage>> = {
  undated: ({ published: _, url: _address, ...rest }) => rest,
  bare: ({ published: _, url: _address, title: _title, ...rest }) => rest,
};

describe('pages that say less about themselves', () => {
  const passages = [...readPassages('dev'), ...readPassages('fresh')].filter((p) => p.text !== undefined);
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine(await loadIndexFromTables());
  }, 60_000);

  it.each(Object.entries(FRAMES).map(([name, strip], half) => ({ name, strip, half })))('accuse as rarely: $name', ({
    name,
    strip,
    half,
  }) => {
    const accused: string[] = [];
    let right = 0;
    for (const passage of passages.filter((_, i) => i % HALVES === half)) {
      const wrong = passage.claims.filter(({ verdicts }) => verdicts.includes('differs'));
      for (const claim of ask(engine, strip(passage)).claims) {
        if (claim.verdict !== 'differs') continue;
        const meant = wrong.some(({ start = 0, end = 0 }) => start < claim.end && end > claim.start);
        if (meant) right += 1;
        else accused.push(`${passage.id}: ${claim.quote} ${claim.reasons[0]}`);
      }
    }
    if (process.env.RUJUKAN_SHOW) console.log(`${name}: ${right} right\n${accused.join('\n')}`);
    expect(right / (right + accused.length), accused.join('\n')).toBeGreaterThanOrEqual(
      PRECISION[name as keyof typeof PRECISION],
    );
  }, 240_000);
});
