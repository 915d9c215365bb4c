import type { WalkedArea } from './walk-counts';

/** Of what moments the bodies of one import are. A crawl takes hours, and totals go on changing under it. */
export interface Snapshot {
  /** Areas with a figure, and bodies that were read. */
  readonly areas: number;
  readonly bodies: number;
  /** First and last time that a body gives for itself; empty where none does. */
  readonly madeFirst: string;
  readonly madeLast: string;
  /** Areas whose own body and the body above say different things. */
  readonly disagreeing: number;
  /** No two bodies disagree: the figures fit together as if they were of one moment. */
  readonly consistent: boolean;
}

/** Collects a snapshot's figures while areas are walked. */
export function createSnapshot(): {
  readonly add: (area: WalkedArea) => void;
  readonly get: () => Snapshot;
} {
  let [areas, bodies, disagreeing, madeFirst, madeLast] = [0, 0, 0, '', ''];
  return {
    add: ({ madeAt, facts, differences }) => {
      if (facts.length > 0) areas += 1;
      if (differences.some((d) => d.check === 'two_bodies')) disagreeing += 1;
      if (madeAt === null) return;
      bodies += 1;
      if (madeAt === '') return;
      if (madeFirst === '' || madeAt < madeFirst) madeFirst = madeAt;
      if (madeAt > madeLast) madeLast = madeAt;
    },
    get: () => ({ areas, bodies, madeFirst, madeLast, disagreeing, consistent: disagreeing === 0 }),
  };
}
