import type { FactIndex } from '../evidence/fact-index';
import type { NormalizedText } from '../text/normalize';
import { type Mention, ticketLookup } from './scan';

/** A piece of text as far as its names go. */
interface Named {
  readonly text: NormalizedText;
  readonly mentions: readonly Mention[];
  readonly halves: readonly Mention[];
}

/** What stands in front of a surname that is written alone. */
const TITLE =
  /\b(?:mr|mrs|ms|dr|president|vice president|incumbent|general|pak|bapak|ibu|bu|presiden|petahana)\.?\s+$/;

/** The word is one of a longer name: "Bambang Widodo", "Widodo Umar". */
const goesOn = ({ folded, lower }: NormalizedText, { start, end }: Mention): boolean =>
  /^[\s-]+[A-Z][a-z]/.test(folded.slice(end, end + 6)) ||
  (/[A-Z][\w'’.]*[\s-]+$/.test(folded.slice(Math.max(0, start - 24), start)) &&
    !TITLE.test(lower.slice(Math.max(0, start - 20), start)) &&
    !/[.!?:"“”]\s+$/.test(folded.slice(Math.max(0, start - 3), start)));

/**
 * Calls back in whom a page names in full and later by the last word of the name alone, as reports in English do: "Joko
 * Widodo … Widodo won". Only of those who stood for president, and only where that word is nobody else's on the page.
 */
export function laterNames(texts: readonly Named[], index: FactIndex): <T extends Named>(text: T) => T {
  const called = texts.some(({ halves }) => halves.length > 0) ? surnames(texts, index) : NOBODY;
  return (text) => {
    const back = text.halves.flatMap((half) => {
      const id = called.get(wordOf(text, half)) ?? null;
      return id !== null && half.people.includes(id)
        ? [
            {
              ...half,
              people: [id],
              wholePeople: [id],
              parties: [],
              regions: [],
              weak: false,
              partial: false,
            },
          ]
        : [];
    });
    return back.length === 0
      ? text
      : { ...text, mentions: [...text.mentions, ...back].sort((a, b) => a.start - b.start) };
  };
}

const NOBODY: ReadonlyMap<string, string | null> = new Map();
const wordOf = ({ text }: Named, { start, end }: Mention): string => text.lower.slice(start, end);

/** Whose name each last word ends on the page; null where it is more than one's. */
function surnames(texts: readonly Named[], index: FactIndex): ReadonlyMap<string, string | null> {
  const ticketsOf = ticketLookup(index);
  const called = new Map<string, string | null>();
  for (const one of texts)
    for (const mention of one.mentions)
      for (const id of new Set([...mention.wholePeople, ...membersOf(mention.tickets, index)])) {
        if (!ticketsOf(id).some((ticket) => ticket.includes('/ppwp/'))) continue;
        const name = index.people.find((person) => person.id === id)?.name ?? '';
        const word = name.split(' ').at(-1)?.toLowerCase() ?? '';
        const known = called.get(word);
        if (wordOf(one, mention) !== word) called.set(word, known === undefined || known === id ? id : null);
      }
  for (const one of texts)
    for (const half of one.halves)
      if (called.has(wordOf(one, half)) && goesOn(one.text, half)) called.set(wordOf(one, half), null);
  return called;
}

/** The people of the only ticket that a name stands for. */
function membersOf(tickets: readonly string[], index: FactIndex): readonly string[] {
  const [only] = tickets;
  if (tickets.length !== 1 || only === undefined || !only.includes('/ppwp/')) return [];
  return index.people.filter((person) => person.choices.includes(only)).map((person) => person.id);
}
