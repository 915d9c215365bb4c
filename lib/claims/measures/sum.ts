import type { Span } from '../../base/span';
import type { FactIndex } from '../../evidence/fact-index';
import type { NumberQuantity } from '../../numbers/quantity';
import type { Analysis } from '../analyze';
import { COALITIONS, type Coalition } from '../lexicon/coalitions';
import { isNominator } from '../owners/nominators';
import type { SubjectMention } from '../owners/subject-mentions';
import type { MeasureGuess } from './guess';

const adds =
  /\b(?:gabungan|digabung(?:kan)?|bila dijumlah(?:kan)?|jika dijumlah(?:kan)?|dijumlahkan|koalisi|kedua partai|ketiga partai|keempat partai|(?:dua|tiga|empat|lima|enam|tujuh|delapan) partai (?:itu|tersebut|ini)|bersama-sama|akumulasi|total (?:suara|kursi)|combined|together|coalition|alliance|between them)\b/;
/** "PDIP-PPP-Hanura-Perindo", "A, B, dan C": names in a row. */
const listJoint = /^[\s,]*(?:[-–/+&]|dan|serta|and|maupun|plus|ditambah|,)?\s*(?:partai\s+)?$/;

/** What several owners hold together, by their names or that of their alliance. */
export interface SumGuess {
  readonly guess: MeasureGuess;
  readonly terms: readonly SubjectMention[];
}

/** A number in its sentence, with the names there. */
export interface SumSite {
  readonly analysis: Analysis;
  readonly sentence: Span;
  readonly q: NumberQuantity;
  readonly subjects: readonly SubjectMention[];
  readonly index: FactIndex;
}

/** What several owners named in a row hold together: "gabungan suara A dan B N suara"; null where nothing adds them up. */
export function sumOf(site: SumSite): SumGuess | null {
  const { analysis, sentence, q, subjects } = site;
  if (q.ratio || q.range) return null;
  const { lower } = analysis.text;
  const before = lower.slice(sentence.start, q.start);
  const alliance = coalitionSum(site);
  if (alliance) return alliance;
  if (q.unit !== 'votes' && q.unit !== 'seats' && q.unit !== 'percent') return null;
  if (!adds.test(before) || FIGURE_BETWEEN.test(before)) return null;
  const names = namesBefore(analysis, sentence, q, subjects);
  const kind = (s: SubjectMention): boolean => s.parties.length > 0;
  const terms: SubjectMention[] = [];
  for (const name of [...names].reverse()) {
    const next = terms[0];
    if (next && (kind(next) !== kind(name) || !listJoint.test(lower.slice(name.end, next.start)))) break;
    terms.unshift(name);
  }
  return terms.length < 2
    ? null
    : { guess: sum(tablesOf(q, lower.slice(sentence.start, sentence.end))), terms };
}

const FIGURE_BETWEEN = /\d{4,}\s*(?:suara|kursi)|\d\s*(?:persen|kursi)/;

const sum = (tableMeasures: readonly string[]): MeasureGuess => ({
  measure: 'sum',
  tableMeasures,
  ownership: 'required',
});

/** A share may be one of votes or of seats; the words behind it, or in front, tell which is likelier. */
const tablesOf = (q: NumberQuantity, text: string): readonly string[] =>
  q.unit !== 'percent'
    ? [q.unit ?? 'seats']
    : /\b(?:kursi|seats?)\b/.test(text)
      ? ['seat_share', 'share']
      : ['share', 'seat_share'];

/** Names before the figure; parties of an alliance own nothing alone, so they are no subjects of the sentence. */
function namesBefore(
  analysis: Analysis,
  sentence: Span,
  q: NumberQuantity,
  subjects: readonly SubjectMention[],
): readonly SubjectMention[] {
  const owners = subjects.filter((s) => s.end <= q.start && s.ballot === null);
  const others = analysis.mentions.filter(
    (m) =>
      m.start >= sentence.start &&
      m.end <= q.start &&
      m.parties.length === 1 &&
      m.tickets.length === 0 &&
      m.people.length === 0 &&
      !(q.unit !== 'seats' && isNominator(analysis, m)) &&
      !owners.some((owner) => owner.start < m.end && m.start < owner.end),
  );
  return [...owners, ...others.map((m) => partyAt(m, m.parties[0] as string))].sort(
    (a, b) => a.start - b.start,
  );
}

const partyAt = ({ start, end }: Span, id: string): SubjectMention => ({
  start,
  end,
  tickets: [],
  parties: [id],
  ballot: null,
  person: false,
  weak: false,
});

const supporters =
  /\b(?:(?:koalisi|gabungan|partai(?:-partai)?|parpol)\s+(?:partai\s+|parpol\s+)?(?:pengusung|pendukung)|(?:parties|coalition|alliance) (?:backing|behind|supporting))\s+(?:pasangan\s+|paslon\s+|duet\s+)?$/;
const NOMINATED =
  /\b(?:penetapan|ditetapkan|pencalonan|mencalonkan|pendaftaran|mendaftar\w*|nominat\w+|registered)\b/;
/** Between an alliance and what it holds. */
const holds =
  /^[^.;:\d]{0,60}\b(?:menguasai|memiliki|punya|mengantongi|meraih|memperoleh|mendapat(?:kan)?|mengumpulkan|menghimpun|total|berjumlah|dengan|yang|kursi|suara|held|holds|has|had|won|controls?|controlled|controlling|with|together|combined)\s+(?:(?:total|sekitar|hanya|gabungan|sebanyak|kursi|suara|dpr|at|about|a|kini|in|the|di|ri|dari|sebesar|mayoritas)\s+)*$|^\s*[:=(]?\s*$/;

/** "Koalisi Indonesia Maju menguasai N kursi", "partai pengusung A-B N kursi". */
function coalitionSum({ analysis, sentence, q, subjects, index }: SumSite): SumGuess | null {
  const { lower, folded } = analysis.text;
  const text = lower.slice(sentence.start, sentence.end);
  const seats =
    q.unit === 'seats' || (q.noun === null && !q.spelled && q.value < 700 && /\bkursi|\bseats/.test(text));
  const ofParties = /\b(?:kursi|seats|dpr|partai|parpol|pileg|parlemen|parliament|house)\b/.test(text);
  if (!seats && !(ofParties && (q.unit === 'percent' || q.unit === 'votes'))) return null;
  const ahead = lower.slice(sentence.start, q.start);
  const name = nameBefore(ahead, folded.slice(sentence.start, q.start));
  const named = name && livedIn(name.coalition, text) ? name : null;
  // The seats by which a ticket was nominated are a figure of their own, of the house before.
  const backed = (NOMINATED.test(text) ? [] : subjects)
    .filter((s) => s.end <= q.start && s.tickets.length === 1)
    .filter((s) => supporters.test(lower.slice(sentence.start, s.start)))
    .at(-1);
  const members = named
    ? (named.coalition.parties ?? index.ticket(named.coalition.ticket ?? '')?.parties)
    : backed && index.ticket(backed.tickets[0] as string)?.parties;
  const end = named ? sentence.start + named.end : backed?.end;
  if (!members || members.length < 2 || end === undefined) return null;
  // Names or figures of others between the two: the figure is theirs.
  const between = lower.slice(end, q.start);
  if (!holds.test(between) || subjects.some((s) => s.start >= end && s.end <= q.start)) return null;
  const at = { start: end, end };
  return {
    guess: sum(tablesOf(q, text)),
    terms: members.map((id) => partyAt(at, id)),
  };
}

/** The sentence speaks of no year, or of one whose seats were the alliance's. */
const livedIn = ({ elections }: Coalition, text: string): boolean => {
  const years = (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
  return years.length === 0 || years.some((year) => elections.includes(year));
};

/** The alliance named last before a figure, and where its name ends. */
function nameBefore(lower: string, folded: string): { coalition: Coalition; end: number } | null {
  let found: { coalition: Coalition; end: number } | null = null;
  const take = (coalition: Coalition, at: number, name: string): void => {
    if (at >= 0 && (!found || at + name.length > found.end)) found = { coalition, end: at + name.length };
  };
  for (const coalition of COALITIONS) {
    for (const name of coalition.names) take(coalition, lastWord(lower, name), name);
    for (const name of coalition.short) take(coalition, lastWord(folded, name), name);
  }
  return found;
}

/** Where a name stands last as whole words; -1 for nowhere. */
function lastWord(text: string, name: string): number {
  for (let at = text.lastIndexOf(name); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(name, at - 1))
    if (
      !/[\p{L}\p{N}]/u.test(`${text[at - 1] ?? ' '}`) &&
      !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ')
    )
      return at;
  return -1;
}
