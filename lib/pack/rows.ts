/** One row of a CSV table as read: every value a string, empty where unknown. */
export type Row = Readonly<Record<string, string>>;

/** The data package by table name (`facts`, `regions` …). */
export type SourceTables = Readonly<Record<string, readonly Row[]>>;

/** A column's text in a row; empty where the table lacks the column. */
export const cell = (row: Row, column: string): string => row[column] ?? '';
