import { cell, type Row } from '../pack/rows';

/** Rows as CSV like the package's own: header first, line feeds, quotes only where a cell needs them. */
export const csvText = (columns: readonly string[], rows: readonly Row[]): string =>
  [columns, ...rows.map((row) => columns.map((column) => cell(row, column)))]
    .map((line) => `${line.map(quoted).join(',')}\n`)
    .join('');

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
