import { push } from '../base/lists';
import { cell, type Row, type SourceTables } from './rows';

/** A run of rows of `facts` that travels as one shard. */
export interface Part {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The nation and the provinces with the most rows; their earlier elections (`35a`) travel apart. */
const LARGE: ReadonlySet<string> = new Set(['0', '12', '32', '33', '35']);
const PAST_BEFORE = 2024;

/**
 * The part of a row: its province's (`35`; `0` for the nation, `99` for voters overseas). Counts that are still
 * going on have parts of their own by groups of provinces (`i3`: Java), since they change together and often,
 * and what is settled must not travel with them.
 */
export function partOf(row: Row): string {
  const digits = /^(?:[A-Z]+-)?(\d{1,2})/.exec(cell(row, 'region_code'))?.[1] ?? '0';
  if (cell(row, 'status') === 'unofficial_partial') return `i${digits[0]}`;
  const year = Number(/\d{4}/.exec(cell(row, 'election_id'))?.[0] ?? 0);
  return LARGE.has(digits) && year > 0 && year < PAST_BEFORE ? `${digits}a` : digits;
}

/** Settled parts first and in order, so that a count that goes on moves no row of theirs. */
const rank = (part: string): string => (part.startsWith('i') ? `~${part}` : part);

/** The tables with `facts` brought into the order of their parts; inside a part the order is kept. */
export function orderByPart(source: SourceTables): {
  readonly source: SourceTables;
  readonly parts: readonly Part[];
} {
  const rows = new Map<string, Row[]>();
  for (const row of source.facts ?? []) push(rows, partOf(row), row);
  // A pack without a single figure has its one empty part.
  if (rows.size === 0) rows.set('0', []);
  const names = [...rows.keys()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const facts: Row[] = [];
  const parts = names.map((name): Part => {
    const start = facts.length;
    facts.push(...(rows.get(name) ?? []));
    return { name, start, end: facts.length };
  });
  return { source: { ...source, facts }, parts };
}
