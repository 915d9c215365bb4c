import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { cell, type Row } from '../pack/rows';
import type { AreaCount, CountPlace } from './area-count';
import { readCountPath } from './count-path';
import { countRows, type ImportedRows, type Naming } from './count-rows';
import { mergeArea } from './merge-area';

/** One area, as its own body and that of the area above tell of it together. */
export interface WalkedArea extends ImportedRows {
  /** Code of the package. */
  readonly region: string;
  /** Levels below the nation: 1 is provinces, 5 stations. */
  readonly level: number;
  /** When its own body was made; null where only the area above tells of it. */
  readonly madeAt: string | null;
}

/** A body's count, or why it is none. */
export type ReadCount = (path: string, place: CountPlace) => Promise<Result<AreaCount, Fault>>;

/** A body of a path, and those right below it. */
interface Node {
  readonly path: string;
  readonly place: CountPlace;
  /** Codes of the path, from the province down. */
  readonly codes: readonly string[];
  readonly below: Map<string, Node>;
}

/**
 * Walks bodies from the top of each tree down, one at a time, so that a whole nation needs little memory. Each area comes
 * once, after the area above it. A path that names no count, or a body that is none, gives its fault in place of an area;
 * the areas below it are walked all the same.
 */
export async function* walkCounts(
  paths: readonly string[],
  read: ReadCount,
  naming: Naming,
): AsyncGenerator<Result<WalkedArea, Fault>> {
  const { roots, refused } = treeOf(paths);
  for (const why of refused) yield err(fault('INPUT_SHAPE', why));
  for (const root of roots) yield* walk(root, [], read, naming);
}

async function* walk(
  node: Node,
  above: readonly Row[],
  read: ReadCount,
  naming: Naming,
): AsyncGenerator<Result<WalkedArea, Fault>> {
  const region = naming.region(node.place.region);
  const level = node.codes.length;
  const count = await read(node.path, node.place);
  const rows = count.ok ? countRows(count.value, node.place, naming) : NOTHING;
  const below = new Map<string, Row[]>();
  const own: Row[] = [];
  for (const row of rows.facts) {
    const code = cell(row, 'region_code');
    const list = code === region ? own : (below.get(code) ?? []);
    if (code !== region) below.set(code, list);
    list.push(row);
  }
  if (!count.ok) yield err({ ...count.error, detail: `${node.path}: ${count.error.detail ?? 'no count'}` });
  if (count.ok || above.length > 0) {
    const merged = mergeArea(above, own);
    yield ok({
      region,
      level,
      facts: merged.facts,
      differences: [...rows.differences, ...merged.differences],
      unknown: rows.unknown,
      madeAt: count.ok ? count.value.asOf : null,
    });
  }
  for (const child of node.below.values()) {
    const code = naming.region(child.place.region);
    yield* walk(child, below.get(code) ?? [], read, naming);
    below.delete(code);
  }
  for (const [code, facts] of below)
    yield ok({ region: code, level: level + 1, facts, differences: [], unknown: [], madeAt: null });
}

const NOTHING: ImportedRows = { facts: [], differences: [], unknown: [] };

/** Paths by what stands above them. Where that was not archived, a path is a root of its own. */
function treeOf(paths: readonly string[]): {
  readonly roots: readonly Node[];
  readonly refused: readonly string[];
} {
  const nodes = new Map<string, Node>();
  const refused: string[] = [];
  for (const path of [...paths].sort()) {
    const [place, key] = [readCountPath(path), keyOf(path)];
    const known = nodes.get(key);
    if (!place) refused.push(`${path}: no count is known under this path`);
    else if (known) refused.push(`${path}: the same area as ${known.path}`);
    else nodes.set(key, { path, place, codes: key.split('/').filter(isCode), below: new Map() });
  }
  const roots: Node[] = [];
  for (const [key, node] of nodes) {
    const parent = nodes.get(key.slice(0, key.lastIndexOf('/')));
    if (parent) parent.below.set(key, node);
    else roots.push(node);
  }
  return { roots, refused };
}

/** `pemilu.hhcw.ppwp.11.json` and `pemilu/hhcw/ppwp/11.json` are one; `…/0` is the nation; `dc` and `dd` name a form. */
const keyOf = (path: string): string =>
  path
    .replace(/(?:\.partial)?\.json$/, '')
    .replaceAll('.', '/')
    .replace(/\/0$|(?<=\d)d[cd]$/, '');

/** Contests are words in small letters; codes hold digits, and capitals for voters abroad. */
const isCode = (part: string): boolean => /^-?[0-9][0-9A-Z]*$/.test(part);
