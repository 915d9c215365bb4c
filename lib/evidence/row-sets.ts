import { OFFICES, type Office } from '../model/election';
import type { Fact } from '../model/fact';
import type { FactColumns } from './fact-columns';

/** The rows that could answer one question, parted as a verdict needs them. */
export interface RowSet {
  /** Certified rows (or derived from such) that are more than weak. */
  readonly certified: readonly Fact[];
  /** Every other row: superseded, provisional, scheduled or weak. */
  readonly others: readonly Fact[];
  /** Certified ones first. */
  readonly all: readonly Fact[];
}

const NONE: readonly never[] = [];
export const NO_ROWS: RowSet = { certified: NONE, others: NONE, all: NONE };

/** Parts rows into those that a claim is judged by and the rest; each part keeps the order. */
export function partRows(rows: readonly Fact[]): RowSet {
  if (rows.length === 0) return NO_ROWS;
  const certified: Fact[] = [];
  const others: Fact[] = [];
  for (const row of rows) (standsFirm(row) ? certified : others).push(row);
  return { certified, others, all: others.length === 0 ? certified : [...certified, ...others] };
}

const standsFirm = (row: Fact): boolean =>
  (row.status === 'certified' || row.status === 'derived_from_certified') && row.confidence !== 'weak';

/** Sets are kept until there are this many. */
const KEPT = 65_536;

/** Sets by place and subject. Two small numbers, not one of both: engines look small whole numbers up at once. */
type Placed = Map<number, Map<number, RowSet>>;

/** Sets once made are kept: by their list of measures (the list itself is the key), place and subject. */
export class RowSets {
  private byMeasures = new Map<readonly string[], Placed>();
  /** The list that was asked for last, and its sets: the readings of one number ask for the same. */
  private last: readonly string[] | null = null;
  private lastSets: Placed = new Map();
  private size = 0;

  constructor(private readonly facts: FactColumns) {}

  /** Rows of every measure of the list, in its order, in one office or (null) in all. */
  get(
    election: string,
    office: Office | null,
    region: string,
    subject: string,
    measures: readonly string[],
  ): RowSet {
    const place = this.facts.placeNumber(election, office, region);
    const owner = this.facts.subjectNumber(subject);
    if (place < 0 || owner < 0) return NO_ROWS;
    const byPlace = this.setsOf(measures);
    let sets = byPlace.get(place);
    const known = sets?.get(owner);
    if (known) return known;
    const offices = office === null ? OFFICES : [office];
    const places = offices
      .map((one) => this.facts.placeNumber(election, one, region))
      .filter((number) => number >= 0);
    const rows: Fact[] = [];
    for (const measure of measures)
      for (const number of places) rows.push(...this.facts.rowsAt(number, owner, measure));
    const set = partRows(rows);
    if (!sets) {
      sets = new Map();
      byPlace.set(place, sets);
    }
    sets.set(owner, set);
    this.size += 1;
    return set;
  }

  private setsOf(measures: readonly string[]): Placed {
    if (this.size >= KEPT) {
      this.byMeasures = new Map();
      this.last = null;
      this.size = 0;
    }
    if (this.last === measures) return this.lastSets;
    let sets = this.byMeasures.get(measures);
    if (!sets) {
      sets = new Map();
      this.byMeasures.set(measures, sets);
    }
    this.last = measures;
    this.lastSets = sets;
    return sets;
  }
}
