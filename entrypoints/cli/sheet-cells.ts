import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { type Fault, fault } from '../../lib/base/fault';
import { err, ok, type Result } from '../../lib/base/result';
import type { SheetCells, SheetMapping } from '../../lib/sources/sheet-mapping';

/** Reads a file's cells as texts. Fault `INPUT_SHAPE` for a file of another kind, or without the sheet wanted. */
export type ReadCells = (file: string, map: SheetMapping) => Promise<Result<SheetCells, Fault>>;

export const csvCells: ReadCells = async (file) => {
  try {
    const rows = parse(await readFile(file), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return ok(rows as string[][]);
  } catch (cause) {
    return err(fault('INPUT_SHAPE', (cause as Error).message));
  }
};

/** One sheet of a workbook. Numbers keep the digits that the file has: a code of ten digits stays as it is. */
export const workbookCells: ReadCells = async (file, { sheet }) => {
  try {
    const sheets = await readWorkbook<string>(file, { trim: true, parseNumber: plainNumber });
    const found = sheet === undefined ? sheets[0] : sheets.find((s) => s.sheet === sheet);
    if (!found) return err(fault('INPUT_SHAPE', `sheets: ${sheets.map((s) => s.sheet).join(', ')}`));
    return ok(found.data.map((row) => row.map((value) => (value === null ? '' : String(value)))));
  } catch (cause) {
    return err(fault('INPUT_SHAPE', (cause as Error).message));
  }
};

/** Whole numbers without exponent; anything else as it is written, for the mapping to refuse. */
const plainNumber = (text: string): string =>
  Number.isSafeInteger(Number(text)) ? String(Number(text)) : text;
