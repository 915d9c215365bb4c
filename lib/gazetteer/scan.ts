import { oncePer } from '../base/once-per';
import type { FactIndex } from '../evidence/fact-index';
import type { NormalizedText } from '../text/normalize';
import type { Token } from '../text/tokens';
import type { Automaton } from './automaton';
import type { NameEntry } from './entries';

/** A name found in a block, with everything it may stand for. Offsets slice the original text. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** Word indexes, `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Tickets named outright (short pair name, brand, or two people of one ticket joined). */
  readonly tickets: readonly string[];
  /** People the words may name, shortened names included until pairs are joined. */
  readonly people: readonly string[];
  /** People named by a name or alias of theirs, not merely by a part of it. */
  readonly wholePeople: readonly string[];
  readonly parties: readonly string[];
  readonly regions: readonly string[];
  /** Needs a cue near by before it may bind. */
  readonly weak: boolean;
  readonly oneWord: boolean;
  /** Only a shortened name of somebody; see {@link joinPairs}. */
  readonly partial: boolean;
}

const joinGap = /^[\s\-./&'\u00ad]{1,4}$/;

/** Tells whether only blanks, hyphens and the like stand between words i and i + 1. */
export const wordsJoin =
  (text: NormalizedText, tokens: readonly Token[]) =>
  (i: number): boolean => {
    const from = (tokens[i] as Token).end;
    const to = (tokens[i + 1] as Token).start;
    if (to - from === 1) {
      const code = text.folded.charCodeAt(from);
      return code === 32 || code === 45 || code === 46 || code === 47 || code === 38;
    }
    const gap = text.folded.slice(from, to);
    if (to - from > 4 || !joinGap.test(gap) || gap.includes('\n')) return false;
    // A full stop and a blank end a sentence, unless an initial or a degree stands before them.
    return !/\.\s/.test(gap) || (tokens[i] as Token).key.length <= 3;
  };

/** Does a word begin with a capital letter or a digit? */
export const isUpper = (text: NormalizedText, at: number): boolean => {
  const code = text.folded.charCodeAt(at);
  return (code >= 48 && code <= 57) || text.folded[at] !== text.lower[at];
};

/** Finds names. A block written without any capital letter (chat) lets one-word names through in lower case. */
export function scanNames(
  text: NormalizedText,
  tokens: readonly Token[],
  automaton: Automaton<NameEntry>,
): Mention[] {
  const noCapitals = text.folded === text.lower;
  const fits = (entry: NameEntry, first: number, last: number): boolean => {
    if (entry.letterCase === 'any') return true;
    const start = (tokens[first] as Token).start;
    const end = (tokens[last - 1] as Token).end;
    if (entry.letterCase === 'exact') {
      const written = text.folded.slice(start, end);
      return written === entry.exact || (entry.exact.length > 4 && written === entry.exact.toUpperCase());
    }
    if (noCapitals) return !entry.weak && entry.ref.kind !== 'region';
    for (let i = first; i < last; i++) if (!isUpper(text, (tokens[i] as Token).start)) return false;
    return true;
  };
  const hits = automaton.scan(tokens, wordsJoin(text, tokens), (values, first, last) =>
    values.filter((entry) => fits(entry, first, last)),
  );
  return hits.map((hit) => {
    const pick = (kind: NameEntry['ref']['kind'], whole = false): string[] => {
      const out: string[] = [];
      for (const { ref, partial } of hit.values) {
        if (ref.kind !== kind || (whole && partial)) continue;
        const id = ref.kind === 'region' ? ref.code : ref.id;
        if (!out.includes(id)) out.push(id);
      }
      return out;
    };
    return {
      start: (tokens[hit.first] as Token).start,
      end: (tokens[hit.last - 1] as Token).end,
      first: hit.first,
      last: hit.last,
      tickets: pick('ticket'),
      people: pick('person'),
      parties: pick('party'),
      regions: pick('region'),
      weak: hit.values.every((entry) => entry.weak),
      oneWord: hit.last - hit.first === 1,
      partial: hit.values.every((entry) => entry.partial),
      wholePeople: pick('person', true),
    };
  });
}

const pairJoint =
  /^\s*(?:-|\/|&|,?\s*(?:dan|and|bersama|berpasangan dengan|serta))\s*(?:(?:calon\s+)?(?:wakilnya|cawapresnya)\s*,?\s*)?$/;

/** Tickets on which one of the first stood with another of the second. */
const sharedTickets = (
  first: readonly string[],
  second: readonly string[],
  ticketsOf: (person: string) => readonly string[],
): string[] => [
  ...new Set(
    first.flatMap((person) => {
      const others = new Set(second.filter((other) => other !== person).flatMap(ticketsOf));
      return ticketsOf(person).filter((ticket) => others.has(ticket));
    }),
  ),
];

/** Joins two neighbouring people who share a ticket (`A-B`, `A dan B`, `A/B`) into one mention of that ticket. */
export function joinPairs(text: NormalizedText, mentions: readonly Mention[], index: FactIndex): Mention[] {
  const ticketsOf = ticketLookup(index);
  const out: Mention[] = [];
  for (const mention of mentions) {
    const previous = out.at(-1);
    // A name that also stands for a ticket of another race ("Anies Baswedan") is still a person's.
    if (previous && previous.people.length > 0 && mention.people.length > 0) {
      const between = text.lower.slice(previous.end, mention.start);
      if (between.length < 40 && pairJoint.test(between)) {
        // "Hidayat-Wahyu" are no pair where one Wahyu Hidayat bears both names.
        const shared = sharedTickets(previous.people, mention.people, ticketsOf);
        if (shared.length > 0) {
          out[out.length - 1] = {
            ...previous,
            end: mention.end,
            last: mention.last,
            tickets: shared,
            people: [],
            parties: [],
            regions: [],
            weak: false,
            oneWord: false,
            partial: false,
            wholePeople: [],
          };
          continue;
        }
      }
    }
    out.push(mention);
  }
  // A shortened name that found no other half names nobody.
  return out
    .filter((mention) => !isHalf(mention))
    .map((mention) =>
      mention.tickets.length > 0 || mention.people.length === 0
        ? mention
        : { ...mention, people: mention.wholePeople },
    );
}

/** A shortened name of somebody, without the other half of a ticket. */
export const isHalf = ({ partial, tickets }: Mention): boolean => partial && tickets.length === 0;

/** Tickets a person stood on, by person id. */
export const ticketLookup: (index: FactIndex) => (person: string) => readonly string[] = oncePer(
  ({ people }) => {
    const choices = new Map(people.map((person) => [person.id, person.choices] as const));
    return (person) => choices.get(person) ?? [];
  },
);
