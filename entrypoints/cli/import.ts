import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { csvText } from '../../lib/sources/csv-text';
import { FACT_COLUMNS } from '../../lib/sources/fact-row';
import { decodeMapping, sheetRows } from '../../lib/sources/sheet-mapping';
import { type CliIo, EXIT } from './cli-io';
import { parseBody } from './crawl-ask';
import { importCounts } from './import-counts';
import { importCrawl } from './import-crawl';
import { writeWhole } from './pack-folder';
import { csvCells, type ReadCells, workbookCells } from './sheet-cells';

const USAGE =
  'import kpu FILE… --base DIR | --archive DIR, --source ID --out DIR [--regions-2019 FILE] | import csv|xlsx FILE --map FILE --out DIR | import crawl --base URL …';

/** `rujukan import`: saved bodies of KPU's servers, or a sheet with a mapping, into rows of the data package. */
export async function importData([kind = '', ...args]: readonly string[], io: CliIo): Promise<number> {
  if (kind === 'crawl') return importCrawl(args, io);
  const options = readImport(args);
  if (typeof options === 'string') return misuse(io, options);
  if (kind === 'kpu') {
    const { source, out, archive, files } = options;
    const sound = source && out && (archive === undefined) === files.length > 0;
    return sound ? importCounts({ ...options, source, out }, io) : misuse(io, USAGE);
  }
  if (kind === 'csv') return importSheet(options, csvCells, io);
  if (kind === 'xlsx') return importSheet(options, workbookCells, io);
  return misuse(io, USAGE);
}

function misuse(io: CliIo, message: string): number {
  io.err(`INPUT_USAGE: ${message}`);
  return EXIT.misuse;
}

type ImportOptions = Readonly<
  Partial<Record<'base' | 'archive' | 'source' | 'out' | 'map' | 'regions-2019', string>>
> & {
  readonly files: readonly string[];
};

function readImport(args: readonly string[]): ImportOptions | string {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals: files } = parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: true,
      options: { base: text, archive: text, source: text, out: text, map: text, 'regions-2019': text },
    });
    return { ...values, files };
  } catch (cause) {
    return (cause as Error).message;
  }
}

async function importSheet(
  { files, map, out }: ImportOptions,
  readCells: ReadCells,
  io: CliIo,
): Promise<number> {
  const [file] = files;
  if (!file || files.length > 1 || !map || !out) return misuse(io, USAGE);
  const mapping = decodeMapping(parseBody(await readFile(map)));
  if (!mapping.ok) return refuseSheet(io, map, mapping.error.fields);
  const cells = await readCells(file, mapping.value);
  if (!cells.ok) return refuseSheet(io, file, [cells.error.detail ?? '']);
  const rows = sheetRows(cells.value, mapping.value);
  if (!rows.ok) return refuseSheet(io, file, rows.error.fields);
  await mkdir(out, { recursive: true });
  await writeWhole(join(out, 'facts.csv'), Buffer.from(csvText(FACT_COLUMNS, rows.value)));
  await io.write(`${cells.value.length - mapping.value.header} lines, ${rows.value.length} rows\n`);
  return EXIT.done;
}

function refuseSheet(io: CliIo, file: string, fields: readonly string[] = []): number {
  io.err(`INPUT_SHAPE: ${file}: ${fields.join('; ')}`);
  return EXIT.errors;
}
