import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Fault } from '../../lib/base/fault';
import { ok, type Result } from '../../lib/base/result';
import { createEngine, type Engine } from '../../lib/engine';
import type { FactIndex } from '../../lib/evidence/fact-index';
import { createMemoryIndex } from '../../lib/evidence/memory-index';
import { createHoaxFinder, type FindHoaxes } from '../../lib/hoax/match';
import { readHoaxes } from '../../lib/hoax/read-hoaxes';
import type { DecodedPack } from '../../lib/model/tables';
import { packBuild } from './pack-build';
import { loadPack } from './pack-folder';

export interface LoadedEngine {
  readonly engine: Engine;
  readonly index: FactIndex;
}

/** Finds the debunked claims of the project's table. */
export function openHoaxes(root: string): FindHoaxes {
  const table = readFileSync(join(root, 'assets/data/hoaxes/hoaxes.csv'));
  return createHoaxFinder(readHoaxes(parse(table, { columns: true }) as Record<string, string>[]));
}

/** Tells of a pack that could not be used; reading goes on with another. */
export type Complain = (fault: Fault) => void;

/**
 * The engine over the pack in `folder` if it is sound, else over the embedded one. An embedded pack that is
 * damaged is built again from the tables. Fault: that of the embedded pack, where even that fails.
 */
export async function openEngine(
  root: string,
  folder: string | undefined,
  complain: Complain,
): Promise<Result<LoadedEngine, Fault>> {
  if (folder !== undefined) {
    const chosen = await loadPack(folder);
    if (chosen.ok) return ok(engineOver(chosen.value));
    complain(chosen.error);
  }
  let embedded = await loadPack(embeddedPack(root));
  if (!embedded.ok) {
    complain(embedded.error);
    const quiet = { out: () => undefined, err: () => undefined };
    await packBuild([], quiet, { root });
    embedded = await loadPack(embeddedPack(root));
  }
  return embedded.ok ? ok(engineOver(embedded.value)) : embedded;
}

export const embeddedPack = (root: string): string => join(root, 'assets/public/pack');

function engineOver(pack: DecodedPack): LoadedEngine {
  const index = createMemoryIndex(pack);
  return { engine: createEngine(index), index };
}
