import type { Engine } from '../../../lib/engine';
import type { FactIndex } from '../../../lib/evidence/fact-index';
import type { Fact } from '../../../lib/model/fact';
import { digitsOf } from '../../../lib/numbers/digits';
import type { Chosen } from '../../../lib/reading/choose';
import { errorSite, PATTERNS } from '../../../lib/verdict/patterns/explain-error';
import { randomOf } from '../sweep/random';
import { sweep } from '../sweep/run';

/** Significant digits of the figures drawn; the last stands for that many and more. */
export const TRIED_DIGITS = [3, 4, 5, 6] as const;

export interface RateOptions {
  /** Figures of the tables to start from. */
  readonly sample: number;
  /** Figures drawn for each of them, anywhere and again near it. */
  readonly draws: number;
  readonly seed: string;
}

/** Of the figures drawn, how many in a hundred a pattern explains. */
interface Rate {
  readonly any: number;
  readonly near: number;
}

export interface PatternRates {
  readonly figures: number;
  readonly drawn: number;
  readonly patterns: readonly {
    readonly name: string;
    /** What the pattern itself says, see `ErrorPattern.chance`. */
    readonly stated: number;
    readonly byDigits: readonly Rate[];
  }[];
}

interface Known {
  readonly chosen: Chosen;
  readonly fact: Fact;
}

/**
 * Takes claims that the engine reads rightly in true sentences, puts a figure of the same length drawn by chance in place of
 * each, and counts which patterns explain it. Deterministic.
 */
export function patternRates(engine: Engine, index: FactIndex, options: RateOptions): PatternRates {
  const random = randomOf(options.seed);
  const known = readClaims(engine, index, options);
  const hits = PATTERNS.map(() => TRIED_DIGITS.map(() => ({ any: 0, near: 0 })));
  const drawn = TRIED_DIGITS.map(() => ({ any: 0, near: 0 }));
  for (const { chosen, fact } of known)
    for (let draw = 0; draw < options.draws; draw++)
      for (const way of ['any', 'near'] as const) {
        const changed = withFigure(chosen, way, random);
        const site = changed && errorSite(changed, fact, index);
        if (!site || site.claimed === site.truth) continue;
        const column = columnOf(site.precision.significant);
        if (column < 0) continue;
        (drawn[column] as Tally)[way]++;
        PATTERNS.forEach((pattern, row) => {
          if (pattern.explain(site)) ((hits[row] as Tally[])[column] as Tally)[way]++;
        });
      }
  const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    figures: known.length,
    drawn: drawn.reduce((sum, tally) => sum + tally.any + tally.near, 0),
    patterns: PATTERNS.map(({ name, chance }, row) => ({
      name,
      stated: chance,
      byDigits: TRIED_DIGITS.map((_, column) => {
        const hit = (hits[row] as Tally[])[column] as Tally;
        const all = drawn[column] as Tally;
        return { any: percent(hit.any, all.any), near: percent(hit.near, all.near) };
      }),
    })),
  };
}

interface Tally {
  any: number;
  near: number;
}

const columnOf = (digits: number): number => {
  const most = TRIED_DIGITS.at(-1) as number;
  return (TRIED_DIGITS as readonly number[]).indexOf(Math.min(digits, most));
};

/** Claims of true sentences that the engine matches with their row, each figure once. */
function readClaims(engine: Engine, index: FactIndex, { sample, seed }: RateOptions): Known[] {
  const found = new Map<string, Known>();
  let steps: Chosen[] = [];
  const watched: Engine = {
    check: (document, checkOptions) =>
      engine.check(document, { ...checkOptions, trace: ({ chosen }) => chosen && steps.push(chosen) }),
  };
  for (const trial of sweep(watched, index, { half: 'A', sample, seed, onlyTrue: true })) {
    const { fact } = trial.figure;
    for (const chosen of steps)
      if (chosen.reading?.best?.fact.id === fact.id && chosen.reading.best.comparison === 'equal')
        found.set(fact.id, { chosen, fact });
    steps = [];
  }
  return [...found.values()];
}

/** The claim with another figure: any of its length, or one within a fifth of the true one. */
function withFigure(chosen: Chosen, way: keyof Tally, random: () => number): Chosen | null {
  const { value, precision } = chosen.draft;
  if (typeof value !== 'number' || !precision) return null;
  const { decimals } = precision;
  const unit = 10 ** -decimals;
  const digits = digitsOf(value, decimals);
  // Counts of another size are tried as well: a thousand times more, or less.
  const length =
    decimals > 0 || way === 'near' ? digits.length : digits.length + 3 * Math.floor(3 * random() - 1);
  if (length < 3) return null;
  const from = way === 'near' ? 0.8 * value : 10 ** (length - 1) * unit;
  const to = way === 'near' ? 1.2 * value : 10 ** length * unit;
  const drawn = Number((from + random() * (to - from)).toFixed(decimals));
  const written = digitsOf(drawn, decimals);
  // A round number has fewer digits than it is long: it would be another shape.
  if (decimals === 0 && written.endsWith('0')) return null;
  if (chosen.draft.unit === 'percent' && drawn > 100) return null;
  const significant = written.replace(/^0+/, '').length;
  return {
    ...chosen,
    draft: { ...chosen.draft, value: drawn, precision: { ...precision, significant, unit } },
  };
}
