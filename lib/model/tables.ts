import type { PackManifest } from './pack';

/**
 * How a column travels: `dict` is a list of distinct texts plus a code per row, `text` one string per row,
 * `number` one number or null per row, `step` whole numbers as differences from the row before.
 */
export type ColumnKind = 'dict' | 'text' | 'number' | 'step';

/** Every table of a pack of format 2 with its columns. Lists inside a text are separated by `|`. */
export const PACK_TABLES = {
  facts: {
    election: 'dict',
    office: 'dict',
    region: 'dict',
    subject: 'dict',
    measure: 'dict',
    value: 'number',
    unit: 'dict',
    status: 'dict',
    as_of: 'dict',
    confidence: 'dict',
    decree: 'dict',
    precision: 'number',
    source: 'dict',
  },
  /** Stored rows that the tables themselves computed; `row` and the group's members are rows of `facts`. */
  computed: { row: 'step', formula: 'dict', head: 'step', group: 'step' },
  /**
   * Values to compute: inputs are `head` followed by the members of `group` but `head`. The address is the
   * head's, unless `region` names another or `whole` is 1 (a figure of the contest: no subject).
   */
  derived: {
    formula: 'dict',
    measure: 'dict',
    head: 'step',
    group: 'step',
    region: 'dict',
    whole: 'number',
    confidence: 'dict',
  },
  groups: { start: 'step' },
  group_members: { row: 'step' },
  elections: {
    id: 'text',
    name_id: 'text',
    name_en: 'text',
    kind: 'dict',
    voting_day: 'text',
    aliases: 'text',
  },
  contests: { id: 'text', election: 'dict', office: 'dict', region: 'text' },
  choices: {
    contest: 'dict',
    id: 'text',
    kind: 'dict',
    number: 'number',
    name: 'text',
    members: 'text',
    parties: 'text',
    aliases: 'text',
  },
  parties: { id: 'text', name: 'text', abbreviation: 'text', scope: 'dict', aliases: 'text' },
  party_numbers: { election: 'dict', party: 'text', number: 'number' },
  winners: {
    contest: 'text',
    choice: 'text',
    as_of: 'text',
    decree: 'text',
    confidence: 'dict',
    source: 'dict',
  },
  members: {
    election: 'dict',
    dapil: 'dict',
    rank: 'number',
    party: 'dict',
    name: 'text',
    votes: 'number',
    confidence: 'dict',
    source: 'dict',
  },
  people: { id: 'text', name: 'text', aliases: 'text', exact: 'text', choices: 'text' },
  regions: {
    code: 'text',
    name: 'text',
    level: 'dict',
    kind: 'dict',
    parent: 'dict',
    aliases: 'text',
    ambiguous: 'text',
    valid_from: 'dict',
    valid_to: 'dict',
  },
  kecamatan: { code: 'text', name: 'text', parent: 'dict' },
  dapil_regions: { dapil: 'dict', region: 'text' },
  events: {
    id: 'text',
    election: 'dict',
    event: 'text',
    label: 'text',
    date_start: 'text',
    date_end: 'text',
    status: 'dict',
    confidence: 'dict',
    source: 'dict',
  },
  rules: {
    id: 'text',
    election: 'dict',
    statement: 'text',
    value: 'text',
    unit: 'dict',
    role: 'text',
    legal_basis: 'text',
    valid_from: 'text',
    valid_to: 'text',
    confidence: 'dict',
    source: 'dict',
  },
  decrees: {
    doc_no: 'text',
    issuer: 'dict',
    kind: 'dict',
    number: 'text',
    year: 'dict',
    subject: 'text',
    date: 'text',
    election: 'dict',
    source: 'dict',
    url: 'text',
  },
  measures: { measure: 'text', family: 'text', claim_measure: 'dict', label_id: 'text', label_en: 'text' },
  sources: {
    id: 'text',
    title: 'text',
    publisher: 'dict',
    doc_no: 'dict',
    official_url: 'dict',
    official_kind: 'dict',
    evidence_url: 'text',
    published: 'dict',
  },
} as const satisfies Record<string, Record<string, ColumnKind>>;

export type TableName = keyof typeof PACK_TABLES;

/**
 * Which tables travel together. Facts and what follows from them travel in parts (`facts-35`, `derived-35`): a
 * part's row numbers are its own, those of plain `derived` count through all parts in the manifest's order. So a
 * figure that changes costs the shards of its part alone.
 */
export const PACK_SHARDS = {
  facts: ['facts'],
  derived: ['computed', 'derived', 'groups', 'group_members'],
  contests: ['elections', 'contests', 'choices', 'parties', 'party_numbers', 'winners', 'members'],
  people: ['people'],
  regions: ['regions', 'kecamatan', 'dapil_regions'],
  events: ['events', 'rules', 'decrees', 'measures'],
  sources: ['sources'],
} as const satisfies Record<string, readonly TableName[]>;

export type ShardKind = keyof typeof PACK_SHARDS;

export interface ShardName {
  readonly kind: ShardKind;
  /** Null for shards that a pack holds once. */
  readonly part: string | null;
}

/** What a shard is by its name; null for one of a later version, which is neither fetched nor read. */
export function readShardName(name: string): ShardName | null {
  const [, kind = '', part] = /^([a-z]+)(?:-([a-z0-9]{1,20}))?$/.exec(name) ?? [];
  if (!Object.hasOwn(PACK_SHARDS, kind)) return null;
  const parted = kind === 'facts' || (kind === 'derived' && part !== undefined);
  return parted === (part !== undefined) ? { kind: kind as ShardKind, part: part ?? null } : null;
}

export type Column =
  | { readonly kind: 'dict'; readonly dict: readonly string[]; readonly codes: Uint16Array }
  | { readonly kind: 'text'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly values: Float64Array }
  | { readonly kind: 'step'; readonly values: Int32Array };

/** A decoded table. Every column of `PACK_TABLES` is there with `rows` entries; codes lie inside their list. */
export interface Table {
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** A pack whose shards were checked: shapes, closed lists, and every row number inside its table. */
export interface DecodedPack {
  readonly manifest: PackManifest;
  readonly tables: Readonly<Record<TableName, Table>>;
}

/** Reader of one text column. */
export function textOf(table: Table, column: string): (row: number) => string {
  const c = table.columns[column];
  if (c?.kind === 'dict') return (row) => c.dict[c.codes[row] ?? 0] ?? '';
  if (c?.kind === 'text') return (row) => c.values[row] ?? '';
  throw new Error(`no text column ${column}`);
}

/** Reader of one numeric column; null where the table has none. */
export function numberOf(table: Table, column: string): (row: number) => number | null {
  const c = table.columns[column];
  if (c?.kind !== 'number' && c?.kind !== 'step') throw new Error(`no numeric column ${column}`);
  return (row) => {
    const v = c.values[row] ?? Number.NaN;
    return Number.isNaN(v) ? null : v;
  };
}

/** A text's list items. */
export const listOf = (text: string): readonly string[] => (text === '' ? [] : text.split('|'));
