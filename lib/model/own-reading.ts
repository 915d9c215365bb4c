/**
 * The reader corrects how a sentence was read. What a claim asks of the tables travels with it, so that the background
 * needs nothing of the page again and may have slept since.
 */
import type { Claim } from './claim';
import type { FactStatus } from './fact';

/**
 * Why a claim can be read in one way only: one record of KPU's answers it; it compares two elections; it adds several
 * owners up; it says no single number.
 */
export type OneReading = 'record' | 'change' | 'sum' | 'no_number';

/** What a claim asks of the tables, whatever its election, region and owner. */
export interface Asked {
  /** Measures of the tables that could answer, best first. */
  readonly tableMeasures: readonly string[];
  /** `required`: a ticket or party owns the figure; `none`: it is one of the contest or region as a whole. */
  readonly ownership: 'required' | 'none';
  /** How the figure was written; see `Precision`. */
  readonly precision: {
    readonly unit: number;
    readonly decimals: number;
    readonly significant: number;
    readonly scaled: boolean;
  } | null;
  readonly alternatives: readonly number[];
  /** See `Draft`, as the next three. */
  readonly complement: number | null;
  readonly loose: boolean;
  readonly sure: boolean;
  readonly decided: boolean;
  /** Whom the text names: tickets, parties, or a bare ballot number. */
  readonly owners: readonly string[];
  readonly ballot: number | null;
  /** The others it names, for a margin. */
  readonly rivals: readonly string[];
  readonly published: string;
  /** Other readings that the text leaves open, the likeliest first. */
  readonly others: readonly Roles[];
}

/** One reading of a claim. `office` is empty for a figure of no race; `subject` null for one that nobody owns. */
export interface Roles {
  readonly election: string;
  readonly office: string;
  readonly region: string;
  readonly subject: string | null;
}

/** A claim as the card asks about it. */
export interface OwnReading
  extends Pick<Claim, 'quote' | 'measure' | 'op' | 'value' | 'low' | 'high' | 'unit' | 'basis'> {
  readonly asked: Asked;
  /** How it is to be read. */
  readonly roles: Roles;
}

export interface NamedChoice {
  readonly id: string;
  readonly name: string;
}

export interface RegionChoice {
  readonly code: string;
  readonly name: string;
  /** Name of the province around it, or null. */
  readonly parent: string | null;
}

/** What a reader may choose; each list holds only what the tables can answer, and the one in force. */
export interface RoleChoices {
  readonly roles: Roles;
  /** Ids, newest first. */
  readonly elections: readonly string[];
  readonly offices: readonly string[];
  readonly regions: readonly RegionChoice[];
  readonly subjects: readonly NamedChoice[];
}

/** One bar: a ticket or party of the contest at that place. */
export interface Bar {
  readonly id: string;
  readonly name: string;
  /** Ballot number, or null. */
  readonly number: number | null;
  readonly value: number;
  readonly display: string;
  /** The claim is about this one. */
  readonly own: boolean;
}

/** Tickets in ballot order, parties from the largest. */
export interface Bars {
  readonly kind: 'tickets' | 'parties';
  readonly bars: readonly Bar[];
}

/** One dated value of the figure. */
export interface DatedValue {
  readonly asOf: string;
  readonly value: number;
  readonly display: string;
  readonly status: FactStatus;
}

/** Another reading of the sentence, with names to show. */
export interface OtherReading {
  readonly roles: Roles;
  readonly region: string;
  readonly subject: string | null;
}

/** What stands around a claim's figure in the tables. */
export interface Surroundings {
  readonly bars: Bars | null;
  /** All dated values of the figure, oldest first; empty where there is but one. */
  readonly timeline: readonly DatedValue[];
  readonly choices: RoleChoices;
  readonly others: readonly OtherReading[];
}

/** A claim judged as the reader reads it. */
export interface OwnJudgement {
  readonly claim: Pick<
    Claim,
    'election' | 'office' | 'region' | 'subject' | 'verdict' | 'reasons' | 'official' | 'matched' | 'basis'
  >;
  readonly around: Surroundings;
}
