import type { Row, SourceTables } from '../../lib/pack/rows';

const contest = 'pemilu-9999/ppwp';
const ticket = (n: string): string => `${contest}/${n}`;

/** One row of facts.csv; an election, office and day of no real vote. */
export const factRow = (
  region: string,
  subject: string,
  measure: string,
  value: number,
  more: Partial<Record<string, string>> = {},
): Row => {
  const status = more.status ?? 'certified';
  const asOf = more.as_of ?? '9999-03-20';
  const office = more.office ?? 'ppwp';
  const tail = subject === '' ? '' : `/${subject.split('/').at(-1)}`;
  const date = status === 'certified' ? '' : `@${asOf.slice(0, 10) || 'undated'}`;
  return {
    fact_id: `pemilu-9999/${office || 'all'}/${region}${tail}/${measure}${date}`,
    election_id: 'pemilu-9999',
    region_code: region,
    subject_id: subject,
    measure,
    value: String(value),
    unit: measure.startsWith('dpt') ? 'people' : measure.startsWith('seats') ? 'seats' : 'votes',
    confidence: 'high',
    formula: '',
    decree_no: '',
    precision: '',
    source_id: 's1',
    ...more,
    office,
    status,
    as_of: asOf,
  };
};

/** Tables small enough to reckon by hand: two tickets in a nation of two provinces and voters overseas. */
export function smallTables(facts: readonly Row[]): SourceTables {
  const region = (code: string, level: string, parent: string): Row => ({
    code,
    name: `Wilayah ${code}`,
    level,
    kind: level,
    parent,
  });
  return {
    facts,
    elections: [
      { election_id: 'pemilu-9999', name_id: 'Pemilu 9999', name_en: 'Election 9999', kind: 'pemilu' },
    ],
    contests: [{ contest_id: contest, election_id: 'pemilu-9999', office: 'ppwp', region_code: '0' }],
    choices: ['01', '02'].map((n) => ({
      contest_id: contest,
      choice_id: ticket(n),
      kind: 'ticket',
      number: String(Number(n)),
      name: `Pasangan ${n}`,
    })),
    parties: [],
    party_numbers: [],
    winners: [],
    elected_dpr: [],
    people: [],
    regions: [
      region('0', 'nasional', ''),
      region('11', 'provinsi', '0'),
      region('12', 'provinsi', '0'),
      region('99', 'luar_negeri', '0'),
    ],
    kecamatan: [],
    dapil_regions: [],
    events: [],
    rules: [],
    decrees: [],
    measure_families: [],
    sources: [
      { source_id: 's1', title: 'Sumber', publisher: 'Penerbit', evidence_url: 'https://example.org/1' },
    ],
  };
}

export const [T1, T2] = [ticket('01'), ticket('02')] as const;
