import type { FactIndex } from '../../evidence/fact-index';
import type { Quantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import { isBystander } from './bystanders';
import { isNominator } from './nominators';
import { soleTickets } from './sole-ticket';

/** A candidate, a party or a bare ballot number, as the owner of numbers. */
export interface SubjectMention {
  readonly start: number;
  readonly end: number;
  /** Tickets that may be meant: one for a pair name, several for a person who stood often. */
  readonly tickets: readonly string[];
  readonly parties: readonly string[];
  /** A bare ballot number; the contest decides whose. */
  readonly ballot: number | null;
  /** One person of a ticket, named alone. */
  readonly person: boolean;
  readonly weak: boolean;
}

const supportBefore =
  /(?:diusung|usungan|pengusung|didukung|pendukung|mengusung|mendukung|koalisi|politikus|politisi|kader|ketua umum|ketum|sekjen|supported by|backed by|nominated by|bendahara|dari fraksi|fraksi)[^.;:]{0,60}$/;

/** "Prabowo, yang memimpin Partai Gerindra, meraih …": the party is what the owner leads. */
const leadBefore =
  /\b(?:(?:yang|who)\s+(?:memimpin|mengetuai|menakhodai|menahkodai|mengomandoi|leads|chairs|heads)|(?:leader|chair(?:man|woman)?) of)\s+(?:the\s+|partai\s+)*$/;

const personBefore =
  /\b[A-Z][\w'.]+(?:\s+[A-Z][\w'.]*)+\s*(?:\(|,\s|\s(?:dari|asal|of|from)\s(?:Partai\s|Fraksi\s|the\s)?)$/;
const officeBefore =
  /\b(?:caleg|calon legislatif|anggota dpr|anggota dewan|legislator|lawmaker|petahana dari)\s+(?:dari\s+)?(?:partai\s+|fraksi\s+)?$/;

/** "Gerindra yang dipimpin Prabowo", "PKB besutan Muhaimin": between a party and the name of who leads it. */
const ledBy =
  /^[^.;:\d]{0,24}\b(?:(?:yang\s+)?(?:dipimpin|diketuai|dinakhodai|dinahkodai|dikomandoi|dikomandani|didirikan|dibesut|digawangi|dibina|dikendalikan)(?:\s+oleh)?|pimpinan|besutan|asuhan|bentukan|racikan|led by|chaired by|headed by|founded by)\s+(?:(?!mendukung|mengusung|dan\b|and\b|bersama|yang\b|meraih|memperoleh|which\b|who\b)(?:\d{1,2}|[^.;:\d\s]+)\s+){0,7}$/;

/** The name or ballot number at `start` only tells who leads the party named before it. */
export const leadsParty = (analysis: Analysis, start: number): boolean => {
  const party = analysis.mentions
    .filter((m) => m.end <= start && start - m.end < 110 && m.parties.length > 0)
    .at(-1);
  return party !== undefined && ledBy.test(analysis.text.lower.slice(party.end, start));
};

/** "Putra Nababan (PDIP)", "Sofyan Tan dari PDIP", "caleg PDIP X": the party tells who somebody is and owns no number. */
function isAttribute(analysis: Analysis, party: { start: number; end: number }): boolean {
  const { folded, lower } = analysis.text;
  const before = folded.slice(Math.max(0, party.start - 60), party.start);
  if (officeBefore.test(lower.slice(Math.max(0, party.start - 40), party.start)))
    return /^\s+[A-Z][a-z]+/.test(folded.slice(party.end, party.end + 20));
  const joint = /(?:\(|,\s|\s(?:dari|asal|of|from)\s(?:Partai\s|Fraksi\s|the\s)?)$/.test(before);
  if (!joint) return false;
  // "Prosperous Justice Party (PKS)" and "Partai X (Y)" name one party twice; a known name decides.
  const known = analysis.mentions.filter((m) => m.end <= party.start && party.start - m.end < 12).at(-1);
  if (known) return known.people.length > 0 && known.tickets.length === 0;
  if (!personBefore.test(before)) return false;
  return /\($/.test(before) && !/\b(?:Partai|Party|Koalisi|Fraksi|Pemilu|Pileg|DPRD?)\b/.test(before);
}

export function subjectMentions(
  analysis: Analysis,
  index: FactIndex,
  ticketsOf: (person: string) => readonly string[],
  parties: boolean,
): SubjectMention[] {
  const { lower } = analysis.text;
  const out: SubjectMention[] = [];
  const partyContext =
    parties ||
    analysis.cues.some((c) =>
      c.keys.some(
        (k) => k === 'legislature' || k === 'provincialCouncil' || k === 'localCouncil' || k === 'council',
      ),
    ) ||
    analysis.mentions.some((m) => m.parties.length > 0 && !m.weak) ||
    /\b(?:partai|parpol|part(?:y|ies))\b/.test(lower);
  for (const mention of analysis.mentions) {
    const tickets =
      mention.people.length === 0
        ? mention.tickets
        : [...new Set([...mention.tickets, ...mention.people.flatMap(ticketsOf)])];
    if (tickets.length === 0 && mention.parties.length === 0) continue;
    if (mention.parties.length > 0 && isAttribute(analysis, mention)) continue;
    if (isBystander(analysis, mention, index)) continue;
    if (tickets.length > 0 && leadsParty(analysis, mention.start)) continue;
    if (mention.regions.length > 0 && mention.tickets.length === 0 && tickets.length > 0 && mention.oneWord)
      continue;
    if (tickets.length === 0) {
      if (mention.weak && !partyContext) continue;
      if (mention.parties.every((id) => index.party(id) === null)) continue;
      const before = lower.slice(Math.max(0, mention.start - 70), mention.start);
      if (supportBefore.test(before) || leadBefore.test(before) || isNominator(analysis, mention)) continue;
    }
    out.push({
      start: mention.start,
      end: mention.end,
      tickets,
      parties: tickets.length > 0 ? [] : mention.parties,
      ballot: null,
      person: mention.people.length > 0,
      weak: mention.weak,
    });
  }
  for (const sole of soleTickets(analysis, index, out))
    out.push({ ...sole, parties: [], ballot: null, person: false, weak: false });
  for (const q of analysis.quantities as readonly Quantity[]) {
    if (q.kind !== 'ballot') continue;
    const beside = out.some((s) =>
      s.start - q.end < 24 && s.start >= q.end
        ? !/[,.;:]/.test(lower.slice(q.end, s.start).replace(/^[,\s]+/, ''))
        : q.start - s.end < 16 && q.start >= s.end && !/[.;]/.test(lower.slice(s.end, q.start)),
    );
    if (!beside && !leadsParty(analysis, q.start))
      out.push({
        start: q.start,
        end: q.end,
        tickets: [],
        parties: [],
        ballot: q.value,
        person: false,
        weak: false,
      });
  }
  return out.sort((a, b) => a.start - b.start);
}
