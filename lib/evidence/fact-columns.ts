/** All facts of a pack as typed columns; one file, long because the columns and the chains through them are private to what reads them. */
import { KeptMap } from '../base/kept-map';
import type { Office } from '../model/election';
import type { EffectiveConfidence, Fact, FactStatus, Formula } from '../model/fact';
import type { DecodedPack } from '../model/tables';
import { AddressTable } from './address-table';
import { Codes, dictView, numberView, textAt } from './columns';
import { derivedId, evaluate, unitOf } from './derive';
import { chain, placeKey, REGIONS, STATUS_RANK, views } from './fact-views';
import { PlaceNumbers } from './place-numbers';

/** Made facts are kept until there are this many, and as many again in the lists of places. */
const KEPT = 4096;

/**
 * All facts as typed columns: rows `0 … stored-1` as stored, the derived ones after them. Rows of one place
 * (election, office, region), of one value and of one head input are chained in table order; `Fact` objects
 * are made only when asked for.
 */
export class FactColumns {
  /** Number of stored rows. */
  readonly stored: number;
  private readonly rows: number;
  private readonly view: ReturnType<typeof views>;
  readonly places: PlaceNumbers;
  private readonly subjects: Codes;
  private readonly measures: Codes;
  /** Measures of computed shares and of announced ones, which answer together. */
  private readonly share: number;
  private readonly announced: number;
  private readonly place: Float64Array;
  private readonly subject: Uint16Array;
  private readonly measure: Uint16Array;
  private readonly value: Float64Array;
  private readonly rank: Uint8Array;
  private readonly firstAt = new Map<number, number>();
  private readonly nextAt: Int32Array;
  private readonly firstOf = new Map<number, number>();
  private readonly nextOf: Int32Array;
  private readonly firstFrom = new Map<number, number>();
  private readonly nextFrom: Int32Array;
  private readonly addresses: AddressTable;
  private readonly computedAt = new Map<number, number>();
  private readonly made = new KeptMap<number, Fact>(KEPT);
  private readonly named = new KeptMap<string, Fact | null>(KEPT);
  private readonly lists = new KeptMap<number, readonly Fact[]>(KEPT);

  constructor(pack: DecodedPack) {
    const { facts, derived, computed } = pack.tables;
    this.view = views(pack);
    this.stored = facts.rows;
    this.rows = facts.rows + derived.rows;
    const column = (name: string) => dictView(facts, name);
    this.places = new PlaceNumbers(facts);
    this.subjects = new Codes(column('subject').texts);
    this.measures = new Codes(column('measure').texts);
    this.share = this.measures.add('share');
    this.announced = this.measures.add('share_pct');
    this.place = new Float64Array(this.rows);
    this.subject = new Uint16Array(this.rows);
    this.measure = new Uint16Array(this.rows);
    this.value = new Float64Array(this.rows);
    this.rank = new Uint8Array(this.rows);
    this.nextAt = new Int32Array(this.rows).fill(-1);
    this.nextOf = new Int32Array(this.rows).fill(-1);
    this.nextFrom = new Int32Array(this.rows).fill(-1);
    const computedRows = numberView(computed, 'row');
    for (let i = 0; i < computed.rows; i++) this.computedAt.set(computedRows[i] as number, i);
    this.readStored(pack);
    this.readDerived(pack);
    this.addresses = new AddressTable(this.place, this.subject, this.measure);
    this.link();
  }

  private readStored({ tables: { facts } }: DecodedPack): void {
    const [e, o, r] = [dictView(facts, 'election'), dictView(facts, 'office'), dictView(facts, 'region')];
    for (let i = 0; i < this.stored; i++)
      this.place[i] = placeKey(e.codes[i] as number, o.codes[i] as number, r.codes[i] as number);
    this.subject.set(dictView(facts, 'subject').codes);
    this.measure.set(dictView(facts, 'measure').codes);
    this.value.set(numberView(facts, 'value'));
    const ranks = this.view.status.texts.map((text) => STATUS_RANK[text as FactStatus]);
    for (let i = 0; i < this.stored; i++) this.rank[i] = ranks[this.view.status.codes[i] as number] as number;
  }

  private readDerived({ tables: { derived } }: DecodedPack): void {
    const whole = numberView(derived, 'whole');
    const region = dictView(derived, 'region');
    const measure = dictView(derived, 'measure');
    const measureCodes = measure.texts.map((text) => this.measures.add(text));
    const regionCodes = region.texts.map((text) => (text === '' ? -1 : this.places.addRegion(text)));
    const none = this.subjects.add('');
    for (let i = 0; i < derived.rows; i++) {
      const row = this.stored + i;
      const head = this.view.head[i] as number;
      const at = this.place[head] as number;
      const moved = regionCodes[region.codes[i] as number] as number;
      this.place[row] = moved < 0 ? at : at - (at % REGIONS) + moved;
      this.subject[row] = whole[i] === 1 ? none : (this.subject[head] as number);
      this.measure[row] = measureCodes[measure.codes[i] as number] as number;
      this.rank[row] = this.rank[head] as number;
      const inputs = this.inputRows(row).map((input) => this.value[input] as number);
      this.value[row] = evaluate(textAt(this.view.formula, i) as Formula, inputs) ?? Number.NaN;
    }
  }

  /** Built backwards so that every chain runs in table order. */
  private link(): void {
    const percent = this.view.unit.texts.indexOf('percent');
    const { formula } = this.view;
    const counting = formula.texts.map((text) => text === 'sum' || text === 'difference');
    for (let i = this.rows - 1; i >= 0; i--) {
      const value = this.value[i] as number;
      // A formula without a value (division by zero) gives no fact.
      if (Number.isNaN(value)) continue;
      chain(this.firstAt, this.nextAt, this.place[i] as number, i);
      this.addresses.add(i);
      const d = i - this.stored;
      if (d >= 0) chain(this.firstFrom, this.nextFrom, this.view.head[d] as number, i);
      const counts =
        d < 0 ? this.view.unit.codes[i] !== percent : counting[formula.codes[d] as number] === true;
      if (counts) chain(this.firstOf, this.nextOf, value, i);
    }
  }

  /** Input rows of a derived or computed row in formula order; empty for a plain one. */
  private inputRows(row: number): readonly number[] {
    const v = this.view;
    const derived = row >= this.stored;
    const own = derived ? row - this.stored : this.computedAt.get(row);
    if (own === undefined) return [];
    const head = (derived ? v.head : v.computedHead)[own] as number;
    const group = (derived ? v.group : v.computedGroup)[own] as number;
    const out = [head];
    for (let i = v.starts[group] as number; i < (v.starts[group + 1] as number); i++)
      if (v.members[i] !== head) out.push(v.members[i] as number);
    return out;
  }

  private firstRow(election: string, office: string, region: string): number {
    return this.firstAt.get(this.places.get(election, office as Office, region)) ?? -1;
  }

  /** Rows of an address, certified first; a computed share stands before an announced one. */
  at(election: string, office: string, region: string, subject: string, measure: string): readonly Fact[] {
    const p = this.places.get(election, office as Office, region);
    const s = this.subjects.get(subject);
    const m = this.measures.get(measure);
    return p < 0 || s < 0 || m < 0 ? [] : this.rowsAt(p, s, m);
  }

  /** Rows of an address by the numbers of place, subject and measure, in the order of `at`. */
  rowsAt(place: number, subject: number, measure: number): readonly Fact[] {
    const rows = this.addresses.rows(place, subject, measure);
    if (measure === this.share) rows.push(...this.addresses.rows(place, subject, this.announced));
    const standing = (row: number): number =>
      (this.rank[row] as number) * 2 + (this.measure[row] === measure ? 0 : 1);
    if (rows.length > 1) rows.sort((a, b) => standing(a) - standing(b) || a - b);
    return rows.map((row) => this.fact(row));
  }

  /** Number of a ticket, a party or (empty) nobody, or -1. */
  subjectNumber(subject: string): number {
    return this.subjects.get(subject);
  }

  /** Number of a measure, or -1. */
  measureNumber(measure: string): number {
    return this.measures.get(measure);
  }

  /** Does any row stand at the place, which is one of a single office? */
  hasRows(place: number): boolean {
    return this.firstAt.has(place);
  }

  /** The places of single offices that have rows, for a place of all offices; in the order of the offices. */
  placesOf(anyOffice: number): readonly number[] {
    return this.places.ofOffices(anyOffice).filter((place) => this.firstAt.has(place));
  }

  /** Stored rows of one place. */
  atPlace(election: string, office: string, region: string): readonly Fact[] {
    const first = this.firstRow(election, office, region);
    return first < 0 ? [] : (this.lists.get(first) ?? this.listFrom(first));
  }

  private listFrom(first: number): readonly Fact[] {
    const out: Fact[] = [];
    for (let i = first; i >= 0; i = this.nextAt[i] as number) if (i < this.stored) out.push(this.fact(i));
    this.lists.set(first, out, out.length);
    return out;
  }

  /** Rows that count something and equal the value: stored ones but percentages, and derived sums. */
  byValue(value: number): readonly Fact[] {
    const out: Fact[] = [];
    for (let i = this.firstOf.get(value) ?? -1; i >= 0; i = this.nextOf[i] as number) out.push(this.fact(i));
    return out;
  }

  byId(id: string): Fact | null {
    let fact = this.named.get(id);
    if (fact === undefined) {
      fact = this.findById(id);
      this.named.set(id, fact);
    }
    return fact;
  }

  private findById(id: string): Fact | null {
    const head = /^derived:[a-z_]+:([^+]+)/.exec(id)?.[1];
    if (head === undefined) {
      const row = this.storedRow(id);
      return row < 0 ? null : this.fact(row);
    }
    const from = this.storedRow(head);
    for (let i = this.firstFrom.get(from) ?? -1; i >= 0; i = this.nextFrom[i] as number) {
      const fact = this.fact(i);
      if (fact.id === id) return fact;
    }
    return null;
  }

  private storedRow(id: string): number {
    const parts = (id.split('@')[0] ?? '').split('/');
    const [election = '', office = '', region = ''] = parts;
    const measure = this.measures.get(parts.at(-1) ?? '');
    const first = this.firstRow(election, office === 'all' ? '' : office, region);
    for (let i = first; i >= 0; i = this.nextAt[i] as number)
      if (i < this.stored && this.measure[i] === measure && this.idOf(i) === id) return i;
    return -1;
  }

  /** The fact_id as the tables build it from the other columns. */
  private idOf(row: number): string {
    const { election, office, region } = this.places.names(this.place[row] as number);
    const subject = this.subjects.texts[this.subject[row] as number] as string;
    const tail = subject === '' ? '' : `/${subject.slice(subject.lastIndexOf('/') + 1)}`;
    const measure = this.measures.texts[this.measure[row] as number] as string;
    const asOf = textAt(this.view.asOf, row).slice(0, 10) || 'undated';
    const date = this.rank[row] === 0 ? '' : `@${asOf}`;
    return `${election}/${office || 'all'}/${region}${tail}/${measure}${date}`;
  }

  /** The fact of a row: `0 … stored-1` as stored, the derived ones after them. */
  fact(row: number): Fact {
    const known = this.made.get(row);
    if (known) return known;
    const fact = row < this.stored ? this.storedFact(row) : this.derivedFact(row);
    this.made.set(row, fact);
    return fact;
  }

  private address(row: number) {
    return {
      ...this.places.names(this.place[row] as number),
      subject: this.subjects.texts[this.subject[row] as number] as string,
      measure: this.measures.texts[this.measure[row] as number] as string,
      value: this.value[row] as number,
    };
  }

  private storedFact(row: number): Fact {
    const v = this.view;
    const computed = this.computedAt.get(row);
    return {
      id: this.idOf(row),
      ...this.address(row),
      unit: textAt(v.unit, row) as Fact['unit'],
      status: textAt(v.status, row) as FactStatus,
      asOf: textAt(v.asOf, row),
      confidence: textAt(v.confidence, row) as EffectiveConfidence,
      decreeNo: textAt(v.decree, row),
      precision: v.precision[row] as number,
      source: textAt(v.source, row),
      formula: computed === undefined ? null : (textAt(v.computedFormula, computed) as Formula),
      inputs: this.inputRows(row).map((input) => this.idOf(input)),
    };
  }

  private derivedFact(row: number): Fact {
    const v = this.view;
    const own = row - this.stored;
    const formula = textAt(v.formula, own) as Formula;
    const rows = this.inputRows(row);
    const inputs = rows.map((input) => this.idOf(input));
    const head = rows[0] as number;
    const status = textAt(v.status, head) as FactStatus;
    const decrees = new Set(rows.map((input) => textAt(v.decree, input)));
    return {
      id: derivedId(formula, inputs),
      ...this.address(row),
      unit: unitOf(formula, textAt(v.unit, head) as Fact['unit']),
      status: status === 'certified' ? 'derived_from_certified' : status,
      asOf: rows.map((input) => textAt(v.asOf, input)).reduce((a, b) => (b > a ? b : a), ''),
      confidence: textAt(v.derivedConfidence, own) as EffectiveConfidence,
      decreeNo: decrees.size === 1 ? textAt(v.decree, head) : '',
      precision: 0,
      source: textAt(v.source, head),
      formula,
      inputs,
    };
  }
}
