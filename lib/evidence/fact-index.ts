import type { Measure } from '../model/claim';
import type {
  Choice,
  Contest,
  Decree,
  ElectedMember,
  Election,
  ElectionEvent,
  Office,
  Party,
  Person,
  Region,
  Rule,
  Source,
  Winner,
} from '../model/election';
import type { Fact, FactAddress } from '../model/fact';
import type { PackManifest } from '../model/pack';
import type { FactRegister } from './fact-register';
import type { RowSet } from './row-sets';

/** How a measure of the tables answers a kind of claim. Measures of one family count the same thing in several ways. */
export interface MeasureInfo {
  readonly measure: string;
  readonly family: string;
  readonly claimMeasure: Measure;
  readonly labelId: string;
  readonly labelEn: string;
}

/**
 * Port: the official figures, loaded and ready. Synchronous and read-only; every list is in table order.
 * Implementations: `memory-index.ts`.
 */
export interface FactIndex {
  readonly manifest: PackManifest;
  readonly elections: readonly Election[];
  readonly contests: readonly Contest[];
  readonly parties: readonly Party[];
  readonly people: readonly Person[];
  /** Every region but kecamatan. */
  readonly regions: readonly Region[];
  readonly kecamatan: readonly Region[];
  readonly events: readonly ElectionEvent[];
  readonly rules: readonly Rule[];
  readonly decrees: readonly Decree[];
  readonly members: readonly ElectedMember[];
  readonly winners: readonly Winner[];
  readonly measures: readonly MeasureInfo[];

  election(id: string): Election | null;
  contest(id: string): Contest | null;
  contestsOf(election: string): readonly Contest[];
  choices(contestId: string): readonly Choice[];
  /** A ticket or party of one contest by its id, or null. */
  choice(contestId: string, choiceId: string): Choice | null;
  /** All choices, for the gazetteer. */
  readonly allChoices: readonly Choice[];
  /** A ticket by its id (unique), or null. */
  ticket(choiceId: string): Choice | null;
  /** The choice of this id in the first contest of the election and office that has it, or null. */
  choiceAt(election: string, office: string, choiceId: string): Choice | null;
  party(id: string): Party | null;
  region(code: string): Region | null;
  children(code: string): readonly Region[];
  source(id: string): Source | null;
  decree(docNo: string): Decree | null;
  measure(measure: string): MeasureInfo | null;
  /** All measures of one family, in table order. */
  family(family: string): readonly MeasureInfo[];

  fact(id: string): Fact | null;
  /** Every row of the address, stored and derived, of every status and date; certified first. */
  at(address: FactAddress): readonly Fact[];
  /**
   * Rows of every measure of the list, in its order, at one office of the place or (null) at any. Sets are kept by the
   * identity of `measures`: callers hold on to their lists and never change them.
   */
  rowSet(
    election: string,
    office: Office | null,
    region: string,
    subject: string,
    measures: readonly string[],
  ): RowSet;
  /** The certified (or derived from certified) row of the address, or null. */
  certified(address: FactAddress): Fact | null;
  /** Stored facts of one place: every subject and measure. */
  atPlace(election: string, office: string, region: string): readonly Fact[];
  /** Stored count facts equal to the value (not percentages), of every status. */
  byValue(value: number): readonly Fact[];
  /** Stored facts by act, source and place; put together at first use. */
  readonly register: FactRegister;
  /** Total number of stored facts. */
  readonly size: number;
}
