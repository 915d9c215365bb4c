import { fold } from '../base/fold';
import type { Office } from '../model/election';

/** What a query asks besides names: years, offices, the roll. */
export interface Query {
  /** Whole text, folded. */
  readonly text: string;
  /** Words that must match a name; years and filter words are taken out. */
  readonly words: readonly string[];
  readonly years: readonly string[];
  readonly offices: readonly Office[];
  readonly roll: boolean;
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
const ROLL_WORDS = new Set(['dpt', 'pemilih', 'voters', 'roll']);
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
]);

/** Reads a query as typed. Filter words count as names while nothing else is typed. */
export function readQuery(input: string): Query {
  const text = fold(input.slice(0, MAX_QUERY)).replace(/\bwali kota\b/g, 'walikota');
  const all = text === '' ? [] : text.split(' ');
  const years = all.filter((w) => /^(?:19|20)\d\d$/.test(w));
  const offices = [...new Set(all.flatMap((w) => OFFICE_WORDS[w] ?? []))];
  const words = all.filter(
    (w) => !years.includes(w) && !Object.hasOwn(OFFICE_WORDS, w) && !ROLL_WORDS.has(w) && !FILLERS.has(w),
  );
  return { text, words, years, offices, roll: all.some((w) => ROLL_WORDS.has(w)) };
}
