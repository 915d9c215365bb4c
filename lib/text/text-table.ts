import type { Block } from '../model/document';
import type { TextLine } from './text-lines';

interface TextCell {
  readonly text: string;
  readonly start: number;
}

/** A row is written to be looked at; longer lines are prose or data of another kind. */
const LONGEST_ROW = 2_000;
const RULE = /^[\s|:+=-]+$/;
const YEAR_ONLY = /\b(?:19|20)\d{2}\b/g;

/** Fewer columns than these, or fewer rows below their heads, may be prose with wide blanks. */
const FEWEST_ALIGNED = { columns: 4, rows: 3 };

/** Columns of a line: parted by tabs, by upright strokes, or by two blanks and more. Null where it is no row. */
function cellsOf(line: TextLine): TextCell[] | null {
  if (line.text.length > LONGEST_ROW) return null;
  if (!/[\t|]/.test(line.text)) return alignedCells(line);
  const mark = line.text.includes('\t') ? '\t' : '|';
  let { text, start } = line;
  if (mark === '|') {
    if (text.startsWith('|')) {
      text = text.slice(1);
      start += 1;
    }
    if (text.endsWith('|')) text = text.slice(0, -1);
  }
  if (!text.includes(mark)) return null;
  const cells: TextCell[] = [];
  for (const part of text.split(mark)) {
    const trimmed = part.trim();
    cells.push({ text: trimmed, start: start + part.indexOf(trimmed) });
    start += part.length + 1;
  }
  return cells;
}

/** "SAMARINDA     10    59   2.536": columns that blanks align. */
function alignedCells({ text, start }: TextLine): TextCell[] | null {
  const cells: TextCell[] = [];
  for (const found of text.matchAll(/\S+(?: \S+)*/g))
    cells.push({ text: found[0], start: start + found.index });
  return cells.length < FEWEST_ALIGNED.columns ? null : cells;
}

const isAligned = (line: TextLine): boolean => !/[\t|]/.test(line.text);

const hasFigure = (text: string): boolean => /\d/.test(text.replace(YEAR_ONLY, ''));

/** How many of `lines`, from `from` on, are rows of one table: at least two, with as many columns each. */
export function tableLength(lines: readonly TextLine[], from: number): number {
  const columns = cellsOf(lines[from] as TextLine)?.length ?? 0;
  if (columns < 2) return 0;
  let to = from + 1;
  while (to < lines.length && !lines[to]?.gap && isRow(lines[to] as TextLine, columns)) to += 1;
  const rows = to - from;
  if (isAligned(lines[from] as TextLine))
    return rows >= FEWEST_ALIGNED.rows && headsOf(cellsOf(lines[from] as TextLine) ?? []).length > 0
      ? rows
      : 0;
  return rows >= 2 ? rows : 0;
}

/** The first row heads the columns if it holds no figure but years. */
const headsOf = (first: readonly TextCell[]): readonly TextCell[] =>
  first.every((cell) => !hasFigure(cell.text)) ? first : [];

/** A running number in front of the row's name. */
const ORDINAL = /^\d{1,3}\.?$/;
const nameOfRow = (cells: readonly TextCell[]): number =>
  ORDINAL.test(cells[0]?.text ?? '') && /^\p{L}/u.test(cells[1]?.text ?? '') ? 1 : 0;

function isRow(line: TextLine, columns: number): boolean {
  if (RULE.test(line.text) && /[-=]/.test(line.text)) return true;
  const found = cellsOf(line)?.length ?? 0;
  // Empty last cells of a tabbed row leave no trace.
  return found === columns || (found >= 2 && line.text.includes('\t'));
}

/**
 * Cells of a table written as text. The first row heads the columns if it holds no figure but years; the first
 * column, or the second behind a running number, heads the rows. Heads are cells too: a figure in one is still read.
 */
export function tableBlocks(lines: readonly TextLine[], table: number): Omit<Block, 'id'>[] {
  const rows = lines.filter((line) => !RULE.test(line.text)).map((line) => cellsOf(line) as TextCell[]);
  const first = rows[0] ?? [];
  const heads = headsOf(first);
  return rows.flatMap((cells, row) => {
    const name = nameOfRow(cells);
    return cells.flatMap((cell, column) => {
      if (cell.text === '') return [];
      const place = {
        table,
        row,
        column,
        rowHead: column <= name || rows[row] === heads ? '' : (cells[name]?.text ?? ''),
        columnHead: rows[row] === heads ? '' : (heads[column]?.text ?? ''),
        caption: '',
      };
      return [{ kind: 'cell' as const, text: cell.text, start: cell.start, cell: place }];
    });
  });
}
