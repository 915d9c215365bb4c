import { cell, type Row } from '../pack/rows';

/** Rows as CSV like the package's own: header first, line feeds, quotes only where a cell needs them. */
export const csvText = (columns: readonly string[], rows: readonly Row[]): string =>
  `${columns.join(',')}\n${rows.map((row) => csvLine(columns, row)).join('')}`;

/** One row with its line feed. */
export const csvLine = (columns: readonly string[], row: Row): string =>
  `${columns.map((column) => quoted(cell(row, column))).join(',')}\n`;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
