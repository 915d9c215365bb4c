/** What the heads of a table say for each of its cells: their own words, and what the table leaves to its readers. */
import type { FactIndex } from '../evidence/fact-index';
import type { compileNames } from '../gazetteer/entries';
import type { CellPlace } from '../model/document';
import { analyze, type BlockAnalysis, isCue } from './analyze';
import type { Cue } from './cues';
import { type Flow, type HeadingFrame, type Roles, rolesOf, talksOfParties } from './frame/context';
import type { HeadContext } from './frame/setting';
import { electionOfCell, type TableOwner, tableOwner } from './frame/table-owner';
import type { CueKey } from './lexicon/cues';
import { isChangeColumn } from './measures/change-column';
import { columnScale } from './measures/column-scale';
import { isHouseCell } from './measures/house-column';
import type { SubjectMention } from './owners/subject-mentions';
import type { YearMention } from './roles';
import { BALLOT_COLUMN } from './rules/ballot-columns';

const TOTAL = [{ start: 0, end: 0, keys: ['totalVotes' as const] }];
const invalidKey = (table: number): string => `table ${table} counts invalid votes`;

/** A row called "Total" below rows of valid and invalid votes is the sum of both. */
const totalOf = (cell: CellPlace, seen: ReadonlyMap<string, HeadContext>): boolean =>
  /^\s*(?:total|jumlah(?: total)?|total keseluruhan)\s*$/i.test(cell.rowHead) &&
  seen.has(invalidKey(cell.table));

/** What a column of figures may count by its own head. */
export const COUNTS: readonly CueKey[] = [
  'votes',
  'share',
  'seats',
  'valid',
  'invalid',
  'roll',
  'turnout',
  'stations',
];

/** The row below the parties: "Total", "Jumlah kursi", "Total DPR". */
const wholeHouse = /^\s*(?:total|jumlah)(?:\s+(?:kursi|anggota|dprd?))*\s*$/i;

/**
 * "DPRD Jawa Timur, 120 kursi" over columns of years: where a cell's own heads count nothing, and name a party and a year,
 * the caption or heading that speaks of seats says what it counts.
 */
const seatsAbove = (
  cell: CellPlace,
  roles: Roles,
  own: readonly Cue[],
  above: readonly Cue[],
): readonly Cue[] =>
  own.some((cue) => isCue(cue, COUNTS)) ||
  !/^\s*(?:kursi\s+)?(?:pemilu\s+|pileg\s+)?\d{4}\s*$/i.test(cell.columnHead) ||
  !(roles.subjects.some((subject) => subject.parties.length > 0) || wholeHouse.test(cell.rowHead))
    ? []
    : above.filter((cue) => cue.keys.includes('seats'));

/** "L", "P": short heads of the columns of a roll. */
const SEXES: readonly (readonly [RegExp, string])[] = [
  [/^(?:l|lk|lk\.|laki2)$/i, 'Laki-laki'],
  [/^(?:p|pr|pr\.)$/i, 'Perempuan'],
];
const bySex = (head: string, { talk }: Flow): string =>
  (talk.has('roll') || talk.has('continuousRoll')) && head.length < 6
    ? (SEXES.find(([short]) => short.test(head.trim()))?.[1] ?? head)
    : head;

/** "Nomor urut | Partai": a ballot number in the first column is that of the name in the next cell. */
const rowHeadOf = ({ block }: BlockAnalysis, cell: CellPlace, next: BlockAnalysis | undefined): string =>
  cell.rowHead === '' &&
  BALLOT_COLUMN.test(cell.columnHead) &&
  next?.block.cell?.table === cell.table &&
  next.block.cell.row === cell.row &&
  next.block.text.length <= NAME_LENGTH &&
  /^\s*\d{1,2}\s*\.?\s*$/.test(block.text)
    ? next.block.text
    : cell.rowHead;
/** A longer cell is no name. */
const NAME_LENGTH = 120;

/** A head that says only that a column holds percentages; of what, the column on its left says. */
const PERCENT_HEAD =
  /^\s*(?:%|\(%\)|persen(?:tase)?(?:\s*\(%\))?|prosentase|pct\.?|per ?cent(?:age)?|(?:vote )?share|suara \(%\)|% suara)\s*$/i;
/** Heads of the names of tickets: a ballot number beside one is its number. */
const TICKET_HEAD =
  /\b(?:pasangan|paslon|capres|cagub|cabup|cawalkot|calon (?:presiden|gubernur|bupati|wali ?kota)|ticket|candidate pair)\b/i;
/** What a row counts by its own head, whatever the column above it is called. */
const OWN_ROW: readonly CueKey[] = ['roll', 'voted', 'invalid', 'totalVotes', 'stations', 'turnout'];
const OF_VOTES: readonly CueKey[] = ['votes', 'valid'];
const VOTES: readonly CueKey[] = ['votes'];
/** What the owner of a table may have; its other columns stay nobody's. */
const OF_OWNER: readonly CueKey[] = ['votes', 'valid', 'share', 'seats'];
/** A column of votes beside one of valid votes: the latter are everybody's. */
const OTHER_VOTES =
  /^\s*(?:(?:jumlah|perolehan|total)\s+)?(?:suara|votes)(?!\s+(?:sah|tidak sah|valid|%|\())/i;
const NOBODY: SubjectMention = {
  start: 0,
  end: 0,
  tickets: [],
  parties: [],
  ballot: null,
  person: false,
  weak: false,
};

/** One table as its cells stand in the page. */
interface Table {
  /** The block behind the last cell. */
  readonly end: number;
  readonly cells: readonly BlockAnalysis[];
  readonly columns: ReadonlyMap<number, string>;
  /** Made when a cell without an owner is asked about. */
  owner?: TableOwner;
}

/** Reads heads, each combination once. Ask in the order of the page: what a heading says holds for the cells below. */
export class HeadReader {
  readonly #seen = new Map<string, HeadContext>();
  readonly #tables = new Map<number, Table>();

  constructor(
    readonly blocks: readonly BlockAnalysis[],
    readonly names: ReturnType<typeof compileNames>,
    readonly index: FactIndex,
  ) {}

  /** The heads of the cell that the block at `i` is; null for other blocks. */
  of(i: number, flow: Flow): HeadContext | null {
    const block = this.blocks[i] as BlockAnalysis;
    const { cell } = block.block;
    if (!cell) return null;
    const heading = flow.headings.at(-1);
    const table = this.#tableOf(cell, i);
    const ballot = this.#ballotOf(cell, table);
    const rowHead = rowHeadOf(block, cell, this.blocks[i + 1]);
    const columnHead = bySex(columnHeadOf(cell, table), flow);
    const key = `${cell.caption} | ${rowHead} | ${columnHead}`;
    const place = `${key} @${heading?.index ?? ''} #${cell.table}${ballot ?? ''}`;
    const known = this.#seen.get(place);
    if (known) return known;
    const analysis = analyze(key, this.names, this.index);
    const bodyStart = cell.caption.length;
    const columnStart = key.length - columnHead.length;
    const written = rolesOf(analysis, this.index, talksOfParties(flow));
    const counts =
      isHouseCell(cell) ||
      PERCENT_HEAD.test(cell.columnHead) ||
      analysis.cues.some((cue) => cue.start >= bodyStart && isCue(cue, OF_OWNER));
    const above =
      counts && written.subjects.length === 0 && ballot === null ? this.#ownerOf(block, table, flow) : null;
    const years = isChangeColumn(cell.columnHead) ? latestOf(table) : [];
    const roles: Roles =
      above && !isHouseCell(cell)
        ? { ...written, subjects: [above] }
        : written.subjects.length === 0 && ballot !== null
          ? { ...written, subjects: [{ ...NOBODY, ballot }] }
          : written;
    // Where a row or column names its owner, the caption's "suara sah" is not what the cell counts.
    const owned = roles.subjects.some((subject) => subject.start >= bodyStart);
    const ofName =
      owned && (above === null || ![...table.columns.values()].some((head) => OTHER_VOTES.test(head)));
    const ofRow = analysis.cues.some(
      (cue) => cue.start >= bodyStart && cue.end <= columnStart && isCue(cue, OWN_ROW),
    );
    const own = (owned ? analysis.cues.filter((cue) => cue.start >= bodyStart) : analysis.cues)
      // "Suara sah" above "Daftar pemilih tetap": the row says what it counts.
      .filter((cue) => !ofRow || cue.start < columnStart || !isCue(cue, OF_VOTES))
      // Valid votes in the row of a name are the name's.
      .map((cue) => (ofName && cue.keys.includes('valid') ? { ...cue, keys: VOTES } : cue));
    const around = [...analysis.cues, ...(heading?.cues ?? [])];
    const dated = { ...roles, years: ownYears(roles.years, columnStart) };
    const head: HeadContext = {
      text: analysis,
      roles: written.years.length === 0 && years.length > 0 ? { ...roles, years } : dated,
      ownerAbove: above !== null,
      scale: columnScale(columnHead, [cell.caption, this.#textOf(heading)]),
      cues: totalOf(cell, this.#seen) ? TOTAL : [...own, ...seatsAbove(cell, roles, own, around)],
    };
    this.#seen.set(place, head);
    for (const cue of head.cues)
      if (cue.keys.includes('invalid')) this.#seen.set(invalidKey(cell.table), head);
    return head;
  }

  #tableOf(cell: CellPlace, from: number): Table {
    const known = this.#tables.get(cell.table);
    if (known) return known;
    const cells: BlockAnalysis[] = [];
    for (let i = from; i < this.blocks.length; i++) {
      const block = this.blocks[i] as BlockAnalysis;
      if (block.block.cell?.table !== cell.table) break;
      cells.push(block);
    }
    const columns = new Map<number, string>();
    for (const { block } of cells) if (block.cell) columns.set(block.cell.column, block.cell.columnHead);
    const end = from + cells.length;
    // A table cut over pages goes on without heads right behind the one that has them.
    const before = [...this.#tables.values()].at(-1);
    if (
      before?.end === from &&
      [...columns.values()].every((head) => head === '') &&
      before.columns.size === columns.size
    )
      for (const [column, head] of before.columns) columns.set(column, head);
    const table: Table = { end, cells, columns };
    this.#tables.set(cell.table, table);
    return table;
  }

  #textOf(heading: HeadingFrame | undefined): string {
    return heading ? (this.blocks[heading.index]?.block.text ?? '') : '';
  }

  /** The ballot number in the row of a ticket, which tells whose the row is where no table knows the name as written. */
  #ballotOf(cell: CellPlace, { cells, columns }: Table): number | null {
    const column = [...columns].find(([, head]) => BALLOT_COLUMN.test(lastHead(head)))?.[0];
    const names = column === undefined ? '' : (columns.get(column + 1) ?? '');
    if (column === undefined || cell.column <= column + 1 || !TICKET_HEAD.test(names)) return null;
    const row = cells.find(({ block }) => block.cell?.row === cell.row && block.cell.column === column);
    const number = /^\s*0?(\d{1,2})\s*\.?\s*$/.exec(row?.block.text ?? '')?.[1];
    return number === undefined ? null : Number(number);
  }

  /** The owner that a table of elections leaves to title, caption and text. */
  #ownerOf(block: BlockAnalysis, table: Table, flow: Flow): SubjectMention | null {
    const year = electionOfCell(block);
    if (year === null) return null;
    table.owner ??= this.#namesInside(table)
      ? new Map()
      : tableOwner(table.cells, this.#namedAbove(block, flow), this.index);
    const owner = table.owner.get(year);
    return owner ? { ...owner, start: 0, end: 0 } : null;
  }

  /** A row or column of the table names somebody: the others are of all. */
  #namesInside({ cells, columns }: Table): boolean {
    const heads = new Set([...columns.values(), ...cells.map(({ block }) => block.cell?.rowHead ?? '')]);
    return [...heads].some(
      (head) => rolesOf(analyze(head, this.names, this.index), this.index, true).subjects.length > 0,
    );
  }

  #namedAbove({ block: { cell } }: BlockAnalysis, flow: Flow): readonly SubjectMention[] {
    const caption = cell?.caption ? [analyze(cell.caption, this.names, this.index)] : [];
    return [
      ...[...flow.texts, ...caption].flatMap((text) => rolesOf(text, this.index, true).subjects),
      ...flow.headings.flatMap(({ roles }) => roles.subjects),
      ...(flow.title?.subjects ?? []),
    ];
  }
}

/** "2019 | 2024 | +/-": a change is that of the later election. */
function latestOf({ columns }: Table): readonly YearMention[] {
  const years = [...columns.values()].flatMap((head) => head.match(/\b(?:19|20)\d{2}\b/g) ?? []).map(Number);
  return years.length < 2
    ? []
    : [{ start: 0, end: 0, year: Math.max(...years), recall: false, election: true }];
}

/** "Hasil Pemilu 2024" over "Kursi 2019": the one year in a column's head is that of its cells, whatever the caption says. */
function ownYears(years: readonly YearMention[], columnStart: number): readonly YearMention[] {
  const own = years.filter(({ start }) => start >= columnStart);
  return new Set(own.map(({ year }) => year)).size === 1 ? own : years;
}

const lastHead = (heads: string): string => (heads.split('|').at(-1) ?? '').trim();

/** "Prabowo-Hatta | % | Jokowi-JK | %": a column of bare percentages is of the column on its left. */
function columnHeadOf(cell: CellPlace, { columns }: Table): string {
  const own = cell.columnHead || (columns.get(cell.column) ?? '');
  if (!PERCENT_HEAD.test(own)) return own;
  const left = columns.get(cell.column - 1) ?? '';
  const several = [...columns.values()].filter((head) => PERCENT_HEAD.test(head)).length > 1;
  return several && left !== '' && !PERCENT_HEAD.test(left) ? `${left} | ${own}` : own;
}
