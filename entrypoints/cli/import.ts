import { mkdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { FAULT_WORDS } from '../../lib/i18n/fault-words';
import type { Row } from '../../lib/pack/rows';
import { readCountPath } from '../../lib/sources/count-path';
import { countRows, DIFFERENCE_COLUMNS, type ImportedRows } from '../../lib/sources/count-rows';
import { csvText } from '../../lib/sources/csv-text';
import { decodeCount } from '../../lib/sources/decode-count';
import { FACT_COLUMNS } from '../../lib/sources/fact-row';
import { mergeRows } from '../../lib/sources/merge-rows';
import { type NamedTables, namingOf } from '../../lib/sources/naming';
import { decodeMapping, sheetRows } from '../../lib/sources/sheet-mapping';
import { type CliIo, EXIT } from './cli-io';
import { importCrawl } from './import-crawl';
import { writeWhole } from './pack-folder';

const USAGE =
  'import kpu FILE… --base DIR --source ID --out DIR [--regions-2019 FILE] | import csv FILE --map FILE --out DIR | import crawl --base URL …';

/** `rujukan import`: saved bodies of KPU's servers, or a sheet with a mapping, into rows of the data package. */
export async function importData([kind = '', ...args]: readonly string[], io: CliIo): Promise<number> {
  if (kind === 'crawl') return importCrawl(args, io);
  const options = readImport(args);
  if (typeof options === 'string') return misuse(io, options);
  if (kind === 'kpu') return importBodies(options, io);
  if (kind === 'csv') return importSheet(options, io);
  return misuse(io, USAGE);
}

function misuse(io: CliIo, message: string): number {
  io.err(`INPUT_USAGE: ${message}`);
  return EXIT.misuse;
}

type ImportOptions = Readonly<Partial<Record<'base' | 'source' | 'out' | 'map' | 'regions-2019', string>>> & {
  readonly files: readonly string[];
};

function readImport(args: readonly string[]): ImportOptions | string {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: { base: text, source: text, out: text, map: text, 'regions-2019': text },
    });
    return { ...values, files };
  } catch (cause) {
    return (cause as Error).message;
  }
}

/** Names in the path below `--base` tell what a body counts, so a mirror of the server's folders can be given whole. */
async function importBodies(options: ImportOptions, io: CliIo): Promise<number> {
  const { base = '.', source, out, files } = options;
  if (!source || !out || files.length === 0) return misuse(io, USAGE);
  const regions = options['regions-2019'];
  const naming = namingOf(
    await packageTables(io.root),
    source,
    regions === undefined ? undefined : parseJson(await readFile(regions, 'utf8')),
  );
  const parts: ImportedRows[] = [];
  let refused = 0;
  const refuse = (file: string, why: string): void => {
    refused += 1;
    io.err(`INPUT_SHAPE: ${file}: ${why === '' ? FAULT_WORDS.INPUT_SHAPE[1] : why}`);
  };
  for (const file of files) {
    const path = relative(resolve(base), resolve(file)).split(sep).join('/');
    const place = readCountPath(path);
    if (!place) {
      refuse(file, `no count is known under the path ${path}`);
      continue;
    }
    const decoded = decodeCount(parseJson(await readFile(file, 'utf8')), place.tree);
    if (decoded.ok) parts.push(countRows(decoded.value, place, naming));
    else refuse(file, [decoded.error.detail, ...(decoded.error.fields ?? [])].filter(Boolean).join(', '));
  }
  const { facts, differences, unknown } = mergeRows(parts);
  await mkdir(out, { recursive: true });
  await writeWhole(join(out, 'facts.csv'), Buffer.from(csvText(FACT_COLUMNS, facts)));
  await writeWhole(join(out, 'differences.csv'), Buffer.from(csvText(DIFFERENCE_COLUMNS, differences)));
  await io.write(
    `${parts.length} bodies, ${facts.length} rows, ${differences.length} differences, ${unknown.length} unknown choices\n`,
  );
  return refused > 0 ? EXIT.errors : EXIT.done;
}

async function importSheet({ files, map, out }: ImportOptions, io: CliIo): Promise<number> {
  const [file] = files;
  if (!file || files.length > 1 || !map || !out) return misuse(io, USAGE);
  const mapping = decodeMapping(parseJson(await readFile(map, 'utf8')));
  if (!mapping.ok) return refuseSheet(io, map, mapping.error.fields);
  const sheet = parse(await readFile(file, 'utf8'), { columns: true, bom: true }) as Row[];
  const rows = sheetRows(sheet, mapping.value);
  if (!rows.ok) return refuseSheet(io, file, rows.error.fields);
  await mkdir(out, { recursive: true });
  await writeWhole(join(out, 'facts.csv'), Buffer.from(csvText(FACT_COLUMNS, rows.value)));
  await io.write(`${sheet.length} lines, ${rows.value.length} rows\n`);
  return EXIT.done;
}

function refuseSheet(io: CliIo, file: string, fields: readonly string[] = []): number {
  io.err(`INPUT_SHAPE: ${file}: ${fields.join('; ')}`);
  return EXIT.errors;
}

/** Undefined for what is no JSON: half a body, or an error page. The decoder refuses it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function packageTables(root: string): Promise<NamedTables> {
  const read = async (name: string): Promise<Row[]> =>
    parse(await readFile(join(root, 'assets/data/kpu-facts', `${name}.csv`)), { columns: true }) as Row[];
  return { choices: await read('choices'), regions: await read('regions') };
}
