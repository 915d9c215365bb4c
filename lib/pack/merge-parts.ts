import type { Column, Table, TableName } from '../model/tables';

/** Tables of one part, or of what reads several parts; the latter has no `facts`. */
export type PartTables = Readonly<Partial<Record<TableName, Table>>>;

/** A dictionary's codes are 16 bits wide. */
const MAX_CODES = 0x1_0000;

/**
 * Puts parts together as if they had always been one: rows in the order given, row and group numbers counted
 * through. `across` counts through all rows already. Null where a dictionary grows too long.
 */
export function mergeParts(
  parts: readonly PartTables[],
  across: PartTables,
): Readonly<Partial<Record<TableName, Table>>> | null {
  const all = [...parts, across];
  const facts = all.map((part) => part.facts?.rows ?? 0);
  const rowBase = before(facts);
  rowBase[parts.length] = 0;
  const groupBase = before(all.map((part) => Math.max(0, (part.groups?.rows ?? 0) - 1)));
  const memberBase = before(all.map((part) => part.group_members?.rows ?? 0));
  const shifts: Readonly<Record<string, readonly number[]>> = {
    'computed.row': rowBase,
    'computed.head': rowBase,
    'computed.group': groupBase,
    'derived.head': rowBase,
    'derived.group': groupBase,
    'groups.start': memberBase,
    'group_members.row': rowBase,
  };
  const out: Partial<Record<TableName, Table>> = {};
  for (const name of ['facts', 'computed', 'derived', 'groups', 'group_members'] as const) {
    const tables = all.flatMap((part, at) => {
      const table = part[name];
      // Where one part's groups end the next part's begin: one end for all of them is enough.
      return table ? [{ at, table, rows: name === 'groups' ? Math.max(0, table.rows - 1) : table.rows }] : [];
    });
    const rows = tables.reduce((sum, t) => sum + t.rows, 0) + (name === 'groups' ? 1 : 0);
    const columns: Record<string, Column> = {};
    for (const [column, sample] of Object.entries(tables[0]?.table.columns ?? {})) {
      const pieces = tables.map(({ at, table, rows: length }) => ({
        column: table.columns[column] as Column,
        length,
        shift: shifts[`${name}.${column}`]?.[at] ?? 0,
      }));
      const joined = sample.kind === 'dict' ? joinDict(pieces, rows) : joinNumbers(pieces, rows, sample.kind);
      if (!joined) return null;
      columns[column] = joined;
    }
    if (name === 'groups') {
      const starts = columns.start;
      const members = all.reduce((sum, part) => sum + (part.group_members?.rows ?? 0), 0);
      if (starts?.kind === 'step') starts.values[rows - 1] = members;
    }
    out[name] = { rows, columns };
  }
  return out;
}

interface Piece {
  readonly column: Column;
  readonly length: number;
  readonly shift: number;
}

function joinDict(pieces: readonly Piece[], rows: number): Column | null {
  const known = new Map<string, number>();
  const codes = new Uint16Array(rows);
  let at = 0;
  for (const { column, length } of pieces) {
    if (column.kind !== 'dict') return null;
    const own = column.dict.map((text) => {
      const code = known.get(text) ?? known.size;
      known.set(text, code);
      return code;
    });
    if (known.size > MAX_CODES) return null;
    for (let i = 0; i < length; i++) codes[at++] = own[column.codes[i] as number] as number;
  }
  return { kind: 'dict', dict: [...known.keys()], codes };
}

function joinNumbers(pieces: readonly Piece[], rows: number, kind: Column['kind']): Column | null {
  const values = kind === 'step' ? new Int32Array(rows) : new Float64Array(rows);
  let at = 0;
  for (const { column, length, shift } of pieces) {
    if (column.kind !== 'step' && column.kind !== 'number') return null;
    for (let i = 0; i < length; i++) values[at++] = (column.values[i] as number) + shift;
  }
  return values instanceof Int32Array ? { kind: 'step', values } : { kind: 'number', values };
}

/** Sums of what comes before each entry. */
function before(counts: readonly number[]): number[] {
  let sum = 0;
  return counts.map((count) => {
    const base = sum;
    sum += count;
    return base;
  });
}
