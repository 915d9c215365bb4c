import { OFFICES } from '../model/election';
import type { Column, Table, TableName } from '../model/tables';

const CONFIDENCES = ['high', 'single', 'weak'];
const WRITTEN_CONFIDENCES = ['high', 'single', 'derived', 'weak'];
const FORMULAS = [
  'share',
  'share_sum',
  'seat_share',
  'turnout',
  'sum',
  'difference',
  'ratio',
  'rank',
  'regions_won',
  'growth',
  'complement',
];

/** Columns whose texts come from a closed list. A word outside it would reach a card unchecked. */
const CLOSED: readonly (readonly [TableName, string, readonly string[]])[] = [
  ['facts', 'office', OFFICES],
  ['facts', 'unit', ['votes', 'people', 'stations', 'seats', 'count', 'percent', 'idr']],
  ['facts', 'status', ['certified', 'superseded', 'unofficial_partial', 'scheduled']],
  ['facts', 'confidence', CONFIDENCES],
  ['computed', 'formula', FORMULAS],
  ['derived', 'formula', FORMULAS],
  ['derived', 'confidence', CONFIDENCES],
  ['elections', 'kind', ['pemilu', 'pilpres', 'pileg', 'pilkada', 'konstituante', 'pemilu_daerah']],
  ['contests', 'office', OFFICES],
  ['choices', 'kind', ['ticket', 'party', 'other']],
  ['regions', 'level', ['nasional', 'provinsi', 'kabkota', 'dapil', 'luar_negeri', 'ppln']],
  ['events', 'status', ['done', 'scheduled', 'planned', 'superseded', 'not_held']],
  ['events', 'confidence', WRITTEN_CONFIDENCES],
  ['rules', 'confidence', WRITTEN_CONFIDENCES],
  ['winners', 'confidence', WRITTEN_CONFIDENCES],
  ['members', 'confidence', ['', ...WRITTEN_CONFIDENCES]],
  ['sources', 'official_kind', ['', 'document', 'dataset', 'portal']],
];

/** Columns that hold addresses; nothing but http and https may become a link. */
const ADDRESSES: readonly (readonly [TableName, string])[] = [
  ['decrees', 'url'],
  ['sources', 'official_url'],
  ['sources', 'evidence_url'],
];

/**
 * Checks across tables once every shard is decoded: closed lists and numbers that must be there. Returns every
 * bad path.
 */
export function checkTables(tables: Readonly<Record<TableName, Table>>): readonly string[] {
  const bad: string[] = [];
  for (const [table, column, allowed] of CLOSED) {
    const c = tables[table].columns[column];
    if (c?.kind === 'dict' && !c.dict.every((text) => allowed.includes(text))) bad.push(`${table}.${column}`);
  }
  for (const [table, column] of ADDRESSES) {
    const c = tables[table].columns[column];
    if (texts(c).some((text) => text !== '' && !/^https?:\/\//.test(text))) bad.push(`${table}.${column}`);
  }
  if (numbers(tables.facts, 'value').some((v) => !(v >= 0))) bad.push('facts.value');
  if (numbers(tables.facts, 'precision').some((v) => !(v >= 0))) bad.push('facts.precision');
  return bad;
}

/**
 * Row numbers of one part (or of what reads several) must lie inside its tables. `facts` is the number of stored
 * rows that they may name. Returns every bad path.
 */
export function checkReferences(
  tables: Readonly<Record<'computed' | 'derived' | 'groups' | 'group_members', Table>>,
  facts: number,
): readonly string[] {
  const bad: string[] = [];
  const groups = tables.groups.rows - 1;
  const members = tables.group_members.rows;
  const inside = (table: keyof typeof tables, column: string, limit: number): void => {
    if (numbers(tables[table], column).some((v) => v >= limit)) bad.push(`${table}.${column}`);
  };
  inside('computed', 'row', facts);
  inside('computed', 'head', facts);
  inside('computed', 'group', groups);
  inside('derived', 'head', facts);
  inside('derived', 'group', groups);
  inside('group_members', 'row', facts);
  const starts = numbers(tables.groups, 'start');
  const [first = 0] = starts;
  if (
    first !== 0 ||
    starts.some((v, i) => v > members || v < (starts[i - 1] ?? 0)) ||
    (starts.at(-1) ?? 0) !== members
  )
    bad.push('groups.start');
  return bad;
}

const texts = (column: Column | undefined): readonly string[] =>
  column?.kind === 'dict' ? column.dict : column?.kind === 'text' ? column.values : [];

const numbers = (table: Table, column: string): Float64Array | Int32Array => {
  const c = table.columns[column];
  return c?.kind === 'number' || c?.kind === 'step' ? c.values : new Int32Array(0);
};
