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

/** A region's code: also with the dots of the ministry's way of writing (`33.29.01`), if the mapping says so. */
const region = v.union([
  v.strictObject({ column: v.pipe(v.string(), v.nonEmpty()), dotted: v.optional(v.boolean()) }),
  v.strictObject({ value: v.string() }),
]);

const mapping = v.strictObject({
  /** Of a workbook: the sheet's name. Without it the first. */
  sheet: v.optional(v.pipe(v.string(), v.nonEmpty())),
  /** Line of the titles, from 1; what stands above it is left out. */
  header: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)), 1),
  /** What stands in the region's column in lines that are no region, such as a total. */
  ignore: v.optional(v.array(v.string()), []),
  election: v.pipe(v.string(), v.nonEmpty()),
  office: v.picklist(OFFICES),
  source: v.pipe(v.string(), v.nonEmpty()),
  asOf: v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?)?)?$/)),
  /** A sheet says nothing of its standing; whoever maps it does. */
  status: v.picklist(['certified', 'unofficial_partial']),
  /** How thousands are written: `1.234` or `1,234`. Without it a number is digits alone. */
  thousands: v.optional(v.picklist(['.', ','])),
  region,
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

/** A sheet as it was read: every cell a text, empty where nothing stands. */
export type SheetCells = readonly (readonly string[])[];

/**
 * Rows of `facts.csv` from a sheet. An empty cell gives no row. Fault `INPUT_SHAPE` with line and column of every cell
 * that is no number, of every region that is no code, and of every address that stands twice: nothing is guessed. Of two
 * columns with one title the second is called `title [2]`.
 */
export function sheetRows(cells: SheetCells, map: SheetMapping): Result<readonly Row[], Fault> {
  const bad: string[] = [];
  const out = new Map<string, Row>();
  const titles = titlesOf(cells[map.header - 1] ?? []);
  const columns = [map.region, ...map.figures.map((f) => f.subject), ...map.figures].flatMap((p) =>
    p && 'column' in p ? [p.column] : [],
  );
  const missing = [...new Set(columns)].filter((column) => !titles.includes(column));
  if (missing.length > 0) return err(fault('INPUT_SHAPE', 'columns', missing));
  cells.slice(map.header).forEach((line, i) => {
    if (line.every((text) => text.trim() === '')) return;
    const row: Row = Object.fromEntries(titles.map((title, at) => [title, line[at] ?? '']));
    const at = (column: string): string => `line ${i + map.header + 1}, ${column}`;
    // A comma that nobody quoted moves every figure after it.
    if (line.slice(titles.length).some((text) => text.trim() !== '')) bad.push(at('too many cells'));
    const written = read(row, map.region);
    if (map.ignore.includes(written)) return;
    const code = codeOf(written, 'dotted' in map.region && map.region.dotted === true);
    if (code === null) {
      bad.push(at('region'));
      return;
    }
    for (const figure of map.figures) {
      const number = cell(row, figure.column).trim();
      if (number === '') continue;
      const value = readCount(number, map.thousands);
      if (value === null) {
        bad.push(at(figure.column));
        continue;
      }
      const made = factRow({
        election: map.election,
        office: map.office,
        region: code,
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

function titlesOf(header: readonly string[]): readonly string[] {
  const times = new Map<string, number>();
  return header.map((written) => {
    const title = written.replace(/\s+/g, ' ').trim();
    const time = (times.get(title) ?? 0) + 1;
    times.set(title, time);
    return time === 1 ? title : `${title} [${time}]`;
  });
}

/** Null for what is no code. A code that a sheet holds as a number with a fraction has lost its last zero. */
function codeOf(text: string, dotted: boolean): string | null {
  if (/^(?:[A-Z]+-)?[0-9][0-9A-Z]*(?:-\d{4})?$/.test(text)) return text;
  return dotted && /^\d\d(?:\.\d\d){0,2}(?:\.\d{4})?$/.test(text) ? text.replaceAll('.', '') : null;
}

const read = (row: Row, part: Part): string =>
  'column' in part ? cell(row, part.column).trim() : part.value;

function readCount(text: string, thousands: SheetMapping['thousands']): number | null {
  const grouped = thousands === '.' ? /^\d{1,3}(?:\.\d{3})+$/ : /^\d{1,3}(?:,\d{3})+$/;
  const plain = thousands !== undefined && grouped.test(text) ? text.replaceAll(thousands, '') : text;
  const value = Number(plain);
  return /^\d+$/.test(plain) && Number.isSafeInteger(value) ? value : null;
}
