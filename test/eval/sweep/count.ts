import type { Trial } from './trial';

export interface Count {
  trues: number;
  matched: number;
  accused: number;
  falses: number;
  caught: number;
  /** False figures that were called right. */
  passed: number;
  /** True figures beside the one tried that were called wrong. */
  wronged: number;
}

export type Counts = Record<string, Count>;

const none = (): Count => ({ trues: 0, matched: 0, accused: 0, falses: 0, caught: 0, passed: 0, wronged: 0 });

const ABOUT: readonly (readonly [string, (trial: Trial) => string | null])[] = [
  ['all', () => 'all'],
  ['half', ({ half }) => half],
  ['measure', ({ measure }) => measure],
  ['office', ({ office }) => office],
  ['level', ({ level }) => level],
  ['election', ({ election }) => election],
  ['shape', ({ half, shape }) => `${half} ${shape}`],
  ['error', ({ seeded }) => seeded?.kind ?? null],
  ['answer', ({ claim }) => (claim ? `${claim.verdict} ${claim.reasons.join('+')}` : 'nothing')],
];

/** Adds a trial to every count it belongs to; keys are `group: name`. */
export function addTrial(counts: Counts, trial: Trial): void {
  const verdict = trial.claim?.verdict;
  const right = verdict === 'matches' || verdict === 'matches_rounded';
  for (const [group, name] of ABOUT) {
    const value = name(trial);
    if (value === null) continue;
    const key = `${group}: ${value}`;
    counts[key] ??= none();
    const count = counts[key];
    count.wronged += trial.wronged.length;
    if (trial.seeded === null) {
      count.trues++;
      if (right) count.matched++;
      if (verdict === 'differs') count.accused++;
    } else {
      count.falses++;
      if (verdict === 'differs') count.caught++;
      if (right) count.passed++;
    }
  }
}

/** Sums counts that several processes made. */
export function mergeCounts(all: readonly Counts[]): Counts {
  const sum: Counts = {};
  for (const counts of all)
    for (const [key, count] of Object.entries(counts)) {
      sum[key] ??= none();
      const into = sum[key];
      for (const field of Object.keys(count) as (keyof Count)[]) into[field] += count[field];
    }
  return sum;
}
