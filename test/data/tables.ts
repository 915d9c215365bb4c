import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { DATA } from '../helpers/index-from-tables';

export type Row = Readonly<Record<string, string>>;

export interface Field {
  readonly name: string;
  readonly type: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly minimum?: number;
    readonly pattern?: string;
    readonly enum?: readonly string[];
  };
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string; readonly fields: readonly string[] };
    }[];
  };
}

export const readText = (name: string): string => readFileSync(join(DATA, name), 'utf8');

export const dataPackage = JSON.parse(readText('datapackage.json')) as {
  readonly version: string;
  readonly created: string;
  readonly resources: readonly Resource[];
};

/** Records of a CSV file as lists, the header first. Rejects quotes and widths that do not fit. */
export const readRecords = (text: string): readonly (readonly string[])[] => parse(text) as string[][];

const cache = new Map<string, readonly Row[]>();
/** Rows of a table by its file name without `.csv`. */
export function table(name: string): readonly Row[] {
  const known = cache.get(name);
  if (known) return known;
  const rows = parse(readText(`${name}.csv`), { columns: true }) as Row[];
  cache.set(name, rows);
  return rows;
}

/** A cell, empty for a column the table lacks. */
export const cell = (row: Row, column: string): string => row[column] ?? '';

export const list = (text: string): readonly string[] => text.split('|').filter((item) => item !== '');

/** Items that occur more than once. */
export function repeated(items: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return items.filter((item) => seen.has(item) || !seen.add(item));
}
