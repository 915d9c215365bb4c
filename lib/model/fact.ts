import type { Office } from './election';

export type FactStatus =
  | 'certified'
  | 'superseded'
  | 'unofficial_partial'
  | 'scheduled'
  | 'derived_from_certified';

/** Confidence in force after inputs are weighed: a derived fact is as weak as its weakest input. */
export type EffectiveConfidence = 'high' | 'single' | 'weak';

/**
 * How a derived value follows from its inputs. Inputs are fact ids in the order the formula reads them.
 * - `share`: 100 × inputs[0] ÷ inputs[1] (votes ÷ valid votes)
 * - `share_sum`: 100 × inputs[0] ÷ Σ inputs (votes of all tickets, where valid votes are not stored)
 * - `seat_share`: 100 × seats ÷ seats in the house
 * - `turnout`: 100 × total votes ÷ registered voters; shown, never used to differ
 * - `sum`: Σ inputs · `difference`: inputs[0] − inputs[1] · `ratio`: inputs[0] ÷ inputs[1]
 * - `rank`: place of inputs[0] by value among all inputs
 * - `regions_won`: in how many regions the subject has the most votes
 * - `growth`: 100 × (inputs[0] − inputs[1]) ÷ inputs[1]
 * - `complement`: 100 − inputs[0]
 */
export type Formula =
  | 'share'
  | 'share_sum'
  | 'seat_share'
  | 'turnout'
  | 'sum'
  | 'difference'
  | 'ratio'
  | 'rank'
  | 'regions_won'
  | 'growth'
  | 'complement';

export interface FactAddress {
  readonly election: string;
  readonly office: Office;
  readonly region: string;
  /** choice_id, party_id, or empty for a figure of the contest as a whole. */
  readonly subject: string;
  /** A measure of the tables (`votes`, `dpt_total` …) or of derived facts (`share`, `seat_share`, `rank`, `turnout`, `provinces_won`, `kabkota_won`). */
  readonly measure: string;
}

/** One official value, stored or derived, with everything a citation needs. */
export interface Fact extends FactAddress {
  /** `fact_id` of the table, or `derived:<formula>:<inputs joined by +>`. */
  readonly id: string;
  readonly value: number;
  readonly unit: 'votes' | 'people' | 'stations' | 'seats' | 'count' | 'percent' | 'idr' | 'rank';
  readonly status: FactStatus;
  /** YYYY, YYYY-MM, YYYY-MM-DD or ISO 8601 with offset; empty if unknown. */
  readonly asOf: string;
  readonly confidence: EffectiveConfidence;
  /** The act that set the figure, as the table writes it; empty if none is known. */
  readonly decreeNo: string;
  /** Unit of the official rounding (0.01, 1, 1000000 …), or 0 where the value is exact. */
  readonly precision: number;
  readonly source: string;
  readonly formula: Formula | null;
  readonly inputs: readonly string[];
}
