import { fileURLToPath } from 'node:url';
import { packPorts } from '../../entrypoints/cli/node-ports';
import { buildFromFolder } from '../../entrypoints/cli/pack-tables';
import type { FactIndex } from '../../lib/evidence/fact-index';
import { createMemoryIndex } from '../../lib/evidence/memory-index';
import type { DecodedPack } from '../../lib/model/tables';
import { type BuiltPack, shardFile } from '../../lib/pack/build';
import { decodePack } from '../../lib/pack/decode';

export const DATA = fileURLToPath(new URL('../../assets/data/kpu-facts', import.meta.url));

let built: ReturnType<typeof buildFromFolder> | null = null;
/** The pack of the repository's own tables, compiled once per process. */
export const packFromTables = (): ReturnType<typeof buildFromFolder> => {
  built ??= buildFromFolder(DATA);
  return built;
};

/** Decodes a built pack as a reader would; throws on a fault. */
export async function decodeBuilt(pack: BuiltPack): Promise<DecodedPack> {
  const read = async (ref: { sha256: string }) => pack.files.get(shardFile(ref)) ?? null;
  const decoded = await decodePack(pack.manifest, read, packPorts);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return decoded.value;
}

let index: Promise<FactIndex> | null = null;
/** The index over `assets/data/kpu-facts`: compiled, packed, decoded. One per process. */
export const loadIndexFromTables = (): Promise<FactIndex> => {
  index ??= packFromTables().then(decodeBuilt).then(createMemoryIndex);
  return index;
};
