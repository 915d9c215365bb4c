import { type FileHandle, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cell, type Row } from '../../lib/pack/rows';
import { BELOW_COLUMNS, belowLine } from '../../lib/sources/below-line';
import { csvLine, csvText } from '../../lib/sources/csv-text';

/** Characters that are written at once. */
const BLOCK = 256 * 1024;
const TABLE = /^[0-9A-Z]{2}\.csv$/;

export interface BelowFiles {
  /** Adds an area's rows as one line of its province's table. */
  readonly add: (rows: readonly Row[]) => Promise<void>;
  /** Puts the tables in place; the number of lines. Tables of an earlier import go: two must not be mixed. */
  readonly close: () => Promise<number>;
}

/** Tables of areas below kabupaten and kota, a file for each province (`33.csv`), written as the areas come. */
export function createBelowFiles(folder: string): BelowFiles {
  const files = new Map<string, { readonly file: FileHandle; text: string }>();
  let lines = 0;
  const path = (province: string): string => join(folder, `${province}.csv`);
  const start = async (province: string) => {
    await mkdir(folder, { recursive: true });
    const own = { file: await open(`${path(province)}.part`, 'w'), text: csvText(BELOW_COLUMNS, []) };
    files.set(province, own);
    return own;
  };
  return {
    async add(rows) {
      const line = belowLine(rows);
      if (!line) return;
      lines += 1;
      const province = cell(line, 'region_code').slice(0, 2);
      const own = files.get(province) ?? (await start(province));
      own.text += csvLine(BELOW_COLUMNS, line);
      if (own.text.length < BLOCK) return;
      const { text } = own;
      own.text = '';
      await own.file.appendFile(text);
    },
    async close() {
      const old = await readdir(folder).catch(() => []);
      for (const name of old) if (TABLE.test(name)) await rm(join(folder, name));
      for (const [province, { file, text }] of files) {
        await file.appendFile(text);
        await file.close();
        await rename(`${path(province)}.part`, path(province));
      }
      return lines;
    },
  };
}
