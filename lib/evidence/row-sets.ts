import { within } from '../base/lists';
import type { Office } from '../model/election';
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

/** Sets once made are kept: by their list of measures (the list itself is the key), place and subject. */
export class RowSets {
  private byMeasures = new Map<readonly string[], Map<number, Map<number, RowSet>>>();
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
    const place = this.facts.places.get(election, office, region);
    const owner = this.facts.subjectNumber(subject);
    if (place < 0 || owner < 0) return NO_ROWS;
    const known = this.byMeasures.get(measures)?.get(place)?.get(owner);
    if (known) return known;
    // Of all offices few have any rows in a region: the others are asked for no measure.
    const places = office === null ? this.facts.placesOf(place) : this.facts.hasRows(place) ? [place] : NONE;
    if (places.length === 0) return NO_ROWS;
    const rows: Fact[] = [];
    for (const measure of measures) {
      const number = this.facts.measureNumber(measure);
      if (number < 0) continue;
      for (const at of places) rows.push(...this.facts.rowsAt(at, owner, number));
    }
    return this.keep(measures, place, owner, partRows(rows));
  }

  private keep(measures: readonly string[], place: number, subject: number, rows: RowSet): RowSet {
    if (this.size >= KEPT) {
      this.byMeasures = new Map();
      this.size = 0;
    }
    const places = within(this.byMeasures, measures, () => new Map<number, Map<number, RowSet>>());
    within(places, place, () => new Map<number, RowSet>()).set(subject, rows);
    this.size += 1;
    return rows;
  }
}
