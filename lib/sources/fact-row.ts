import { cell, type Row } from '../pack/rows';

/** Columns of `facts.csv`, in order. */
export const FACT_COLUMNS = [
  'fact_id',
  'election_id',
  'office',
  'region_code',
  'subject_id',
  'measure',
  'value',
  'unit',
  'status',
  'as_of',
  'confidence',
  'formula',
  'decree_no',
  'precision',
  'source_id',
  'evidence_count',
  'note',
] as const;

/** What an importer knows of one figure. */
export interface ImportedFigure {
  readonly election: string;
  /** Empty for a figure of no one office. */
  readonly office: string;
  readonly region: string;
  /** choice_id, party_id or empty. */
  readonly subject: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly status: 'certified' | 'unofficial_partial';
  readonly asOf: string;
  readonly source: string;
}

/** The row of `facts.csv`. Confidence is `single`: one importer saw it once. */
export function factRow(f: ImportedFigure): Row {
  const tail = f.subject === '' ? [] : [f.subject.split('/').at(-1) as string];
  return {
    fact_id:
      [f.election, f.office || 'all', f.region, ...tail, f.measure].join('/') +
      (f.status === 'certified' ? '' : dateMark(f.asOf)),
    election_id: f.election,
    office: f.office,
    region_code: f.region,
    subject_id: f.subject,
    measure: f.measure,
    value: String(f.value),
    unit: f.unit,
    status: f.status,
    as_of: f.asOf,
    confidence: 'single',
    formula: '',
    decree_no: '',
    precision: '',
    source_id: f.source,
    evidence_count: '1',
    note: '',
  };
}

/** Ids of figures that may still change carry their day. */
const dateMark = (asOf: string): string => `@${asOf.slice(0, 10) || 'undated'}`;

/** The same row, never certified. */
export const provisional = (row: Row): Row =>
  cell(row, 'status') !== 'certified'
    ? row
    : {
        ...row,
        fact_id: cell(row, 'fact_id') + dateMark(cell(row, 'as_of')),
        status: 'unofficial_partial',
      };
