import type { FactIndex } from '../evidence/fact-index';
import { normalize } from '../text/normalize';
import { tokenize } from '../text/tokens';
import { Automaton } from './automaton';
import { epithets } from './party-names';

/** What a name may stand for. */
export type EntityRef =
  | { readonly kind: 'ticket'; readonly id: string }
  | { readonly kind: 'person'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string }
  | { readonly kind: 'region'; readonly code: string };

/**
 * One alias. `letterCase` says how the page must write it: `any`; `initial`, each word with a capital;
 * `exact`, letter for letter. `weak` names are everyday words or fit several rows and need a cue near by.
 */
export interface NameEntry {
  readonly ref: EntityRef;
  readonly letterCase: 'any' | 'initial' | 'exact';
  readonly exact: string;
  readonly weak: boolean;
  /** A shortened name: it binds only beside the other half of its ticket. */
  readonly partial: boolean;
}

/**
 * Party names that are everyday words of Indonesian (worker, people, eagle, spirit, sovereign …): they bind only
 * beside the word *partai* or another party. Source: the abbreviations of parties.csv read against KBBI.
 */
const EVERYDAY_PARTY_WORDS = new Set([
  'buruh',
  'garuda',
  'gelora',
  'ummat',
  'umat',
  'berkarya',
  'demokrat',
  'murba',
  'merdeka',
  'republik',
  'patriot',
  'pelopor',
  'kedaulatan',
  'rakyat',
  'gerindo',
  'pemuda',
  'pa',
  'pd',
  'pi',
  'pp',
  'kim',
  'lain',
  'masyumi baru',
]);

/** What stands on the ballot against a sole ticket, in the words of reports. */
const EMPTY_BOX = ['kotak kosong', 'kotak hampa', 'empty box', 'blank box', 'empty column', 'blank column'];

/** Titles and degrees that stand before a name; papers leave them out. */
const TITLES = new Set(
  'h hj drs dra dr ir prof kh tgh tgk st ars rd rr rm m moh moch muh mohammad muhammad mochamad letjen mayjen brigjen irjen komjen marsda purn andi'.split(
    ' ',
  ),
);

/** How papers shorten a name: without titles, its first two words, its last two, first and last, first or last alone. */
export function shortForms(name: string): string[] {
  const all = name
    .replace(/,.*$/, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const words = all.filter(
    (word, i) => !(i < all.length - 1 && TITLES.has(word.toLowerCase().replace(/\./g, ''))),
  );
  const [first, second] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  const forms = new Set<string>();
  if (words.length < all.length) forms.add(words.join(' '));
  if (words.length > 2 && second) {
    forms.add(`${first} ${second}`);
    forms.add(words.slice(-2).join(' '));
    forms.add(`${first} ${last}`);
  }
  for (const word of [first, last]) if (word.length >= 4) forms.add(word);
  forms.delete(name);
  return [...forms];
}

const wordsOf = (name: string): string[] => tokenize(normalize(name)).map((token) => token.key);

/** Compiles every name of the index into one automaton. About 15,000 phrases; some tens of milliseconds. */
export function compileNames(index: FactIndex): Automaton<NameEntry> {
  const automaton = new Automaton<NameEntry>();
  const add = (
    name: string,
    ref: EntityRef,
    letterCase: NameEntry['letterCase'],
    weak: boolean,
    partial = false,
  ): void => {
    const words = wordsOf(name);
    if (words.length === 0 || (words.length === 1 && (words[0] as string).length < 2)) return;
    automaton.add(words, { ref, letterCase, exact: name, weak, partial });
  };
  const single = (name: string): boolean => wordsOf(name).length === 1;

  for (const person of index.people) {
    const ref: EntityRef = { kind: 'person', id: person.id };
    add(person.name, ref, single(person.name) ? 'initial' : 'any', false);
    for (const alias of person.aliases) add(alias, ref, single(alias) ? 'initial' : 'any', false);
    for (const short of shortForms(person.name)) add(short, ref, 'initial', true, true);
    for (const alias of person.caseSensitiveAliases)
      add(alias, ref, 'exact', alias.length <= 3 || single(alias));
  }
  const known = new Set(index.people.map((person) => person.name));
  for (const choice of index.allChoices) {
    if (choice.kind !== 'ticket') continue;
    const ref: EntityRef = { kind: 'ticket', id: choice.id };
    for (const alias of choice.aliases) add(alias, ref, single(alias) ? 'exact' : 'any', single(alias));
    add(choice.name, ref, 'any', false);
    if (/^kolom kosong$/i.test(choice.name)) for (const name of EMPTY_BOX) add(name, ref, 'any', false);
    for (const member of choice.members)
      if (!known.has(member)) add(member, ref, single(member) ? 'exact' : 'any', false);
  }
  for (const party of index.parties) {
    if (party.id.startsWith('lain')) continue;
    const ref: EntityRef = { kind: 'party', id: party.id };
    for (const name of new Set([party.name, party.abbreviation, ...party.aliases])) {
      if (name === '') continue;
      const everyday = EVERYDAY_PARTY_WORDS.has(name.toLowerCase());
      const letterCase = !single(name)
        ? 'any'
        : name.length <= 4 && name === name.toUpperCase()
          ? 'exact'
          : 'initial';
      add(name, ref, letterCase, everyday);
      if (single(name) && !/^partai\b/i.test(name)) add(`Partai ${name}`, ref, 'any', false);
    }
  }
  for (const { party, name, weak } of epithets())
    if (index.party(party)) add(name, { kind: 'party', id: party }, weak ? 'initial' : 'any', weak);
  for (const region of index.regions) {
    const ref: EntityRef = { kind: 'region', code: region.code };
    const names = new Set([region.name, ...region.aliases]);
    for (const name of names) add(name, ref, single(name) ? 'initial' : 'any', false);
    for (const name of region.ambiguousAliases) if (!names.has(name)) add(name, ref, 'initial', true);
  }
  return automaton;
}
