import type { Span } from '../base/span';
import type { Operator, Unit } from '../model/claim';

/** What a quantity counts, as its unit noun says. Data: the noun tables of each locale. */
export type UnitNoun =
  | 'votes'
  | 'percent'
  | 'points'
  | 'seats'
  | 'stations'
  | 'voters'
  | 'people'
  | 'provinces'
  | 'regencies'
  | 'cities'
  | 'regencies_cities'
  | 'districts'
  | 'villages'
  | 'regions'
  | 'dapil'
  | 'parties'
  | 'tickets'
  | 'candidates'
  | 'countries'
  | 'offices'
  | 'ballots'
  | 'idr'
  | 'times'
  | 'years'
  | 'months'
  | 'days'
  | 'hours'
  | 'other';

/** How the digits were written, which fixes the tolerance (see `lib/verdict/tolerance`). */
export interface Precision {
  /** Unit of the last written digit, in base units: 0.01 for `58,59 persen`, 100000 for `3,4 juta`, 1 for `96.214.691`. For whole numbers ending in two or more zeros without a scale word: 10^(zeros). */
  readonly unit: number;
  /** Digits after the decimal mark as written. */
  readonly decimals: number;
  /** Significant digits written (leading zeros and trailing zeros of round whole numbers left out). */
  readonly significant: number;
  /** A scale word (ribu, juta, miliar, triliun, million …) was written. */
  readonly scaled: boolean;
}

interface QuantityBase extends Span {
  /** Span of the figure alone, without unit noun or hedge. `start..end` is the figure with its unit. */
  readonly figure: Span;
  readonly text: string;
}

/** A number with what it counts. */
export interface NumberQuantity extends QuantityBase {
  readonly kind: 'number';
  readonly value: number;
  /** Both ends of a written range, else null. `value` is then `low`. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly op: Operator;
  /** The hedge word as normalised, for example `lebih dari`, else null. */
  readonly hedge: string | null;
  readonly noun: UnitNoun | null;
  /** The noun as written, for example `kabupaten/kota`. */
  readonly nounText: string | null;
  readonly unit: Unit | null;
  readonly precision: Precision;
  /** Written in words (`tiga`, `dua pertiga`, `separuh`). */
  readonly spelled: boolean;
  /** A fraction or multiple (`dua pertiga`, `dua kali lipat`): `value` is the ratio, `noun` may be null. */
  readonly ratio: boolean;
  /** Other values the same digits could mean (`41.370` as 41.37), best first; never includes `value`. */
  readonly alternatives: readonly number[];
  /** Separators were broken or mixed and read as a typing slip. */
  readonly slip: boolean;
}

/** A ballot number (`nomor urut 2`, `paslon 02`, `No. 2`, `kubu 02`). */
export interface BallotQuantity extends QuantityBase {
  readonly kind: 'ballot';
  readonly value: number;
}

/** A date or period. Partial dates leave later parts out: `2024-02` is a month. */
export interface DateQuantity extends QuantityBase {
  readonly kind: 'date';
  /** ISO, possibly partial; null year is written `--MM-DD` (ISO 8601-1:2004 truncated form). */
  readonly iso: string;
  /** End of a period, same form, or null. */
  readonly isoEnd: string | null;
  /** 0 Sunday … 6 Saturday as written, or null. */
  readonly weekday: number | null;
  /** A time or *malam*, *dini hari* stands beside the date: either day may be meant. */
  readonly night: boolean;
  /** The date stands in brackets after a weekday: usually when somebody spoke. */
  readonly bracketed: boolean;
}

/** A decree, regulation, law or ruling: `keputusan_kpu:360/2024`. */
export interface ActQuantity extends QuantityBase {
  readonly kind: 'act';
  /** `keputusan_kpu`, `pkpu`, `uu`, `perppu`, `putusan_mk` …: the `kind` column of decrees.csv. */
  readonly act: string;
  readonly number: string;
  readonly year: string;
}

/** Digits consumed so that nothing else reads them: clock time, list marker, age, article, phone, score … */
export interface OtherQuantity extends QuantityBase {
  readonly kind: 'other';
  readonly what:
    | 'time'
    | 'list_marker'
    | 'age'
    | 'article'
    | 'year'
    | 'score'
    | 'margin_of_error'
    | 'link'
    | 'phone'
    | 'money'
    | 'ordinal'
    | 'identifier'
    | 'name_part';
  readonly value: number | null;
  /** Money in rupiah as a figure that may be compared; absent for everything else. */
  readonly amount?: NumberQuantity;
}

export type Quantity = NumberQuantity | BallotQuantity | DateQuantity | ActQuantity | OtherQuantity;
