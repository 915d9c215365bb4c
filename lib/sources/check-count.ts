import type { AreaCount, CountTree } from './area-count';

export type SumCheck = 'children' | 'valid_votes' | 'total_votes' | 'voters';

/** Two figures of one body that ought to agree and do not. Recorded beside the data; nothing is changed. */
export interface SumDifference {
  readonly check: SumCheck;
  /** KPU's id of the choice; empty for a figure of the area as a whole. */
  readonly choice: string;
  /** What the body states, and what its parts add up to. */
  readonly stated: number;
  readonly summed: number;
  /** Areas below that have not reported this figure. */
  readonly missing: number;
}

/**
 * Every difference inside one body: each choice against the sum of the areas below, and on a station's form the
 * choices against valid votes, valid and invalid against all, and all against those who voted.
 */
export function checkCount(area: AreaCount): readonly SumDifference[] {
  return [...againstChildren(area), ...onForm(area)];
}

function againstChildren({ votes, children }: AreaCount): readonly SumDifference[] {
  return [...votes].flatMap(([choice, stated]) => {
    const below = children.map((child) => child.votes.get(choice) ?? null);
    const given = below.filter((n): n is number => n !== null);
    // No area below lists this choice: the body breaks its table down in another way.
    if (stated === null || given.length === 0) return [];
    const difference: SumDifference = {
      check: 'children',
      choice,
      stated,
      summed: sum(given),
      missing: below.length - given.length,
    };
    return difference.summed === stated ? [] : [difference];
  });
}

function onForm({ votes, form }: AreaCount): readonly SumDifference[] {
  if (!form) return [];
  const choices = [...votes.values()];
  const counted = choices.length > 0 && !choices.includes(null) ? sum(choices as number[]) : null;
  const all = form.valid !== null && form.invalid !== null ? form.valid + form.invalid : null;
  const pairs: readonly (readonly [SumCheck, number | null, number | null])[] = [
    ['valid_votes', form.valid, counted],
    ['total_votes', form.total, all],
    ['voters', form.voters, form.total],
  ];
  return pairs.flatMap(([check, stated, summed]) =>
    stated === null || summed === null || stated === summed
      ? []
      : [{ check, choice: '', stated, summed, missing: 0 }],
  );
}

const sum = (list: readonly number[]): number => list.reduce((total, n) => total + n, 0);

/**
 * Is the body a finished recapitulation? Only in the tree `hr`, with every area below published (2024 says so
 * level by level; 2019 lists them), every choice of every area there, and all sums right.
 */
export function isComplete(area: AreaCount, tree: CountTree): boolean {
  if (tree !== 'hr' || area.votes.size === 0 || area.children.length === 0) return false;
  const choices = [...area.votes.keys()];
  const there = [area.votes, ...area.children.map((child) => child.votes)].every((votes) =>
    choices.every((choice) => (votes.get(choice) ?? null) !== null),
  );
  const published = area.published?.every((l) => l.areas > 0 && l.published === l.areas) ?? true;
  return there && published && checkCount(area).length === 0;
}
