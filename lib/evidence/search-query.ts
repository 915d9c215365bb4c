import { fold } from '../base/fold';
import type { Office } from '../model/election';

/** What a query asks besides names: years, offices, counts of voters and places. */
export interface Query {
  /** Whole text, folded. */
  readonly text: string;
  /** Words that must match a name; years and filter words are taken out. */
  readonly words: readonly string[];
  readonly years: readonly string[];
  readonly offices: readonly Office[];
  /** Measures of a place asked for by name: roll, turnout, polling stations. */
  readonly counts: readonly string[];
}

/** Nobody types more; what is pasted beyond is dropped. */
const MAX_QUERY = 80;

const OFFICE_WORDS: Readonly<Record<string, readonly Office[]>> = {
  pilpres: ['ppwp'],
  presiden: ['ppwp'],
  president: ['ppwp'],
  presidential: ['ppwp'],
  ppwp: ['ppwp'],
  pileg: ['dpr', 'dpd', 'dprd_prov', 'dprd_kab'],
  dpr: ['dpr'],
  dpd: ['dpd'],
  dprd: ['dprd_prov', 'dprd_kab'],
  pilgub: ['gub'],
  gubernur: ['gub'],
  governor: ['gub'],
  pilbup: ['bup'],
  bupati: ['bup'],
  regent: ['bup'],
  pilwalkot: ['wali'],
  pilwako: ['wali'],
  walikota: ['wali'],
  mayor: ['wali'],
  pilkada: ['gub', 'bup', 'wali'],
};
const COUNT_WORDS: Readonly<Record<string, string>> = {
  dpt: 'dpt_total',
  pemilih: 'dpt_total',
  voters: 'dpt_total',
  roll: 'dpt_total',
  partisipasi: 'turnout_pct',
  turnout: 'turnout_pct',
  tps: 'tps_total',
};
/** Words that say nothing about which name is meant. */
const FILLERS = new Set([
  'pemilu',
  'election',
  'elections',
  'hasil',
  'suara',
  'partai',
  'party',
  'paslon',
  'di',
  'dan',
  'jumlah',
  'tingkat',
  'perolehan',
  'kursi',
  'berapa',
  'siapa',
  'pemenang',
  'result',
  'results',
  'vote',
  'votes',
  'seats',
  'number',
  'winner',
  'who',
  'won',
  'in',
  'of',
  'the',
]);

/** Reads a query as typed. Filter words count as names while nothing else is typed. */
export function readQuery(input: string): Query {
  const text = fold(input.slice(0, MAX_QUERY)).replace(/\bwali kota\b/g, 'walikota');
  const all = text === '' ? [] : text.split(' ');
  const years = all.filter((w) => /^(?:19|20)\d\d$/.test(w));
  const offices = [...new Set(all.flatMap((w) => OFFICE_WORDS[w] ?? []))];
  const counts = [
    ...new Set(all.flatMap((w) => (Object.hasOwn(COUNT_WORDS, w) ? (COUNT_WORDS[w] ?? []) : []))),
  ];
  const isFilter = (w: string): boolean =>
    years.includes(w) || Object.hasOwn(OFFICE_WORDS, w) || Object.hasOwn(COUNT_WORDS, w) || FILLERS.has(w);
  return { text, words: all.filter((w) => !isFilter(w)), years, offices, counts };
}
