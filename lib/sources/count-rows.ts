import type { Row } from '../pack/rows';
import type { AreaCount, CountPlace, Votes } from './area-count';
import { checkCount, isComplete } from './check-count';
import { factRow } from './fact-row';

/** How KPU's ids are called in the package, and under which source the rows go. */
export interface Naming {
  /** Choice of a contest by KPU's id or, for parties, ballot number; null if the package has none. */
  readonly choice: (place: CountPlace, region: string, kpuId: string) => string | null;
  /** Code of the package for a region as the body writes it. */
  readonly region: (code: string) => string;
  readonly source: string;
}

/** Rows of one body in the form of the package, and what was found on the way. */
export interface ImportedRows {
  /** Rows of `facts.csv`. */
  readonly facts: readonly Row[];
  /** Rows of `differences.csv`. */
  readonly differences: readonly Row[];
  /** Choices that the package does not know: their votes are in no row. */
  readonly unknown: readonly string[];
}

/** Columns of `differences.csv`, in order. */
export const DIFFERENCE_COLUMNS = [
  'election_id',
  'office',
  'region_code',
  'subject_id',
  'check',
  'stated',
  'summed',
  'difference',
  'missing',
  'as_of',
] as const;

/**
 * Rows of an area and of the areas below it. Only a complete recapitulation is `certified`; all else is
 * `unofficial_partial`. What was not reported gives no row.
 */
export function countRows(area: AreaCount, place: CountPlace, naming: Naming): ImportedRows {
  const status = isComplete(area, place.tree) ? 'certified' : 'unofficial_partial';
  const unknown = new Set<string>();
  const region = naming.region(place.region);
  const named = (code: string, kpuId: string): string | null => {
    const id = naming.choice(place, code, kpuId);
    if (id === null) unknown.add(kpuId);
    return id;
  };
  const row = (code: string, subject: string, measure: string, value: number, unit = 'votes'): Row =>
    factRow({
      election: place.election,
      office: place.office,
      region: code,
      subject,
      measure,
      value,
      unit,
      status,
      asOf: area.asOf,
      source: naming.source,
    });
  const votes = (code: string, of: Votes): Row[] =>
    [...of].flatMap(([kpuId, value]) => {
      const subject = value === null ? null : named(code, kpuId);
      return subject === null || value === null ? [] : [row(code, subject, 'votes', value)];
    });
  const whole: readonly (readonly [string, number | null | undefined, string])[] = [
    ['valid_votes', area.form?.valid, 'votes'],
    ['invalid_votes', area.form?.invalid, 'votes'],
    ['total_votes', area.form?.total, 'votes'],
    ['tps_expected', area.stations?.expected, 'stations'],
    ['tps_reported', area.stations?.reported, 'stations'],
  ];
  return {
    facts: [
      ...votes(region, area.votes),
      ...whole.flatMap(([m, n, unit]) =>
        n === null || n === undefined ? [] : [row(region, '', m, n, unit)],
      ),
      ...area.children.flatMap((child) => votes(naming.region(child.code), child.votes)),
    ],
    differences: checkCount(area).map((d) => ({
      election_id: place.election,
      office: place.office,
      region_code: region,
      subject_id: d.choice === '' ? '' : (naming.choice(place, region, d.choice) ?? d.choice),
      check: d.check,
      stated: String(d.stated),
      summed: String(d.summed),
      difference: String(d.summed - d.stated),
      missing: String(d.missing),
      as_of: area.asOf,
    })),
    unknown: [...unknown],
  };
}
