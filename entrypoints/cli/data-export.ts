import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { toHex } from '../../lib/base/bytes';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportedResource,
  exportPath,
  type TableResource,
  type TypedColumn,
  typedColumns,
  typedRows,
} from '../../lib/report/table-export';
import { type CliIo, EXIT } from './cli-io';
import { sha256 } from './node-ports';
import { writeWhole } from './pack-folder';

interface Described {
  readonly version: string;
  readonly resources: readonly TableResource[];
}

const USAGE = `data export --format ${EXPORT_FORMATS.join('|')} --out DIR [--table NAME,…] [--data DIR]`;

/** `rujukan data export`: every table (or those named) in one format, with a `datapackage.json` that describes them. */
export async function dataExport(args: readonly string[], io: CliIo): Promise<number> {
  const options = readExport(args);
  if (typeof options === 'string') return misuse(io, options);
  const source = options.data ?? join(io.root, 'assets/data/kpu-facts');
  const described = JSON.parse(await readFile(join(source, 'datapackage.json'), 'utf8')) as Described;
  const unknown = options.tables.filter((name) => !described.resources.some((r) => r.name === name));
  if (unknown.length > 0)
    return misuse(io, `--table ${unknown.join(',')}: ${described.resources.map((r) => r.name).join(', ')}`);
  const chosen = described.resources.filter(
    (r) => options.tables.length === 0 || options.tables.includes(r.name),
  );
  await mkdir(options.out, { recursive: true });
  const resources: unknown[] = [];
  let total = 0;
  for (const resource of chosen) {
    const original = await readFile(join(source, resource.path));
    const bytes =
      options.format === 'csv' ? new Uint8Array(original) : encode(resource, original, options.format);
    await writeWhole(join(options.out, exportPath(resource.name, options.format)), bytes);
    const digest = toHex(await sha256(bytes));
    resources.push(exportedResource(resource, options.format, { bytes: bytes.length, sha256: digest }));
    total += bytes.length;
  }
  const description = `${JSON.stringify({ ...described, resources }, null, 2)}\n`;
  await writeWhole(join(options.out, 'datapackage.json'), Buffer.from(description));
  await io.write(`${options.out}: ${chosen.length} ${options.format}, ${total} bytes\n`);
  return EXIT.done;
}

function misuse(io: CliIo, message: string): number {
  io.err(`INPUT_USAGE: ${message}`);
  return EXIT.misuse;
}

interface ExportOptions {
  readonly format: ExportFormat;
  readonly out: string;
  readonly tables: readonly string[];
  readonly data: string | undefined;
}

/** The options, or what is wrong with them. */
function readExport(args: readonly string[]): ExportOptions | string {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: [...args],
      strict: true,
      options: { format: text, out: text, table: text, data: text },
    });
    const format = EXPORT_FORMATS.find((f) => f === values.format);
    if (!format || !values.out) return USAGE;
    const tables = (values.table ?? '').split(',').filter((name) => name !== '');
    return { format, out: values.out, tables, data: values.data };
  } catch (cause) {
    return (cause as Error).message;
  }
}

function encode(resource: TableResource, csv: Uint8Array, format: 'parquet' | 'json'): Uint8Array {
  const rows = parse(Buffer.from(csv), { columns: true }) as Readonly<Record<string, string>>[];
  const columns = typedColumns(resource.schema.fields, rows);
  return format === 'json'
    ? Buffer.from(`${JSON.stringify(typedRows(columns), null, 1)}\n`)
    : new Uint8Array(parquetWriteBuffer({ columnData: columns.map(parquetColumn), createdBy: 'rujukan' }));
}

/** Whole numbers as 64-bit integers: budgets in rupiah are beyond 32 bits. */
function parquetColumn({ name, kind, values }: TypedColumn): ColumnSource {
  switch (kind) {
    case 'integer':
      return { name, type: 'INT64', data: values.map((v) => (v === null ? null : BigInt(v as number))) };
    case 'number':
      return { name, type: 'DOUBLE', data: [...values] };
    case 'boolean':
      return { name, type: 'BOOLEAN', data: [...values] };
    default:
      return { name, type: 'STRING', data: [...values] };
  }
}
