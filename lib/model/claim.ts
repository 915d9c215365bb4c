/**
 * The checker's contract: what `rujukan check` writes and what pages are told. The JSON Schema that
 * `rujukan schema` prints describes exactly these shapes; changing one is a breaking change.
 */
import type { FactStatus } from './fact';

export const MEASURES = [
  'votes',
  'share',
  'seats',
  'seat_share',
  'rank',
  'winner',
  'registered_voters',
  'polling_stations',
  'turnout',
  'voters',
  'valid_votes',
  'invalid_votes',
  'total_votes',
  'ballot_number',
  'count',
  'date',
  'rule',
  'decree',
  'difference',
  'ratio',
  'sum',
  'progress',
] as const;
export type Measure = (typeof MEASURES)[number];

export const OPERATORS = ['eq', 'gt', 'lt', 'approx', 'range'] as const;
export type Operator = (typeof OPERATORS)[number];

export const UNITS = [
  'votes',
  'percent',
  'points',
  'seats',
  'people',
  'stations',
  'count',
  'idr',
  'years',
  'months',
  'days',
  'number',
  'date',
  'decree',
  'text',
] as const;
export type Unit = (typeof UNITS)[number];

export const BASES = [
  'official',
  'interim',
  'quick_count',
  'survey',
  'target',
  'projection',
  'camp_count',
  'quoted_false',
] as const;
export type Basis = (typeof BASES)[number];

export const VERDICTS = [
  'matches',
  'matches_rounded',
  'differs',
  'different_basis',
  'ambiguous',
  'no_data',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a verdict fell as it did. The words are in `lib/i18n`. */
export const REASONS = [
  // agreement
  'equal',
  'rounded',
  'cut',
  'hedge_holds',
  'family_member',
  // another basis
  'quoted_false',
  'survey',
  'target',
  'projection',
  'camp_count',
  'quick_count',
  'interim',
  'superseded',
  'scheduled',
  // difference, and its explanation where one is found
  'provisional_as_final',
  'outside_tolerance',
  'hedge_violated',
  'digit_wrong',
  'digit_dropped',
  'digit_added',
  'digits_swapped',
  'unit_slip',
  'other_subject',
  'other_region',
  'other_election',
  'other_stage',
  'other_part',
  'other_base',
  'seats_for_votes',
  'weekday_mismatch',
  'not_held',
  'threshold_crossed',
  // abstention
  'reading_open',
  'subject_unclear',
  'region_unclear',
  'election_unclear',
  'office_unclear',
  'role_unclear',
  'single_source',
  'weak_source',
  'hedge_loose',
  'official_coarser',
  'first_decree_regional',
  'before_decision',
  'roll_voters_only',
  'share_or_points',
  'between_tolerances',
  'turnout_shown_only',
  'rule_incomplete',
  'short_number',
  'no_certified_fact',
  'below_index_level',
  'not_in_index',
] as const;
export type Reason = (typeof REASONS)[number];

export type CheckKind = 'share_of_votes' | 'parts_and_sum' | 'shares_to_100' | 'weekday' | 'votes_above_roll';

/** A contradiction between the page's own figures, apart from any verdict. Spans are offsets like the claim's. */
export interface PageCheck {
  readonly kind: CheckKind;
  readonly spans: readonly (readonly [number, number])[];
  readonly expected: number | string;
  readonly found: number | string;
}

/** A page check as the engine gives it: figures of several blocks may take part, and `spans[i]` counts in block `blocks[i]`. */
export interface BlockCheck extends PageCheck {
  readonly blocks: readonly string[];
}

export interface ClaimSource {
  readonly title: string;
  readonly publisher: string;
  readonly docNo: string | null;
  readonly url: string | null;
  readonly urlKind: 'document' | 'dataset' | 'portal' | null;
  readonly seenAt: string | null;
}

/** The fact in force for the claim's address. */
export interface OfficialFigure {
  readonly value: number | string;
  readonly display: string;
  readonly factId: string;
  readonly formula: string | null;
  readonly status: FactStatus;
  readonly asOf: string | null;
  readonly source: ClaimSource;
}

/** Another row that the claim equals. */
export interface MatchedFigure {
  readonly factId: string;
  readonly value: number | string;
  readonly status: FactStatus;
  readonly asOf: string | null;
}

export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly measure: Measure;
  readonly op: Operator;
  readonly value: number | string | null;
  readonly low?: number;
  readonly high?: number;
  readonly unit: Unit | null;
  readonly basis: Basis;
  readonly election: string | null;
  readonly office: string | null;
  readonly region: { readonly code: string; readonly name: string } | null;
  readonly subject: { readonly id: string | null; readonly name: string } | null;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly official: OfficialFigure | null;
  readonly matched: MatchedFigure | null;
  readonly checks: readonly PageCheck[];
}

export interface HoaxMatch {
  readonly start: number;
  readonly end: number;
  readonly hoaxId: string;
  readonly stance: 'asserts' | 'discusses';
  readonly score: number;
  readonly url: string;
}
