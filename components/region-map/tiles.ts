import csv from '../../assets/data/tile-map/tile-map.csv?raw';

/** Where a province's tile lies; rows and columns count from 0. */
export interface Tile {
  readonly code: string;
  readonly short: string;
  readonly row: number;
  readonly column: number;
}

export const TILES: readonly Tile[] = csv
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .map((line) => {
    const [code = '', short = '', row = '', column = ''] = line.split(',');
    return { code, short, row: Number(row), column: Number(column) };
  });

const WAYS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The nearest tile in the direction of an arrow key, or null at the edge of the country. */
export function tileTowards(from: Tile, key: string): Tile | null {
  const way = WAYS[key];
  if (!way) return null;
  const [down, right] = way;
  const reach = (tile: Tile): number => {
    const [dy, dx] = [tile.row - from.row, tile.column - from.column];
    const along = dy * down + dx * right;
    // What lies ahead counts by its distance, and doubly by how far it is off the line.
    return along > 0 ? along + 2 * Math.abs(dy * right + dx * down) : Number.POSITIVE_INFINITY;
  };
  const [nearest] = [...TILES].sort((a, b) => reach(a) - reach(b));
  return nearest && reach(nearest) < Number.POSITIVE_INFINITY ? nearest : null;
}
