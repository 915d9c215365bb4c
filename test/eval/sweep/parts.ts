import type { Measure } from '../../../lib/model/claim';

/** How a total is worded. `id`/`en` name the thing counted; `unit` follows the number in prose. */
export interface PartWords {
  readonly measure: Measure;
  readonly id: string;
  readonly en: string;
  readonly unit: string;
  readonly unitEn: string;
}

const roll = (id: string, en: string): PartWords => ({
  measure: 'registered_voters',
  id,
  en,
  unit: 'pemilih',
  unitEn: 'voters',
});
const votes = (measure: Measure, id: string, en: string): PartWords => ({
  measure,
  id,
  en,
  unit: 'suara',
  unitEn: 'votes',
});
const stations = (id: string, en: string): PartWords => ({
  measure: 'polling_stations',
  id,
  en,
  unit: 'TPS',
  unitEn: 'polling stations',
});
const seats = (id: string, en: string): PartWords => ({
  measure: 'seats',
  id,
  en,
  unit: 'kursi',
  unitEn: 'seats',
});

const periods: Readonly<Record<string, readonly [string, string]>> = {
  '2025_s1': ['semester I 2025', 'first half of 2025'],
  '2025_s2': ['semester II 2025', 'second half of 2025'],
  '2022_s1': ['semester I 2022', 'first half of 2022'],
  '2021_s2': ['semester II 2021', 'second half of 2021'],
};

/**
 * Measures of the tables that the sweep states. Left to the specs: measures with a handful of rows that take a
 * sentence of their own (ages, means of two modes of voting, averages over regions, shares of the roll).
 */
export const PART_WORDS: Readonly<Record<string, PartWords>> = {
  dpt_total: roll('pemilih dalam DPT', 'registered voters (DPT)'),
  dpt_male: roll('pemilih laki-laki dalam DPT', 'male registered voters (DPT)'),
  dpt_female: roll('pemilih perempuan dalam DPT', 'female registered voters (DPT)'),
  registered_total: roll('pemilih terdaftar (DPT, DPTb, dan DPK)', 'registered voters (DPT, DPTb and DPK)'),
  dpt_domestic: roll('pemilih dalam negeri dalam DPT', 'domestic registered voters (DPT)'),
  dpt_domestic_male: roll(
    'pemilih laki-laki dalam negeri dalam DPT',
    'male domestic registered voters (DPT)',
  ),
  dpt_domestic_female: roll(
    'pemilih perempuan dalam negeri dalam DPT',
    'female domestic registered voters (DPT)',
  ),
  dpt_gen_milenial: roll('pemilih milenial dalam DPT', 'millennial voters on the roll (DPT)'),
  dpt_gen_x: roll('pemilih generasi X dalam DPT', 'Generation X voters on the roll (DPT)'),
  dpt_gen_z: roll('pemilih generasi Z dalam DPT', 'Generation Z voters on the roll (DPT)'),
  dpt_gen_baby_boomer: roll('pemilih baby boomer dalam DPT', 'baby boomer voters on the roll (DPT)'),
  tps_total: stations('TPS', 'polling stations'),
  tps_domestic: stations('TPS dalam negeri', 'domestic polling stations'),
  valid_votes: votes('valid_votes', 'suara sah', 'valid votes'),
  invalid_votes: votes('invalid_votes', 'suara tidak sah', 'invalid votes'),
  total_votes: votes('total_votes', 'suara sah dan tidak sah', 'valid and invalid votes'),
  seats_total: seats('kursi yang diperebutkan', 'seats at stake'),
  turnout_pct: {
    measure: 'turnout',
    id: 'tingkat partisipasi pemilih',
    en: 'voter turnout',
    unit: 'persen',
    unitEn: 'percent',
  },
  ...Object.fromEntries(
    Object.entries(periods).flatMap(([key, [id, en]]) => [
      [`pdpb_${key}_total`, roll(`pemilih dalam PDPB ${id}`, `voters in the continuous roll, ${en}`)],
      [
        `pdpb_${key}_male`,
        roll(`pemilih laki-laki dalam PDPB ${id}`, `male voters in the continuous roll, ${en}`),
      ],
      [
        `pdpb_${key}_female`,
        roll(`pemilih perempuan dalam PDPB ${id}`, `female voters in the continuous roll, ${en}`),
      ],
    ]),
  ),
};
