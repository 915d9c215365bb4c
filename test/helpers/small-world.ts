import type { ReplicaFault, ReplicaWorld } from './replica';

/** A small tree of regions with counts that grow with each round, and faults laid out by the test. */
export interface SmallWorld extends ReplicaWorld {
  /** Every path that exists. */
  readonly paths: readonly string[];
  /** Votes of each later round are higher, as on a night of counting. */
  round: number;
  /** What the next answers of a path are instead. */
  readonly faults: Map<string, ReplicaFault[]>;
}

/** A world with so many regions below each one, level by level. */
export function smallWorld(breadth: readonly number[]): SmallWorld {
  const lists = new Map<string, unknown>();
  const areas: string[] = [''];
  const grow = (above: readonly string[], level: number): void => {
    const count = breadth[level];
    if (count === undefined) return;
    const codes = Array.from({ length: count }, (_, i) => `${above.at(-1) ?? ''}${String(i + 11)}`);
    const entries = codes.map((kode, i) => ({ nama: `WILAYAH ${kode}`, id: i, kode, tingkat: level + 1 }));
    lists.set(`wilayah/pemilu/ppwp/${above.join('/') || '0'}.json`, entries);
    for (const kode of codes) {
      areas.push(`/${[...above, kode].join('/')}`);
      grow([...above, kode], level + 1);
    }
  };
  grow([], 0);
  const counts = new Set(areas.map((area) => `pemilu/hhcw/ppwp${area}.json`));
  const faults = new Map<string, ReplicaFault[]>();
  const world: SmallWorld = {
    paths: [...lists.keys(), ...counts],
    round: 0,
    faults,
    body: (path) => lists.get(path) ?? (counts.has(path) ? countOf(path, world.round) : null),
    fault: (path) => faults.get(path)?.shift() ?? null,
  };
  return world;
}

/** Totals grow with each round. The address stands in the body, so that no two bodies are alike. */
const countOf = (path: string, round: number): unknown => ({
  ts: `2024-02-1${4 + Math.min(round, 5)} 20:00:00`,
  mode: 'hhcw',
  psu: path,
  chart: { 100025: path.length + round, 100026: 2 * path.length + round },
  table: {},
});
