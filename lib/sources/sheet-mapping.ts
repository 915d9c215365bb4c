import * as v from 'valibot';
import { type Fault, fault } from '../base/fault';
import { err, ok, type Result } from '../base/result';
import { OFFICES } from '../model/election';
import { cell, type Row } from '../pack/rows';
import { factRow } from './fact-row';

/** Where a part of the row comes from: a column of the sheet, or one text for all. */
const part = v.union([
  v.strictObject({ column: v.pipe(v.string(), v.nonEmpty()) }),
  v.strictObject({ value: v.string() }),
]);
type Part = v.InferOutput<typeof part>;

const mapping = v.strictObject({
  election: v.pipe(v.string(), v.nonEmpty()),
  office: v.picklist(OFFICES),
  source: v.pipe(v.string(), v.nonEmpty()),
  asOf: v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?)?)?$/)),
  /** A sheet says nothing of its standing; whoever maps it does. */
  status: v.picklist(['certified', 'unofficial_partial']),
  /** How thousands are written: `1.234` or `1,234`. Without it a number is digits alone. */
  thousands: v.optional(v.picklist(['.', ','])),
  region: part,
  figures: v.pipe(
    v.array(
      v.strictObject({
        column: v.pipe(v.string(), v.nonEmpty()),
        measure: v.pipe(v.string(), v.regex(/^[a-z0-9_]+$/)),
        unit: v.picklist(['votes', 'seats', 'people', 'stations', 'count']),
        subject: v.optional(part),
      }),
    ),
    v.minLength(1),
  ),
});

/** How the columns of a sheet become figures. */
export type SheetMapping = v.InferOutput<typeof mapping>;

/** Decodes a mapping file. Fault `INPUT_SHAPE` with the paths of what does not fit. */
export function decodeMapping(input: unknown): Result<SheetMapping, Fault> {
  const parsed = v.safeParse(mapping, input);
  if (parsed.success) return ok(parsed.output);
  return err(
    fault(
      'INPUT_SHAPE',
      undefined,
      parsed.issues.map((issue) => v.getDotPath(issue) ?? ''),
    ),
  );
}

/**
 * Rows of `facts.csv` from a sheet. An empty cell gives no row. Fault `INPUT_SHAPE` with line and column of every cell
 * that is no number, and of every region or address that stands twice: nothing is guessed.
 */
export function sheetRows(rows: readonly Row[], map: SheetMapping): Result<readonly Row[], Fault> {
  const bad: string[] = [];
  const out = new Map<string, Row>();
  const columns = [map.region, ...map.figures.map((f) => f.subject), ...map.figures].flatMap((p) =>
    p && 'column' in p ? [p.column] : [],
  );
  const missing = [...new Set(columns)].filter((column) => !Object.hasOwn(rows[0] ?? {}, column));
  if (missing.length > 0) return err(fault('INPUT_SHAPE', 'columns', missing));
  rows.forEach((row, i) => {
    // Line 1 is the header.
    const at = (column: string): string => `line ${i + 2}, ${column}`;
    const region = read(row, map.region);
    if (region === '') bad.push(at('region'));
    for (const figure of map.figures) {
      const written = cell(row, figure.column).trim();
      if (written === '' || region === '') continue;
      const value = readCount(written, map.thousands);
      if (value === null) {
        bad.push(at(figure.column));
        continue;
      }
      const made = factRow({
        election: map.election,
        office: map.office,
        region,
        subject: figure.subject ? read(row, figure.subject) : '',
        measure: figure.measure,
        value,
        unit: figure.unit,
        status: map.status,
        asOf: map.asOf,
        source: map.source,
      });
      const id = cell(made, 'fact_id');
      if (out.has(id)) bad.push(at(figure.column));
      out.set(id, made);
    }
  });
  return bad.length > 0 ? err(fault('INPUT_SHAPE', undefined, bad)) : ok([...out.values()]);
}

const read = (row: Row, part: Part): string =>
  'column' in part ? cell(row, part.column).trim() : part.value;

function readCount(text: string, thousands: SheetMapping['thousands']): number | null {
  const grouped = thousands === '.' ? /^\d{1,3}(?:\.\d{3})+$/ : /^\d{1,3}(?:,\d{3})+$/;
  const plain = thousands !== undefined && grouped.test(text) ? text.replaceAll(thousands, '') : text;
  const value = Number(plain);
  return /^\d+$/.test(plain) && Number.isSafeInteger(value) ? value : null;
}
