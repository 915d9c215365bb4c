import type { Measure, Operator, Unit } from '../model/claim';
import type { Office } from '../model/election';
import type { Formula } from '../model/fact';
import type { Pair } from './language';

/** What a figure measures. */
export const MEASURE_WORDS: Readonly<Record<Measure, Pair>> = {
  votes: ['Perolehan suara', 'Votes'],
  share: ['Persentase suara', 'Vote share'],
  seats: ['Jumlah kursi', 'Seats'],
  seat_share: ['Persentase kursi', 'Seat share'],
  rank: ['Peringkat', 'Rank'],
  winner: ['Pemenang', 'Winner'],
  registered_voters: ['Pemilih terdaftar', 'Registered voters'],
  polling_stations: ['Jumlah TPS', 'Polling stations'],
  turnout: ['Partisipasi pemilih', 'Turnout'],
  voters: ['Pengguna hak pilih', 'Voters who voted'],
  valid_votes: ['Suara sah', 'Valid votes'],
  invalid_votes: ['Suara tidak sah', 'Invalid votes'],
  total_votes: ['Total suara', 'Total votes'],
  ballot_number: ['Nomor urut', 'Ballot number'],
  count: ['Jumlah', 'Count'],
  date: ['Tanggal', 'Date'],
  rule: ['Aturan', 'Rule'],
  decree: ['Keputusan', 'Decree'],
  difference: ['Selisih', 'Difference'],
  ratio: ['Perbandingan', 'Ratio'],
  sum: ['Gabungan', 'Combined figure'],
  progress: ['Kemajuan penghitungan', 'Progress of the count'],
};

/** A unit as it follows a number; empty where the number says it all. */
export const UNIT_WORDS: Readonly<Record<Unit, Pair>> = {
  votes: ['suara', 'votes'],
  percent: ['persen', 'percent'],
  points: ['poin persentase', 'percentage points'],
  seats: ['kursi', 'seats'],
  people: ['orang', 'people'],
  stations: ['TPS', 'polling stations'],
  count: ['', ''],
  idr: ['rupiah', 'rupiah'],
  years: ['tahun', 'years'],
  months: ['bulan', 'months'],
  days: ['hari', 'days'],
  number: ['', ''],
  date: ['', ''],
  decree: ['', ''],
  text: ['', ''],
};

/** How a bound or estimate is written before a number. */
export const OPERATOR_WORDS: Readonly<Record<Operator, Pair>> = {
  eq: ['', ''],
  gt: ['lebih dari', 'more than'],
  lt: ['kurang dari', 'less than'],
  approx: ['sekitar', 'about'],
  range: ['antara', 'between'],
};

/** Contests by office. */
export const OFFICE_WORDS: Readonly<Record<Office, Pair>> = {
  '': ['', ''],
  ppwp: ['Presiden', 'President'],
  dpr: ['DPR', 'House of Representatives (DPR)'],
  dpd: ['DPD', 'Senate (DPD)'],
  dprd_prov: ['DPRD provinsi', 'Provincial council (DPRD)'],
  dprd_kab: ['DPRD kabupaten/kota', 'Regency or city council (DPRD)'],
  gub: ['Gubernur', 'Governor'],
  bup: ['Bupati', 'Regent'],
  wali: ['Wali kota', 'Mayor'],
  konstituante: ['Konstituante', 'Constitutional Assembly'],
  pileg: ['Pemilu legislatif', 'Legislative elections'],
};

/** How a derived figure is made, in words. */
export const FORMULA_WORDS: Readonly<Record<Formula, Pair>> = {
  share: ['suara dibagi seluruh suara sah, dikali 100', 'votes divided by all valid votes, times 100'],
  share_sum: [
    'suara dibagi jumlah suara semua peserta, dikali 100',
    'votes divided by the votes of all contestants, times 100',
  ],
  seat_share: ['kursi dibagi seluruh kursi, dikali 100', 'seats divided by all seats, times 100'],
  turnout: [
    'seluruh suara dibagi pemilih terdaftar, dikali 100',
    'total votes divided by registered voters, times 100',
  ],
  sum: ['jumlah dari angka-angka ini', 'sum of these figures'],
  difference: ['angka pertama dikurangi angka kedua', 'first figure minus the second'],
  ratio: ['angka pertama dibagi angka kedua', 'first figure divided by the second'],
  rank: ['urutan dari yang terbanyak', 'place counted from the largest'],
  regions_won: ['banyaknya wilayah dengan suara terbanyak', 'number of regions with the most votes'],
  growth: ['perubahan dibagi angka awal, dikali 100', 'change divided by the first figure, times 100'],
  complement: ['100 dikurangi angka ini', '100 minus this figure'],
};

const KINDS: Readonly<Record<string, Pair>> = {
  pemilu: ['Pemilu', 'General election'],
  pilpres: ['Pilpres', 'Presidential election'],
  pileg: ['Pileg', 'Legislative election'],
  pilkada: ['Pilkada', 'Regional elections'],
  'pilkada-ulang': ['Pilkada ulang', 'Repeat regional elections'],
  'pemilu-daerah': ['Pemilu daerah', 'Local elections'],
};

/**
 * A name for an election from its id where no table is at hand: `pilpres-2004-1` becomes
 * *Pilpres 2004, putaran 1*. An id of another shape is given back as it is.
 */
export function electionName(id: string, language: 'id' | 'en'): string {
  const parts = /^([a-z]+)((?:-[a-z]+)*)-(\d{4})(?:-([a-z0-9]+))?$/.exec(id);
  if (!parts) return id;
  const [, first = '', middle = '', year = '', tail] = parts;
  const whole = KINDS[first + middle];
  const kind = whole ?? KINDS[first];
  if (!kind) return id;
  const area = whole ? '' : placeWord(middle.slice(1));
  const name =
    language === 'id'
      ? [kind[0], area, year].filter(Boolean).join(' ')
      : `${year} ${kind[1].toLowerCase()}${area === '' ? '' : ` (${area})`}`;
  if (tail === undefined) return name;
  if (/^\d$/.test(tail)) return language === 'id' ? `${name}, putaran ${tail}` : `${name}, round ${tail}`;
  return `${name} (${placeWord(tail)})`;
}

/** `dki` is an abbreviation, `jatim` and longer are words. */
const placeWord = (word: string): string =>
  word.length <= 3 ? word.toUpperCase() : `${word[0]?.toUpperCase()}${word.slice(1)}`;
