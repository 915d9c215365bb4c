import type { Table } from '../model/tables';

/** A list of distinct texts with their numbers. */
export class Codes {
  readonly texts: string[];
  private readonly byText: Map<string, number>;

  constructor(texts: readonly string[]) {
    this.texts = [...texts];
    this.byText = new Map(this.texts.map((text, i) => [text, i] as const));
  }

  add(text: string): number {
    const known = this.byText.get(text);
    if (known !== undefined) return known;
    this.byText.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** -1 if the text is not there. */
  get(text: string): number {
    return this.byText.get(text) ?? -1;
  }
}

export interface DictView {
  readonly codes: Uint16Array;
  readonly texts: readonly string[];
}

/** A dictionary column; the pack's decoder has made sure that it is one. */
export function dictView(table: Table, column: string): DictView {
  const c = table.columns[column];
  if (c?.kind !== 'dict') throw new Error(`no dictionary ${column}`);
  return { codes: c.codes, texts: c.dict };
}

export function numberView(table: Table, column: string): Float64Array | Int32Array {
  const c = table.columns[column];
  if (c?.kind !== 'number' && c?.kind !== 'step') throw new Error(`no numbers ${column}`);
  return c.values;
}

/** Text of a row in a dictionary column. */
export const textAt = (view: DictView, row: number): string => view.texts[view.codes[row] ?? 0] ?? '';
