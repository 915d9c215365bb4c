import type { Measure } from '../model/claim';
import type {
  Choice,
  Confidence,
  Contest,
  Decree,
  ElectedMember,
  Election,
  ElectionEvent,
  Office,
  Party,
  Person,
  Region,
  RegionLevel,
  Rule,
  Source,
  Winner,
} from '../model/election';
import { type DecodedPack, listOf, numberOf, type Table, textOf } from '../model/tables';
import type { MeasureInfo } from './fact-index';

/** Makes one object per row. `t` and `n` read a text or numeric column of that row. */
function each<T>(
  table: Table,
  make: (t: (column: string) => string, n: (column: string) => number | null) => T,
): readonly T[] {
  const texts = new Map<string, (row: number) => string>();
  const numbers = new Map<string, (row: number) => number | null>();
  let row = 0;
  const reader =
    <R>(known: Map<string, (row: number) => R>, open: (table: Table, column: string) => (row: number) => R) =>
    (column: string): R => {
      let read = known.get(column);
      if (!read) {
        read = open(table, column);
        known.set(column, read);
      }
      return read(row);
    };
  const t = reader(texts, textOf);
  const n = reader(numbers, numberOf);
  const out: T[] = [];
  for (; row < table.rows; row++) out.push(make(t, n));
  return out;
}

const confidence = (text: string): Confidence => (text === '' ? 'weak' : (text as Confidence));

export const readElections = ({ tables }: DecodedPack): readonly Election[] =>
  each(tables.elections, (t) => ({
    id: t('id'),
    nameId: t('name_id'),
    nameEn: t('name_en'),
    kind: t('kind') as Election['kind'],
    votingDay: t('voting_day'),
    year: Number(/\d{4}/.exec(t('voting_day') || t('id'))?.[0] ?? 0),
    aliases: listOf(t('aliases')),
  }));

export const readContests = ({ tables }: DecodedPack): readonly Contest[] =>
  each(tables.contests, (t) => ({
    id: t('id'),
    election: t('election'),
    office: t('office') as Office,
    region: t('region'),
  }));

/** Party choices take the ballot number of `party_numbers` where their own row has none. */
export function readChoices({ tables }: DecodedPack): readonly Choice[] {
  const numbers = new Map<string, number | null>();
  each(tables.party_numbers, (t, n) => numbers.set(`${t('election')}|${t('party')}`, n('number')));
  return each(tables.choices, (t, n) => {
    const election = t('contest').split('/', 1)[0] ?? '';
    return {
      contest: t('contest'),
      id: t('id'),
      kind: t('kind') as Choice['kind'],
      number: n('number') ?? numbers.get(`${election}|${t('id')}`) ?? null,
      name: t('name'),
      members: listOf(t('members')),
      parties: t('kind') === 'ticket' ? listOf(t('parties')) : [],
      aliases: listOf(t('aliases')),
    };
  });
}

export const readParties = ({ tables }: DecodedPack): readonly Party[] =>
  each(tables.parties, (t) => ({
    id: t('id'),
    name: t('name'),
    abbreviation: t('abbreviation'),
    local: t('scope') === 'local',
    aliases: listOf(t('aliases')),
  }));

export const readPeople = ({ tables }: DecodedPack): readonly Person[] =>
  each(tables.people, (t) => ({
    id: t('id'),
    name: t('name'),
    aliases: listOf(t('aliases')),
    caseSensitiveAliases: listOf(t('exact')),
    choices: listOf(t('choices')),
  }));

/** Overseas committees (`ppln`) count as `luar_negeri`; their `kind` tells them apart. */
export const readRegions = ({ tables }: DecodedPack): readonly Region[] =>
  each(tables.regions, (t) => ({
    code: t('code'),
    name: t('name'),
    level: (t('level') === 'ppln' ? 'luar_negeri' : t('level')) as RegionLevel,
    kind: t('kind'),
    parent: t('parent'),
    aliases: listOf(t('aliases')),
    ambiguousAliases: listOf(t('ambiguous')),
    validFrom: t('valid_from'),
    validTo: t('valid_to'),
  }));

const NONE: readonly string[] = [];

export const readKecamatan = ({ tables }: DecodedPack): readonly Region[] =>
  each(tables.kecamatan, (t) => ({
    code: t('code'),
    name: t('name'),
    level: 'kecamatan',
    kind: 'kecamatan',
    parent: t('parent'),
    aliases: NONE,
    ambiguousAliases: NONE,
    validFrom: '',
    validTo: '',
  }));

export const readEvents = ({ tables }: DecodedPack): readonly ElectionEvent[] =>
  each(tables.events, (t) => ({
    id: t('id'),
    election: t('election'),
    event: t('event'),
    label: t('label'),
    dateStart: t('date_start'),
    dateEnd: t('date_end'),
    status: t('status') as ElectionEvent['status'],
    confidence: confidence(t('confidence')),
    source: t('source'),
  }));

export const readRules = ({ tables }: DecodedPack): readonly Rule[] =>
  each(tables.rules, (t) => ({
    id: t('id'),
    election: t('election'),
    statement: t('statement'),
    value: t('value'),
    unit: t('unit'),
    role: t('role'),
    legalBasis: t('legal_basis'),
    validFrom: t('valid_from'),
    validTo: t('valid_to'),
    confidence: confidence(t('confidence')),
    source: t('source'),
  }));

export const readDecrees = ({ tables }: DecodedPack): readonly Decree[] =>
  each(tables.decrees, (t) => ({
    docNo: t('doc_no'),
    issuer: t('issuer'),
    kind: t('kind'),
    number: t('number'),
    year: t('year'),
    subject: t('subject'),
    date: t('date'),
    election: t('election'),
    source: t('source'),
    url: t('url'),
  }));

export const readMembers = ({ tables }: DecodedPack): readonly ElectedMember[] =>
  each(tables.members, (t, n) => ({
    election: t('election'),
    dapil: t('dapil'),
    rank: n('rank') ?? 0,
    party: t('party'),
    name: t('name'),
    votes: n('votes'),
    confidence: confidence(t('confidence')),
    source: t('source'),
  }));

export const readWinners = ({ tables }: DecodedPack): readonly Winner[] =>
  each(tables.winners, (t) => ({
    contest: t('contest'),
    choice: t('choice'),
    asOf: t('as_of'),
    docNo: t('decree'),
    confidence: confidence(t('confidence')),
    source: t('source'),
  }));

export const readMeasures = ({ tables }: DecodedPack): readonly MeasureInfo[] =>
  each(tables.measures, (t) => ({
    measure: t('measure'),
    family: t('family'),
    claimMeasure: t('claim_measure') as Measure,
    labelId: t('label_id'),
    labelEn: t('label_en'),
  }));

export const readSources = ({ tables }: DecodedPack): readonly Source[] =>
  each(tables.sources, (t) => ({
    id: t('id'),
    title: t('title'),
    publisher: t('publisher'),
    docNo: t('doc_no'),
    officialUrl: t('official_url'),
    officialKind: t('official_kind') as Source['officialKind'],
    evidenceUrl: t('evidence_url'),
    published: t('published'),
  }));
