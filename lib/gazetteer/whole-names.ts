import type { FactIndex } from '../evidence/fact-index';
import type { NormalizedText } from '../text/normalize';
import type { Token } from '../text/tokens';
import type { Automaton } from './automaton';
import type { NameEntry } from './entries';
import { isUpper, type Mention, ticketLookup, wordsJoin } from './scan';

/** The most words that a name goes on behind what a ticket is usually called by. */
const LONGER = 3;

/**
 * A ticket's mention goes on over the rest of its last person's name: in "Ahmad Luthfi-Taj Yasin Maimoen" the ticket is
 * called by all but the last word. What else was found in those words falls away.
 */
export function wholeNames(
  text: NormalizedText,
  tokens: readonly Token[],
  names: Automaton<NameEntry>,
  mentions: readonly Mention[],
  index: FactIndex,
): readonly Mention[] {
  if (!mentions.some((mention) => mention.tickets.length > 0)) return mentions;
  const joins = wordsJoin(text, tokens);
  const ticketsOf = ticketLookup(index);
  const out: Mention[] = [];
  for (const mention of mentions) {
    if ((out.at(-1)?.last ?? 0) > mention.first) continue;
    const next = tokens[mention.last];
    const goesOn = next && joins(mention.last - 1) && isUpper(text, next.start);
    out.push(goesOn && mention.tickets.length > 0 ? { ...mention, ...endOf(mention) } : mention);
  }
  return out;

  /** Where the longest name ends that begins inside the mention, reaches past it and is one of the ticket's people. */
  function endOf({ first, last, end, tickets }: Mention): Pick<Mention, 'last' | 'end'> {
    for (let from = first + 1; from < last; from++) {
      const [hit] = names.scan(
        tokens.slice(from, last + LONGER),
        (i) => joins(from + i),
        (values, start) =>
          start > 0
            ? []
            : values.filter(
                ({ ref }) => ref.kind === 'person' && ticketsOf(ref.id).some((id) => tickets.includes(id)),
              ),
      );
      if (hit && from + hit.last > last)
        return { last: from + hit.last, end: (tokens[from + hit.last - 1] as Token).end };
    }
    return { last, end };
  }
}
