import { padTo, widthOf, wrap } from './wrap';

/** A cell: paragraphs, one below the other. `paint` is put around each finished line. */
export interface Cell {
  readonly text: readonly string[];
  readonly paint?: (line: string) => string;
}

export interface Column {
  readonly head: string;
  /** Share of the room left when every column has its least width. */
  readonly weight: number;
  readonly least: number;
}

const GAP = '  ';
const INDENT = '  ';

/** Draws a table of at most `width` columns. Where not even the least widths fit, each row becomes a list. */
export function drawTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string[] {
  const widths = columnWidths(columns, rows, width);
  if (!widths) return rows.flatMap((row, i) => [...(i === 0 ? [] : ['']), ...asList(columns, row, width)]);
  const heads = columns.map((column): Cell => ({ text: [column.head] }));
  const rule = widths.map((w) => '─'.repeat(w)).join(GAP);
  return [
    ...drawRow(heads, widths),
    rule,
    ...rows.flatMap((row, i) => (i === 0 ? [] : ['']).concat(drawRow(row, widths))),
  ];
}

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): readonly number[] | null {
  const room = width - GAP.length * (columns.length - 1);
  const wanted = columns.map((column, i) =>
    Math.max(widthOf(column.head), ...rows.flatMap((row) => (row[i]?.text ?? []).map(widthOf))),
  );
  const least = columns.map((column, i) =>
    Math.min(Math.max(column.least, widthOf(column.head)), wanted[i] as number),
  );
  let left = room - least.reduce((sum, w) => sum + w, 0);
  if (left < 0) return null;
  // Room that one column does not want goes to the others.
  const widths = [...least];
  for (let round = 0; round < columns.length && left > 0; round++) {
    const hungry = columns.map((c, i) => ((widths[i] as number) < (wanted[i] as number) ? c.weight : 0));
    const weights = hungry.reduce((sum, w) => sum + w, 0);
    if (weights === 0) break;
    const share = left / weights;
    hungry.forEach((weight, i) => {
      const more = Math.min(Math.floor(share * weight), (wanted[i] as number) - (widths[i] as number));
      widths[i] = (widths[i] as number) + more;
      left -= more;
    });
  }
  return widths;
}

function drawRow(cells: readonly Cell[], widths: readonly number[]): string[] {
  const columns = cells.map((cell, i) => cell.text.flatMap((text) => wrap(text, widths[i] as number)));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, i) => {
        const text = lines[line] ?? '';
        const paint = text === '' ? undefined : cells[i]?.paint;
        const room = i === columns.length - 1 ? 0 : (widths[i] as number);
        // Padding stands outside the colour.
        return padTo(text, room).replace(text, () => (paint ? paint(text) : text));
      })
      .join(GAP)
      .trimEnd(),
  );
}

function asList(columns: readonly Column[], row: readonly Cell[], width: number): string[] {
  return row.flatMap((cell, i) => {
    const lines = cell.text.flatMap((text) => wrap(text, Math.max(10, width - INDENT.length)));
    const painted = lines.map((line) => INDENT + (cell.paint ? cell.paint(line) : line));
    return lines.every((line) => line === '') ? [] : [`${columns[i]?.head}:`, ...painted];
  });
}
