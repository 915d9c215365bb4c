import { gzip, packPorts, sha256 } from '../../entrypoints/cli/node-ports';
import type { FactIndex } from '../../lib/evidence/fact-index';
import { createMemoryIndex } from '../../lib/evidence/memory-index';
import { type BuiltPack, buildPack, identityOf, shardFile } from '../../lib/pack/build';
import { compileTables } from '../../lib/pack/compile';
import { decodePack } from '../../lib/pack/decode';
import type { SourceTables } from '../../lib/pack/rows';

export const ports = packPorts;

/** Compiles tables into a pack of a fixed day. */
export const packOf = (tables: SourceTables, sequence?: number): Promise<BuiltPack> =>
  buildPack(compileTables(tables).shards, identityOf('2026-01-02T00:00:00Z', sequence), { gzip, sha256 });

export const decodeOf = (pack: BuiltPack) =>
  decodePack(pack.manifest, async (ref) => pack.files.get(shardFile(ref)) ?? null, ports);

/** Tables → pack → index; throws on a fault. */
export async function indexOf(tables: SourceTables): Promise<FactIndex> {
  const decoded = await decodeOf(await packOf(tables));
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return createMemoryIndex(decoded.value);
}
