import type { MeasureInfo } from './fact-index';

/** Measures that only derived facts have; the tables' own are in `measure_families.csv`. */
export const DERIVED_MEASURES: readonly MeasureInfo[] = [
  {
    measure: 'share',
    family: 'share_pct',
    claimMeasure: 'share',
    labelId: 'persentase suara sah (dihitung)',
    labelEn: 'share of valid votes (computed)',
  },
  {
    measure: 'seat_share',
    family: 'seat_share',
    claimMeasure: 'seat_share',
    labelId: 'persentase kursi (dihitung)',
    labelEn: 'share of seats (computed)',
  },
  {
    measure: 'turnout',
    family: 'turnout',
    claimMeasure: 'turnout',
    labelId: 'partisipasi pemilih (dihitung)',
    labelEn: 'turnout (computed)',
  },
  {
    measure: 'rank',
    family: 'rank',
    claimMeasure: 'rank',
    labelId: 'peringkat menurut suara',
    labelEn: 'rank by votes',
  },
  {
    measure: 'kabkota_won',
    family: 'kabkota_won',
    claimMeasure: 'count',
    labelId: 'kabupaten/kota yang dimenangkan',
    labelEn: 'regencies and cities won',
  },
  {
    measure: 'party_count_with_local',
    family: 'party_count_with_local',
    claimMeasure: 'count',
    labelId: 'partai peserta pemilu, nasional dan lokal Aceh',
    labelEn: 'parties contesting, national and local (Aceh)',
  },
  {
    measure: 'party_count_failed',
    family: 'party_count_failed',
    claimMeasure: 'count',
    labelId: 'partai yang tidak lolos ambang batas parlemen',
    labelEn: 'parties below the parliamentary threshold',
  },
  {
    measure: 'region_count_kabkota',
    family: 'region_count_kabkota',
    claimMeasure: 'count',
    labelId: 'kabupaten/kota yang menggelar pemilihan',
    labelEn: 'regencies and cities that voted',
  },
];
