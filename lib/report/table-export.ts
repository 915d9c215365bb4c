/** The data package's tables as typed values, and the description of a folder they are exported to. */

export const EXPORT_FORMATS = ['csv', 'parquet', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A column as `datapackage.json` describes it. */
export interface TableField {
  readonly name: string;
  readonly type: string;
}

/** A table of `datapackage.json`; other properties are carried along as they are. */
export interface TableResource {
  readonly name: string;
  readonly path: string;
  readonly schema: { readonly fields: readonly TableField[] };
}

/** A value with its column's type; null where the table has none. Codes, ids and partial dates stay texts. */
export type TypedValue = string | number | boolean | null;

export interface TypedColumn {
  readonly name: string;
  readonly kind: 'integer' | 'number' | 'boolean' | 'string';
  readonly values: readonly TypedValue[];
}

const KINDS: Readonly<Record<string, TypedColumn['kind']>> = {
  integer: 'integer',
  year: 'integer',
  number: 'number',
  boolean: 'boolean',
};

/** Columns of a table in the order of its schema. An empty cell is null, never 0 or an empty text. */
export function typedColumns(
  fields: readonly TableField[],
  rows: readonly Readonly<Record<string, string>>[],
): readonly TypedColumn[] {
  return fields.map(({ name, type }) => {
    const kind = KINDS[type] ?? 'string';
    return { name, kind, values: rows.map((row) => typed(row[name] ?? '', kind)) };
  });
}

function typed(text: string, kind: TypedColumn['kind']): TypedValue {
  if (text === '') return null;
  if (kind === 'string') return text;
  return kind === 'boolean' ? text === 'true' : Number(text);
}

/** Rows as objects, columns in order. */
export function typedRows(columns: readonly TypedColumn[]): readonly Readonly<Record<string, TypedValue>>[] {
  const rows = columns[0]?.values.length ?? 0;
  return Array.from({ length: rows }, (_, i) =>
    Object.fromEntries(columns.map((c) => [c.name, c.values[i] ?? null])),
  );
}

const MEDIA: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
  json: 'application/json',
};

/** File of a table in an export. */
export const exportPath = (name: string, format: ExportFormat): string => `${name}.${format}`;

/** A table's description after its export: same schema, new file. The dialect describes CSV alone. */
export function exportedResource<R extends TableResource>(
  resource: R,
  format: ExportFormat,
  file: { readonly bytes: number; readonly sha256: string },
): Readonly<Record<string, unknown>> {
  const { dialect, ...rest } = resource as R & { readonly dialect?: unknown };
  return {
    ...rest,
    path: exportPath(resource.name, format),
    format,
    mediatype: MEDIA[format],
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    ...(format === 'csv' && dialect !== undefined ? { dialect } : {}),
  };
}
