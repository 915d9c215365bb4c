import { join } from 'node:path';
import { writePack } from './pack-folder';
import { DONE, FAILED, MISUSE, misuse, type PackIo, readOptions, wholeNumber } from './pack-io';
import { buildOptionalFolder } from './pack-optional';
import { buildFromFolder } from './pack-tables';

/** Folders of the project, as the command line's main file knows them. */
export interface PackPlaces {
  readonly root: string;
}

/**
 * `rujukan pack build [--out DIR] [--data DIR] [--sequence N]`: compiles a folder shaped like
 * `assets/data/kpu-facts` into a pack. Without `--out` it writes the embedded pack, `assets/public/pack`.
 * `--optional desa --out DIR` makes the pack of village names, `--optional results --from DIR[,DIR…] --out DIR` one of
 * counts below kabupaten and kota out of what `import kpu --archive` wrote.
 */
export async function packBuild(args: readonly string[], io: PackIo, places: PackPlaces): Promise<number> {
  const options = readOptions(args, ['out', 'data', 'sequence', 'optional', 'from'], io);
  if (!options) return MISUSE;
  const sequence = wholeNumber(options.sequence);
  if (sequence === null) {
    misuse(io, '--sequence takes a whole number');
    return MISUSE;
  }
  const data = options.data ?? join(places.root, 'assets/data/kpu-facts');
  if (options.optional !== undefined)
    return buildOptionalFolder({ ...options, optional: options.optional, data, sequence }, io);
  const out = options.out ?? join(places.root, 'assets/public/pack');
  try {
    const pack = await buildFromFolder(data, sequence);
    const changed = await writePack(out, pack);
    const bytes = pack.manifest.shards.reduce((sum, s) => sum + s.bytes, 0);
    io.out(
      `pack ${pack.manifest.version} (sequence ${pack.manifest.sequence}): ${pack.counts.facts} facts, ` +
        `${pack.counts.derived} derived, ${pack.manifest.shards.length} shards, ${bytes} bytes, ` +
        `${changed === 0 ? 'unchanged' : `${changed} files written`}`,
    );
    return DONE;
  } catch (cause) {
    io.err(`INPUT_UNREADABLE: ${(cause as Error).message}`);
    return FAILED;
  }
}
