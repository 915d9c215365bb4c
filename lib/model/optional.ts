import type { ShardRef } from './pack';
import type { ColumnKind } from './tables';

/**
 * Packs that a reader adds or leaves: `desa` holds the names of all villages, `results` counts of areas below kabupaten
 * and kota. Each has a manifest of its own; its shards are read one by one, when a look-up needs them.
 */
export const OPTIONAL_KINDS = ['desa', 'results'] as const;
export type OptionalKind = (typeof OPTIONAL_KINDS)[number];

/** Raised whenever an older reader could not read a newer optional pack. */
export const OPTIONAL_FORMAT = 2;

/** Upper bounds of an optional pack's manifest. Shards are bounded as those of any pack. */
export const OPTIONAL_LIMITS = { manifest: 256 * 1024, shards: 1_000 } as const;

/** Tables of each kind with their columns. */
export const OPTIONAL_TABLES = {
  /**
   * Villages in the order of their codes: `kecamatan` is the first six digits, `number` the last four. `tps` is the number
   * of polling stations in 2024.
   */
  desa: { desa: { kecamatan: 'dict', number: 'number', name: 'text', tps: 'number' } },
  /**
   * Areas of one kabupaten or kota in the order of their codes, and the votes of each: `area` is a row of `areas`.
   * `disagrees` is 1 where two of KPU's bodies said different things.
   */
  results: {
    areas: {
      code: 'text',
      election: 'dict',
      office: 'dict',
      status: 'dict',
      as_of: 'dict',
      source: 'dict',
      valid_votes: 'number',
      invalid_votes: 'number',
      total_votes: 'number',
      tps_expected: 'number',
      tps_reported: 'number',
      disagrees: 'number',
    },
    votes: { area: 'step', subject: 'dict', value: 'number' },
  },
} as const satisfies Record<OptionalKind, Record<string, Record<string, ColumnKind>>>;

/**
 * Digits of a code that name the shard which holds it: some kabupaten of a province for names (small enough that the first
 * look-up takes a few milliseconds, few enough to be searched all), single kabupaten and kota for results.
 */
export const PART_DIGITS: Readonly<Record<OptionalKind, number>> = { desa: 3, results: 4 };

/** The shard that holds an area: `desa-330`, `results-3329`, `results-99aa`. */
export const partName = (kind: OptionalKind, code: string): string =>
  `${kind}-${code.slice(0, PART_DIGITS[kind]).toLowerCase()}`;

/** An optional pack as it travels. */
export interface OptionalManifest {
  readonly format: number;
  readonly kind: OptionalKind;
  /** Strictly rising with each edition. */
  readonly sequence: number;
  /** Human version, for example `2026.11.24`. */
  readonly version: string;
  /** ISO 8601 instant at which the newest entry inside was known. */
  readonly created: string;
  /** Areas inside. */
  readonly areas: number;
  readonly shards: readonly ShardRef[];
}

/** Source of the villages' names and stations, as the package describes `desa.csv`. */
export const DESA_SOURCE = 'sirekap24-wil';

/** A village. Codes are texts of ten digits; the first six are its kecamatan's. */
export interface Desa {
  readonly code: string;
  readonly name: string;
  readonly kecamatan: string;
  /** Polling stations in 2024; null where none are known. */
  readonly stations: number | null;
}

/** What one count says of an area below kabupaten and kota. A figure that was not reported is null, and never 0. */
export interface AreaResult {
  readonly code: string;
  readonly election: string;
  readonly office: string;
  readonly status: 'certified' | 'unofficial_partial';
  /** ISO 8601 with the zone, or empty. */
  readonly asOf: string;
  readonly source: string;
  /** Votes by choice id of the package; a choice that was not reported is not there. */
  readonly votes: ReadonlyMap<string, number>;
  readonly validVotes: number | null;
  readonly invalidVotes: number | null;
  readonly totalVotes: number | null;
  readonly stationsExpected: number | null;
  readonly stationsReported: number | null;
  /** Two of KPU's bodies said different things of this area. */
  readonly disagrees: boolean;
}
