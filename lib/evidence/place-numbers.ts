import { OFFICES, type Office } from '../model/election';
import type { Table } from '../model/tables';
import { Codes, dictView } from './columns';
import { ANY_OFFICE, OFFICE_CODES, placeKey, REGIONS } from './fact-views';

/** Numbers of the places (election, office, region) that the stored facts speak of. */
export class PlaceNumbers {
  private readonly elections: Codes;
  private readonly offices: Codes;
  private readonly regions: Codes;
  /** Numbers of the offices that the facts have, in the order of all offices. */
  private readonly inOrder: readonly number[];

  constructor(facts: Table) {
    const codes = (column: string): Codes => new Codes(dictView(facts, column).texts);
    this.elections = codes('election');
    this.offices = codes('office');
    this.regions = codes('region');
    this.inOrder = OFFICES.map((office) => this.offices.get(office)).filter((office) => office >= 0);
  }

  /** The number of a region that a derived row may be the first of. */
  addRegion(code: string): number {
    return this.regions.add(code);
  }

  /** Number of a place in one office or (null) in all of them, or -1 where no row can stand. */
  get(election: string, office: Office | null, region: string): number {
    const e = this.elections.get(election);
    const r = this.regions.get(region);
    const o = office === null ? ANY_OFFICE : this.offices.get(office);
    return e < 0 || r < 0 || o < 0 ? -1 : placeKey(e, o, r);
  }

  /** The places of single offices in the order of the offices, for a place of all of them. */
  ofOffices(anyOffice: number): readonly number[] {
    const first = anyOffice - ANY_OFFICE * REGIONS;
    return this.inOrder.map((office) => first + office * REGIONS);
  }

  /** The names of a place of one office. */
  names(place: number): { election: string; office: Office; region: string } {
    const upper = Math.floor(place / REGIONS);
    return {
      election: this.elections.texts[Math.floor(upper / OFFICE_CODES)] as string,
      office: this.offices.texts[upper % OFFICE_CODES] as Office,
      region: this.regions.texts[place % REGIONS] as string,
    };
  }
}
