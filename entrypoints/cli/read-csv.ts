import { parse } from 'csv-parse/sync';
import type { Row } from '../../lib/pack/rows';

/**
 * Rows of a CSV table with its names of columns. A table without quotes, as counts of stations are, is cut at commas and
 * ends of line, which takes a fifth of the time; whatever is odd goes to the parser, which also says what is wrong.
 */
export function readCsv(text: string): Row[] {
  return (/["\r]/.test(text) ? null : cut(text)) ?? (parse(text, { columns: true }) as Row[]);
}

/** Null where a line has another number of cells than the first one has names. */
function cut(text: string): Row[] | null {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const names = lines[0]?.split(',') ?? [];
  if (new Set(names).size !== names.length) return null;
  const rows: Row[] = [];
  for (let i = 1; i < lines.length; i++) {
    const cells = (lines[i] as string).split(',');
    if (cells.length !== names.length) return null;
    const row: Record<string, string> = {};
    for (let at = 0; at < cells.length; at++) row[names[at] as string] = cells[at] as string;
    rows.push(row);
  }
  return rows;
}
