import type { Basis, Measure, Operator, Unit } from '../model/claim';
import type { ElectedMember, Office } from '../model/election';
import type { ActQuantity, BallotQuantity, DateQuantity, Precision, Quantity } from '../numbers/quantity';
import type { Stage } from './lexicon/stages';

/**
 * How near to the number a role was written. Higher outranks lower; `clause` is hard.
 * The steps follow the order of trust of the field guide: clause, sentence, paragraph, heading, title, address.
 */
export const SCOPE = {
  clause: 10,
  sentence: 8,
  paragraph: 6,
  heading: 6,
  title: 5,
  carried: 4,
  address: 3,
  prior: 1,
} as const;

/** Values a role may take as one scope writes them. */
export interface Scope<T> {
  readonly weight: number;
  readonly values: readonly T[];
}

/** Who a number belongs to. `clean` when nothing stands between name and number that could turn the ownership. */
export interface SubjectRole {
  readonly tickets: readonly string[];
  readonly parties: readonly string[];
  readonly ballot: number | null;
  readonly weight: number;
  readonly clean: boolean;
  /** Name and number stand side by side, and nothing in the sentence compares two sides. */
  readonly tight: boolean;
  readonly person: boolean;
}

/** A claim before its reading is chosen. Offsets count in the block's text. */
export interface Draft {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly quantity: Quantity | null;
  readonly measure: Measure;
  /** Measures of the tables that could answer, best first. */
  readonly tableMeasures: readonly string[];
  /** `required`: a ticket or party owns the number; `none`: a figure of the contest or region as a whole. */
  readonly ownership: 'required' | 'none';
  readonly subject: SubjectRole | null;
  /** The other side of a difference or ratio. */
  readonly other: SubjectRole | null;
  /** Everybody whose figures a sum adds up, in text order; empty for other claims. */
  readonly terms: readonly SubjectRole[];
  /** Other names of the sentence, for wrong-owner explanations. */
  readonly rivals: readonly SubjectRole[];
  readonly op: Operator;
  readonly value: number | string | null;
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly unit: Unit | null;
  readonly precision: Precision | null;
  readonly alternatives: readonly number[];
  /** The claim is this whole minus the figure: 100 for golput against turnout; else null. */
  readonly complement: number | null;
  /** Nothing between the owner's name and the number could make it anything but the owner's. */
  readonly plain: boolean;
  /** Names and figures of one kind take turns through the sentence, a name first: each figure is the name's before it. */
  readonly chain: boolean;
  /** The number is the earlier one of a comparison ("naik dari N"): its election is the one before. */
  readonly recalled: boolean;
  /** Nothing says outright that the figure is this one: it may be confirmed, never denied. */
  readonly loose: boolean;
  /** By how much the owner's figure changed since the election before, see `MeasureGuess.change`. */
  readonly change: boolean;
  /** The race the measure itself names, see `MeasureGuess.office`; null for none. */
  readonly race: Office | null;
  /** Years by which the text may call the election besides its own, see `MeasureGuess.years`. */
  readonly alsoYears: readonly number[];
  /** The words leave nothing else for the number to be, see `MeasureGuess.sure`. */
  readonly sure: boolean;
  readonly basis: Basis;
  readonly basisWeight: number;
  /** The clause itself says that KPU decided, that the result is final, or names a decree. */
  readonly decided: boolean;
  readonly years: readonly Scope<number>[];
  readonly offices: readonly Scope<Office>[];
  readonly regions: readonly Scope<string>[];
  /** Sentence, heads or headings speak of votes, seats or a result: a share here is one of votes. */
  readonly voteTalk: boolean;
  /** The other figure of the pair, or the others of its set, were found to be right, and with them owner and place. */
  readonly settled: boolean;
  /** Places of the sentence that nothing ties to the number: each may be the one meant. */
  readonly openPlaces: readonly string[];
  /** The other figure of a pair (`V suara atau S persen`): start of its span, or null. */
  readonly pairStart: number | null;
  /** Says "secara nasional" or the like: the nation is written. */
  readonly national: boolean;
  /** 1 or 2 where a round is written. */
  readonly round: 1 | 2 | null;
  /** The clause names a place the index does not hold (kecamatan, desa, TPS) — or a dapil when `dapil`. */
  readonly below: boolean;
  readonly published: string;
}

/** What is said to be the highest or lowest of all elections. */
export interface BestOf {
  readonly measure: 'votes' | 'share' | 'turnout_pct' | 'dpt_total';
  readonly highest: boolean;
  /** Year of the first election compared; null for all that were ever held. */
  readonly since: number | null;
}

/** A claim that names a record of the tables (an event, an act, a place on the ballot) and not a count. */
export type WordedDraft =
  | {
      readonly kind: 'date';
      readonly base: Draft;
      readonly date: DateQuantity;
      readonly stage: Stage | null;
      /** What the heads of a cell say, in lower case; empty outside tables. */
      readonly heads: string;
    }
  | { readonly kind: 'act'; readonly base: Draft; readonly act: ActQuantity; readonly stage: Stage | null }
  | { readonly kind: 'ballot'; readonly base: Draft; readonly ballot: BallotQuantity }
  /** Votes an elected member won in person. */
  | { readonly kind: 'member'; readonly base: Draft; readonly member: ElectedMember }
  /** In how many rounds an election was decided. */
  | { readonly kind: 'rounds'; readonly base: Draft; readonly rounds: 1 | 2 }
  /** The most or least of its kind in all elections, or in those since a year. */
  | { readonly kind: 'record'; readonly base: Draft; readonly best: BestOf }
  /** A threshold in percent; `base` is the draft as a number. */
  | { readonly kind: 'rule'; readonly base: Draft };
