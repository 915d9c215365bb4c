import { mkdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parse } from 'csv-parse/sync';
import { cell, type Row } from '../../lib/pack/rows';
import { DIFFERENCE_COLUMNS, type Naming } from '../../lib/sources/count-rows';
import { csvText } from '../../lib/sources/csv-text';
import { decodeCount } from '../../lib/sources/decode-count';
import { FACT_COLUMNS } from '../../lib/sources/fact-row';
import { type NamedTables, namingOf } from '../../lib/sources/naming';
import { createSnapshot } from '../../lib/sources/snapshot';
import { walkCounts } from '../../lib/sources/walk-counts';
import { createBelowFiles } from './below-files';
import { type CliIo, EXIT } from './cli-io';
import { readBody, readKnown } from './crawl-archive';
import { parseBody } from './crawl-ask';
import { writeWhole } from './pack-folder';

/** The lowest level of the package's own tables: kabupaten, kota and committees abroad. */
const PACKAGE_LEVEL = 2;

/** Bodies of counts by path, and how to have one. */
interface Bodies {
  readonly paths: readonly string[];
  readonly body: (path: string) => Promise<unknown>;
  /** Where rows of deeper levels go: into `below/` by province, or with the others. */
  readonly below: boolean;
}

export interface CountImport {
  readonly files: readonly string[];
  readonly base?: string;
  readonly archive?: string;
  readonly source: string;
  readonly out: string;
  readonly 'regions-2019'?: string;
}

/**
 * Bodies into `facts.csv`, `differences.csv` and `snapshot.json`. Areas of an archive below kabupaten and kota go into
 * `below/<province>.csv`, one line each. Exit 1 where a body was refused; the rest is written.
 */
export async function importCounts(options: CountImport, io: CliIo): Promise<number> {
  const { source, out, archive } = options;
  const regions = options['regions-2019'];
  const naming = namingOf(
    await packageTables(io.root),
    source,
    regions === undefined ? undefined : parseBody(await readFile(regions)),
  );
  await mkdir(out, { recursive: true });
  const bodies = archive === undefined ? filesBelow(options) : await archived(archive);
  const done = await writeTables(bodies, naming, out, io);
  return done.refused > 0 ? EXIT.errors : EXIT.done;
}

/** Names in the path below `base` tell what a body counts, so a mirror of the server's folders can be given whole. */
function filesBelow({ files, base = '.' }: CountImport): Bodies {
  const named = new Map(
    files.map((file) => [relative(resolve(base), resolve(file)).split(sep).join('/'), file]),
  );
  const body = async (path: string): Promise<unknown> => parseBody(await readFile(named.get(path) as string));
  return { paths: [...named.keys()], body, below: false };
}

async function archived(folder: string): Promise<Bodies> {
  const known = await readKnown(folder);
  const paths = [...known.values()]
    .filter((entry) => entry.sha256 !== null && !entry.path.startsWith('wilayah/'))
    .map((entry) => entry.path);
  const body = async (path: string): Promise<unknown> => {
    const bytes = await readBody(folder, known.get(path)?.sha256 as string);
    return bytes ? parseBody(bytes) : undefined;
  };
  return { paths, body, below: true };
}

async function writeTables(bodies: Bodies, naming: Naming, out: string, io: CliIo) {
  const facts: Row[] = [];
  const differences: Row[] = [];
  const unknown = new Set<string>();
  const snapshot = createSnapshot();
  const below = createBelowFiles(join(out, 'below'));
  let refused = 0;
  const read = async (path: string, { tree }: { readonly tree: string }) =>
    decodeCount(await bodies.body(path), tree);
  for await (const area of walkCounts(bodies.paths, read, naming)) {
    if (!area.ok) {
      refused += 1;
      io.err([`${area.error.code}: ${area.error.detail}`, ...(area.error.fields ?? [])].join(', '));
      continue;
    }
    const { level, facts: rows } = area.value;
    snapshot.add(area.value);
    differences.push(...area.value.differences);
    for (const choice of area.value.unknown) unknown.add(choice);
    if (!bodies.below || level <= PACKAGE_LEVEL) facts.push(...rows);
    else await below.add(rows);
  }
  const lines = await below.close();
  facts.sort((a, b) => (cell(a, 'fact_id') < cell(b, 'fact_id') ? -1 : 1));
  await writeWhole(join(out, 'facts.csv'), Buffer.from(csvText(FACT_COLUMNS, facts)));
  await writeWhole(join(out, 'differences.csv'), Buffer.from(csvText(DIFFERENCE_COLUMNS, differences)));
  const taken = snapshot.get();
  await writeWhole(join(out, 'snapshot.json'), Buffer.from(`${JSON.stringify(taken, null, 2)}\n`));
  const moment = taken.consistent
    ? ''
    : `, not of one moment: ${taken.disagreeing} areas differ between two bodies`;
  await io.write(
    `${taken.bodies} bodies, ${facts.length} rows, ${lines} areas below, ${differences.length} differences, ` +
      `${unknown.size} unknown choices${moment}\n`,
  );
  return { refused };
}

async function packageTables(root: string): Promise<NamedTables> {
  const read = async (name: string): Promise<Row[]> =>
    parse(await readFile(join(root, 'assets/data/kpu-facts', `${name}.csv`)), { columns: true }) as Row[];
  return { choices: await read('choices'), regions: await read('regions') };
}
