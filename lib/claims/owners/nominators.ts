import { oncePer } from '../../base/once-per';
import type { Span } from '../../base/span';
import type { Mention } from '../../gazetteer/scan';
import type { Analysis } from '../analyze';

/** Verbs with which the parties behind a ticket are told: "yang diusung koalisi A, B, dan C". */
const NOMINATE =
  /\b(?:di(?:usung|dukung|usulkan|calonkan|sokong|jagokan|majukan|ajukan)(?:kan)?|(?:carried|backed|supported|nominated|endorsed|proposed) by)\b/g;
/** Between the verb and the first party: a coalition, its size and what it is called. */
const opens =
  /^(?:\s|,|:|[-–—]|oleh|the|a|an|koalisi|gabungan|gemuk|besar|partai|parpol|politik|sejumlah|seperti|yaitu|yakni|antara lain|of|coalition|alliance|part(?:y|ies)|\d{1,2}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)*$/;
/** A party that the tables do not know may stand among the others. */
const goesOn =
  /^(?:\s|,\s*[a-z]{3,12}(?:\s[a-z]{3,12})?(?=,)|,|[-–/+&)(]|dan|serta|and|maupun|plus|juga|didukung|oleh|partai|party)*$/;

/** Parties that a sentence names as those behind a ticket: they own none of its figures, however near they stand. */
export const nominatorsIn: (analysis: Analysis) => readonly Mention[] = oncePer((analysis) => {
  const { lower } = analysis.text;
  const parties = analysis.mentions.filter((m) => m.parties.length > 0 && m.tickets.length === 0);
  if (parties.length === 0) return [];
  const found: Mention[] = [];
  for (const verb of lower.matchAll(NOMINATE)) {
    let end = verb.index + verb[0].length;
    let joint = opens;
    for (const party of parties) {
      if (party.start < end) continue;
      if (!joint.test(lower.slice(end, party.start))) break;
      found.push(party);
      end = party.end;
      joint = goesOn;
    }
  }
  return [...found, ...inBrackets(analysis)];
});

/** Between the parties of a bracket, and behind the last of them. */
const listed = /^(?:\s|,|[-–/+&]|dan|serta|and|partai|party)*$/;
/** "A–B (PDIP, PKB) meraih N": a bracket of nothing but parties behind a ticket names those behind it. */
function inBrackets({ text: { lower }, mentions }: Analysis): readonly Mention[] {
  return mentions.flatMap((ticket, i) => {
    if (ticket.tickets.length === 0 || !/^\s*\($/.test(lower.slice(ticket.end, mentions[i + 1]?.start ?? 0)))
      return [];
    const close = lower.indexOf(')', ticket.end);
    const inside = mentions.slice(i + 1).filter((m) => m.start < close);
    const ends = [ticket.end + lower.slice(ticket.end).indexOf('(') + 1, ...inside.map((m) => m.end)];
    const starts = [...inside.map((m) => m.start), close];
    const onlyParties =
      inside.every((m) => m.parties.length > 0 && m.tickets.length === 0) &&
      starts.every((start, at) => listed.test(lower.slice(ends[at], start)));
    return onlyParties ? inside : [];
  });
}

/** One of {@link nominatorsIn} stands here. */
export const isNominator = (analysis: Analysis, at: Span): boolean =>
  nominatorsIn(analysis).some((m) => m.start <= at.start && at.end <= m.end);
