/**
 * Heads of table cells, found while rows stream by: header rows come before what they govern, row heads stand to the
 * left. Follows the grid of HTML tables (spans included), and reads tables without any `th` as people do.
 */
import type { CellPlace } from '../model/document';

const JOINT = ' | ';
/** A longer text is content, not a head. */
const HEAD_LIMIT = 160;
/** Spans beyond this are a trick or a mistake. */
const SPAN_LIMIT = 1_000;

export interface CellStart {
  readonly head: boolean;
  readonly scope: string;
  readonly colspan: number;
  readonly rowspan: number;
}

interface Cell extends CellStart {
  readonly column: number;
  text: string;
}

interface Carried {
  readonly cell: Cell;
  rowsLeft: number;
}

export const spanOf = (value: string | null): number => {
  const n = Number.parseInt(value ?? '1', 10);
  return n >= 1 ? Math.min(n, SPAN_LIMIT) : 1;
};

/** A year, footnote marks behind it. */
const YEAR = /^(?:19|20)\d\d\W{0,3}$/;
const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
/** Names a row: words that do not begin like a figure, or a year. */
const namesRow = (cell: Cell): boolean =>
  cell.text.length <= HEAD_LIMIT &&
  (cell.head ||
    YEAR.test(cell.text) ||
    (hasLetters(cell.text) && !/^[\d(+-]*\d[\d.,]*\s*(?:%|\p{L}|$)/u.test(cell.text)));
/** A running number before the name of the row. */
const isOrdinal = (text: string): boolean => /^\d{1,3}\.?$/.test(text);

/** One table. Call `openRow`, then `openCell`, `addText`, `place` and `closeCell` for each cell, then `closeRow`. */
export class TableHeads {
  #row = -1;
  #column = 0;
  #cells: Cell[] = [];
  #rowHeads: string[] = [];
  #rowNamed = false;
  #inHead = false;
  readonly #columnHeads = new Map<number, string[]>();
  #carried = new Map<number, Carried>();
  #section = '';
  #inTerms = false;
  #dataSeen = false;
  #current: Cell | null = null;
  caption = '';

  constructor(readonly table: number) {}

  openRow(inHead: boolean): void {
    this.#row++;
    this.#column = 0;
    this.#cells = [];
    this.#rowHeads = [];
    this.#rowNamed = false;
    this.#inHead = inHead;
  }

  openCell(start: CellStart): void {
    if (this.#row < 0) this.openRow(false);
    this.#passCarried();
    this.#current = { ...start, column: this.#column, text: '' };
  }

  /** A term of a list, or what is said of it. Terms in a row head what follows them together. */
  openTerm(head: boolean): void {
    if (head && !this.#inTerms) {
      this.closeRow();
      this.openRow(false);
    }
    this.#inTerms = head;
    this.openCell({ head, scope: head ? 'row' : '', colspan: 1, rowspan: 1 });
  }

  /** Steps over columns that a cell of an earlier row reaches into; such a cell heads this row too. */
  #passCarried(): void {
    for (;;) {
      const from = this.#carried.get(this.#column);
      if (!from || from.rowsLeft < 1) return;
      if (from.cell.column === this.#column) this.#nameRow(from.cell);
      this.#column++;
    }
  }

  addText(text: string): void {
    if (!this.#current || this.#current.text.length > HEAD_LIMIT) return;
    this.#current.text += this.#current.text === '' ? text : ` ${text}`;
  }

  /** Place of the open cell with the heads known for it. */
  place(): CellPlace {
    const cell = this.#current as Cell;
    const own = this.#rowHeads.filter((head) => head !== '');
    return {
      table: this.table,
      row: this.#row,
      column: cell.column,
      rowHead: (this.#section === '' ? own : [this.#section, ...own]).join(JOINT),
      columnHead: (this.#columnHeads.get(cell.column) ?? []).join(JOINT),
      caption: this.caption,
    };
  }

  closeCell(): void {
    const cell = this.#current;
    if (!cell) return;
    this.#current = null;
    this.#cells.push(cell);
    this.#nameRow(cell);
    this.#column = cell.column + cell.colspan;
  }

  #nameRow(cell: Cell): void {
    if (cell.text === '') return;
    if (cell.scope === 'col' || cell.scope === 'colgroup') return;
    if (namesRow(cell) && (cell.head || !this.#rowNamed)) this.#rowHeads.push(cell.text);
    else if (!(isOrdinal(cell.text) && this.#rowHeads.length === 0)) this.#rowNamed = true;
  }

  closeRow(): void {
    if (this.#row < 0) return;
    for (const [column, from] of this.#carried) {
      from.rowsLeft--;
      if (from.rowsLeft < 1) this.#carried.delete(column);
    }
    for (const cell of this.#cells)
      if (cell.rowspan > 1)
        for (let c = cell.column; c < cell.column + cell.colspan; c++)
          this.#carried.set(c, { cell, rowsLeft: cell.rowspan - 1 });
    this.#learn(this.#cells.filter((cell) => cell.text !== ''));
    this.#cells = [];
  }

  #learn(filled: readonly Cell[]): void {
    if (filled.length === 0) return;
    const only = filled.length === 1 ? (filled[0] as Cell) : null;
    if (only && only.colspan > 1 && this.#dataSeen && hasLetters(only.text)) {
      this.#section = only.text.slice(0, HEAD_LIMIT);
      return;
    }
    if (!this.#isHeaderRow(filled)) {
      this.#dataSeen = true;
      for (const cell of filled) if (cell.scope === 'col') this.#setHead(cell, false);
      return;
    }
    // A header row below data begins a new set of heads.
    const fresh = this.#dataSeen;
    if (fresh) {
      this.#columnHeads.clear();
      this.#section = '';
      this.#dataSeen = false;
    }
    for (const cell of filled) this.#setHead(cell, true);
  }

  #setHead(cell: Cell, add: boolean): void {
    const text = cell.text.slice(0, HEAD_LIMIT);
    for (let c = cell.column; c < cell.column + cell.colspan; c++) {
      const heads = add ? (this.#columnHeads.get(c) ?? []) : [];
      if (heads.at(-1) !== text) this.#columnHeads.set(c, [...heads, text]);
    }
  }

  #isHeaderRow(filled: readonly Cell[]): boolean {
    if (this.#inHead) return true;
    if (filled.every((cell) => cell.head && cell.scope !== 'row'))
      return filled.length > 1 || !this.#dataSeen;
    if (filled.some((cell) => cell.head)) return false;
    if (this.#row > 0 || this.#dataSeen || filled.length < 2) return false;
    return filled.every((cell) => cell.text.length <= 60 && (YEAR.test(cell.text) || !/\d/.test(cell.text)));
  }
}
