import { type ColumnKind, PACK_SHARDS, PACK_TABLES, type ShardKind, type TableName } from '../model/tables';
import { createContestBook } from './contest-book';
import { type JsonShard, type PlainTable, toShard, type Value } from './encode';
import { readFacts } from './fact-rows';
import { orderByPart } from './part-of';
import { planDerived } from './plan-derived';
import { cell, type Row, type SourceTables } from './rows';
import { splitParts } from './split-parts';

/** Pack column → column of the CSV table, for tables that travel as they are. */
const COLUMNS = {
  elections: {
    id: 'election_id',
    name_id: 'name_id',
    name_en: 'name_en',
    kind: 'kind',
    voting_day: 'voting_day',
    aliases: 'aliases',
  },
  contests: { id: 'contest_id', election: 'election_id', office: 'office', region: 'region_code' },
  choices: {
    contest: 'contest_id',
    id: 'choice_id',
    kind: 'kind',
    number: 'number',
    name: 'name',
    members: 'members',
    parties: 'parties',
    aliases: 'aliases',
  },
  parties: {
    id: 'party_id',
    name: 'name',
    abbreviation: 'abbreviation',
    scope: 'national_or_local',
    aliases: 'aliases',
  },
  party_numbers: { election: 'election_id', party: 'party_id', number: 'number' },
  winners: {
    contest: 'contest_id',
    choice: 'choice_id',
    as_of: 'as_of',
    decree: 'doc_no',
    confidence: 'confidence',
    source: 'source_id',
  },
  members: {
    election: 'election_id',
    dapil: 'dapil_code',
    rank: 'rank',
    party: 'party_id',
    name: 'name',
    votes: 'votes',
    confidence: 'confidence',
    source: 'source_id',
  },
  people: {
    id: 'person_id',
    name: 'name',
    aliases: 'aliases',
    exact: 'case_sensitive_aliases',
    choices: 'choice_ids',
  },
  regions: {
    code: 'code',
    name: 'name',
    level: 'level',
    kind: 'kind',
    parent: 'parent',
    aliases: 'aliases',
    ambiguous: 'ambiguous_aliases',
    valid_from: 'valid_from',
    valid_to: 'valid_to',
  },
  kecamatan: { code: 'code', name: 'name', parent: 'parent' },
  dapil_regions: { dapil: 'dapil_code', region: 'region_code' },
  events: {
    id: 'event_id',
    election: 'election_id',
    event: 'event',
    label: 'label_id',
    date_start: 'date_start',
    date_end: 'date_end',
    status: 'status',
    confidence: 'confidence',
    source: 'source_id',
  },
  rules: {
    id: 'rule_id',
    election: 'election_id',
    statement: 'statement',
    value: 'value',
    unit: 'unit',
    role: 'role',
    legal_basis: 'legal_basis',
    valid_from: 'valid_from',
    valid_to: 'valid_to',
    confidence: 'confidence',
    source: 'source_id',
  },
  decrees: {
    doc_no: 'doc_no',
    issuer: 'issuer',
    kind: 'kind',
    number: 'number',
    year: 'year',
    subject: 'subject_id',
    date: 'date',
    election: 'election_id',
    source: 'source_id',
    url: 'url',
  },
  measures: {
    measure: 'measure',
    family: 'family',
    claim_measure: 'claim_measure',
    label_id: 'label_id',
    label_en: 'label_en',
  },
  sources: {
    id: 'source_id',
    title: 'title',
    publisher: 'publisher',
    doc_no: 'doc_no',
    official_url: 'official_url',
    official_kind: 'official_kind',
    evidence_url: 'evidence_url',
    published: 'published',
  },
} as const;

/** CSV table behind a pack table where the names differ. */
const CSV_OF: Partial<Record<TableName, string>> = { members: 'elected_dpr', measures: 'measure_families' };

export interface Compiled {
  readonly shards: readonly JsonShard[];
  readonly counts: { readonly facts: number; readonly derived: number; readonly computed: number };
}

/** Turns the data package's rows into the shards of a pack. Pure: the same rows give the same shards. */
export function compileTables(given: SourceTables): Compiled {
  const { source, parts } = orderByPart(given);
  const { facts, computed } = readFacts(source);
  const derivations = planDerived(facts, createContestBook(source));
  const plain = plainTables(source);
  const cited = new Set<string>(facts.map((f) => f.source));
  for (const name of ['winners', 'members', 'events', 'rules', 'decrees'] as const)
    for (const row of plain[name]) cited.add(String(row.source ?? ''));
  const tables = { ...plain, sources: plain.sources.filter((s) => cited.has(String(s.id))) };
  const shards = [
    ...splitParts(parts, facts, computed, derivations),
    ...(Object.keys(PACK_SHARDS) as ShardKind[])
      .filter((kind) => kind !== 'facts' && kind !== 'derived')
      .map((kind) => toShard(kind, PACK_SHARDS[kind], tables)),
  ];
  return {
    shards,
    counts: { facts: facts.length, derived: derivations.length, computed: computed.length },
  };
}

function plainTables(source: SourceTables): Record<keyof typeof COLUMNS, PlainTable> {
  const out: Partial<Record<keyof typeof COLUMNS, PlainTable>> = {};
  for (const name of Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]) {
    const kinds: Readonly<Record<string, ColumnKind>> = PACK_TABLES[name];
    const columns = Object.entries(COLUMNS[name]);
    out[name] = (source[CSV_OF[name] ?? name] ?? []).map((row: Row) =>
      Object.fromEntries(columns.map(([to, from]) => [to, read(row, from, kinds[to] === 'number')])),
    );
  }
  return out as Record<keyof typeof COLUMNS, PlainTable>;
}

const read = (row: Row, column: string, numeric: boolean): Value => {
  const text = cell(row, column);
  return numeric ? (text === '' ? null : Number(text)) : text;
};
