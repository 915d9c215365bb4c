import Fuse from 'fuse.js';
import { fold } from '../base/fold';
import type { Choice, Election, Office, Party, Region } from '../model/election';
import type { FactIndex } from './fact-index';
import { createNearNames } from './near-names';
import { createHits, type SearchHit, yearOf } from './search-hits';
import { type Query, readQuery } from './search-query';

export type { Bilingual, HeadlineFigure, SearchHit } from './search-hits';

type Found =
  | { readonly kind: 'region'; readonly item: Region }
  | { readonly kind: 'ticket'; readonly item: Choice; readonly office: Office }
  | { readonly kind: 'party'; readonly item: Party }
  | { readonly kind: 'election'; readonly item: Election };

interface Entry {
  readonly found: Found;
  /** Folded names, the usual one first. */
  readonly names: readonly string[];
  readonly year: string;
  /** Smaller comes first among equally good matches. */
  readonly weight: number;
}

const LEVELS: Readonly<Record<Region['level'], number>> = {
  nasional: 0,
  provinsi: 1,
  kabkota: 3,
  luar_negeri: 6,
  dapil: 5,
  kecamatan: 7,
};
const OFFICES: Readonly<Partial<Record<Office, number>>> = { ppwp: 0, gub: 3, bup: 4, wali: 4, dpd: 6 };

/**
 * Search over regions, tickets, parties and elections as one types. Names match by the beginnings of their
 * words; only if that finds little does Fuse.js look for misspelt ones. Years and offices in the query
 * choose among contests. Answers are in order of fitness; at most `limit`.
 */
export function createSearch(index: FactIndex): (query: string, limit: number) => SearchHit[] {
  let entries: readonly Entry[] | null = null;
  let likely: ((query: string) => readonly Name[]) | null = null;
  const hits = createHits(index);
  return (input, limit) => {
    const query = readQuery(input);
    if (query.text === '' || limit <= 0) return [];
    entries ??= entriesOf(index);
    const matched = byWords(entries, query);
    let found = matched.map((m) => m.entry);
    const exact = matched.some((m) => m.score < 10);
    if (!exact && found.length < FEW && query.words.join('').length >= MIN_FUZZY) {
      likely ??= likelyNames(entries);
      const known = new Set(found);
      const pattern = query.words.join(' ');
      const more = new Fuse([...likely(pattern)], CLOSE)
        .search(pattern)
        .sort(
          (a, b) =>
            (a.score ?? 1) - (b.score ?? 1) ||
            a.item.entry.weight - b.item.entry.weight ||
            b.item.entry.year.localeCompare(a.item.entry.year),
        )
        .map((r) => r.item.entry);
      found = [...found, ...new Set(more.filter((e) => !known.has(e) && fits(e, query)))];
    }
    const out = new Map<string, SearchHit>();
    for (const entry of found) {
      for (const hit of present(entry.found)) if (!out.has(hit.id)) out.set(hit.id, hit);
      if (out.size >= limit) break;
    }
    return [...out.values()].slice(0, limit);

    function present(f: Found): readonly SearchHit[] {
      if (f.kind === 'region') return hits.region(f.item, query);
      if (f.kind === 'party') return hits.party(f.item, query);
      return [f.kind === 'ticket' ? hits.ticket(f.item) : hits.election(f.item)];
    }
  };
}

/** With fewer finds than this the words may be misspelt. */
const FEW = 3;
const MIN_FUZZY = 4;

interface Name {
  readonly name: string;
  readonly entry: Entry;
}

/** How like a name must be to what was typed. */
const CLOSE = {
  keys: ['name'],
  threshold: 0.3,
  distance: 40,
  minMatchCharLength: 3,
  includeScore: true,
  ignoreFieldNorm: true,
};

function likelyNames(entries: readonly Entry[]): (query: string) => readonly Name[] {
  const names = entries.flatMap((entry) => entry.names.slice(0, 2).map((name): Name => ({ name, entry })));
  const near = createNearNames(names.map(({ name }) => name));
  return (query) => near(query).flatMap((i) => names[i] ?? []);
}

/** Years and offices of the query hold for what belongs to one contest. */
function fits(entry: Entry, query: Query): boolean {
  const { found, year } = entry;
  if (found.kind === 'ticket') {
    if (query.offices.length > 0 && !query.offices.includes(found.office)) return false;
    return query.years.length === 0 || query.years.includes(year);
  }
  return found.kind !== 'election' || query.years.length === 0 || query.years.includes(year);
}

/** A match; a score below ten is a whole name. */
interface Match {
  readonly entry: Entry;
  readonly score: number;
}

/** Entries whose names hold every word of the query, best first. */
function byWords(entries: readonly Entry[], query: Query): readonly Match[] {
  const onlyElections = query.words.length === 0;
  // "dpt 2019" names no election but its year.
  const words = !onlyElections ? query.words : query.counts.length > 0 ? query.years : query.text.split(' ');
  const text = words.join(' ');
  const out: Match[] = [];
  for (const entry of entries) {
    if (onlyElections && entry.found.kind !== 'election') continue;
    if (!fits(entry, query)) continue;
    let score = Number.POSITIVE_INFINITY;
    for (const name of entry.names) score = Math.min(score, scoreOf(name, text, words));
    if (score < Number.POSITIVE_INFINITY) out.push({ entry, score: score * 10 + entry.weight });
  }
  return out.sort((a, b) => a.score - b.score || b.entry.year.localeCompare(a.entry.year));
}

function scoreOf(name: string, text: string, words: readonly string[]): number {
  if (name === text) return 0;
  if (name.startsWith(text)) return 1;
  const padded = ` ${name}`;
  return words.every((word) => padded.includes(` ${word}`)) ? 2 : Number.POSITIVE_INFINITY;
}

function entriesOf(index: FactIndex): readonly Entry[] {
  const unique = (names: readonly string[]): readonly string[] => [
    ...new Set(names.map(fold).filter((name) => name !== '')),
  ];
  const elections = index.elections.map((item): Entry => {
    const year = yearOf(item);
    return {
      found: { kind: 'election', item },
      names: unique([item.nameId, item.nameEn, ...item.aliases, `pemilu ${year}`, item.kind]),
      year,
      weight: 2,
    };
  });
  const regions = index.regions.map(
    (item): Entry => ({
      found: { kind: 'region', item },
      names: unique([item.name, ...item.aliases, ...item.ambiguousAliases]),
      year: item.validTo === '' ? '9999' : item.validTo,
      weight: LEVELS[item.level],
    }),
  );
  const parties = index.parties.map(
    (item): Entry => ({
      found: { kind: 'party', item },
      names: unique([item.abbreviation, item.name, ...item.aliases]),
      year: '',
      weight: 2,
    }),
  );
  const people = new Map<string, string[]>();
  for (const person of index.people)
    for (const choice of person.choices)
      people.set(choice, [
        ...(people.get(choice) ?? []),
        person.name,
        ...person.aliases,
        ...person.caseSensitiveAliases,
      ]);
  const tickets = index.allChoices
    .filter((choice) => choice.kind === 'ticket')
    .map((item): Entry => {
      const contest = index.contest(item.contest);
      const office = contest?.office ?? '';
      const where = index.region(contest?.region ?? '')?.name ?? '';
      return {
        found: { kind: 'ticket', item, office },
        names: unique([item.name, ...item.aliases, ...(people.get(item.id) ?? []), `${item.name} ${where}`]),
        year: yearOf(index.election(contest?.election ?? '')),
        weight: OFFICES[office] ?? 5,
      };
    });
  return [...elections, ...regions, ...parties, ...tickets];
}
