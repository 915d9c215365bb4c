import { lastAsked } from '../../base/last-asked';
import { type MemberName, memberNames } from '../../gazetteer/members';
import type { NumberQuantity } from '../../numbers/quantity';
import type { Token } from '../../text/tokens';
import { hasCue, within } from '../analyze';
import { SCOPE, type WordedDraft } from '../draft';
import { talksOfParties } from '../frame/context';
import type { Setting } from '../frame/setting';
import { leadsParty } from '../owners/subject-mentions';
import { rolesDraft } from '../roles-draft';

/** The fewest votes that a figure without a unit may be: the last member elected had thousands. */
const FEWEST = 1000;

const legislator =
  /\b(?:caleg|calon (?:anggota )?legislatif|legislator|anggota dpr|suara pribadi|suara terbanyak|lawmakers?|personal votes?|house (?:member|candidate)s?|dapil|daerah pemilihan)\b/;
/** What may stand before a party that only says where the person belongs. */
const belongs =
  /(?:[([,/-]|–|\b(?:dari|asal|kader|politikus|politisi|caleg|fraksi|partai|from|of|the|wakil))\s*$/;
const namesOtherYear = lastAsked((sentence: string) => years.test(sentence.replace(/\b2024\b/g, '')));
const years = /\b(?:19\d\d|20[01]\d|202[0-35-9])\b/;

interface Owner extends MemberName {
  readonly start: number;
  readonly end: number;
}

/**
 * "Sofyan Tan (PDIP) 279.334 suara": votes that an elected member won in person. The name stands before the number with
 * nothing but the party and the district between. Measured against the member's own row, never the party's.
 */
export function memberDrafts(setting: Setting): WordedDraft[] {
  const { block, sentence, local, paragraph } = setting;
  const { lower } = block.text;
  const said = lower.slice(sentence.start, sentence.end);
  if (
    !legislator.test(said) &&
    !talksOfParties(paragraph) &&
    local.subjects.every((s) => s.parties.length === 0)
  )
    return [];
  // A place on the list stands between name and number: "Said Abdullah, PDIP, Jatim XI, nomor urut 1: N suara".
  const numbers = within(block.quantities, sentence.start, sentence.end).filter(
    (q) => q.kind !== 'other' && q.kind !== 'ballot',
  );
  return numbers.flatMap((q, i): WordedDraft[] => {
    if (!countsVotes(q) || namesOtherYear(said)) return [];
    const from = numbers[i - 1]?.end ?? sentence.start;
    const owner = ownerOf(setting, from, q.start);
    if (!owner) return [];
    const base = rolesDraft(
      setting,
      q,
      { measure: 'votes', tableMeasures: [], ownership: 'required' },
      {
        tickets: [],
        parties: [],
        ballot: null,
        weight: SCOPE.clause,
        clean: owner.whole,
        tight: false,
        person: true,
      },
      q.value,
      'votes',
    );
    return [{ kind: 'member', base: { ...base, range: q.range }, member: owner.member }];
  });
}

const countsVotes = (q: Setting['block']['quantities'][number]): q is NumberQuantity =>
  q.kind === 'number' &&
  !q.ratio &&
  q.value >= FEWEST &&
  (q.unit === 'votes' || (q.unit === null && q.noun === null && q.precision.decimals === 0));

/** The last member named in `[from, to)`; null when another name or another owner stands behind it. */
function ownerOf(setting: Setting, from: number, to: number): Owner | null {
  const { block, local, index } = setting;
  const runs = runsOf(within(block.tokens, from, to), block.text.folded, block.text.lower);
  const parties = within(block.mentions, from, to).filter((m) => m.parties.length > 0);
  let owner: Owner | null = null;
  for (const run of runs) {
    const found = memberNames(index).find(run.map((token) => token.key));
    const meant = found.length > 1 ? found.filter(({ member }) => fits(member.party, member.dapil)) : found;
    const [name] = meant;
    if (
      name &&
      meant.length === 1 &&
      !leadsParty(block, (run[name.first] as Token).start) &&
      (name.last > name.first || fits(name.member.party, name.member.dapil))
    ) {
      owner = { ...name, start: (run[name.first] as Token).start, end: (run[name.last] as Token).end };
      continue;
    }
    // Somebody else is named behind the member: the figure may be that person's.
    if (owner && run.length > 1 && !known(run)) owner = null;
  }
  if (!owner) return null;
  const { member, start, end } = owner;
  // Half of a pair that stands for another race: the votes are the pair's.
  const pair = local.subjects.some(
    (s) => s.tickets.length > 0 && s.start <= start && s.end >= end && s.end - s.start > end - start,
  );
  if (pair) return null;
  for (const party of parties) {
    if (!party.parties.includes(member.party)) return null;
    if (
      party.start >= end &&
      !belongs.test(block.text.lower.slice(Math.max(end, party.start - 16), party.start))
    )
      return null;
  }
  const rival = local.subjects.some((s) => s.tickets.length > 0 && s.start >= end && s.end <= to);
  return rival || hasCue(within(block.cues, end, to), 'seats', 'roll', 'valid', 'invalid') ? null : owner;

  function fits(party: string, dapil: string): boolean {
    return (
      parties.some((m) => m.parties.includes(party)) || local.regions.some((r) => r.codes.includes(dapil))
    );
  }
  function known(run: readonly Token[]): boolean {
    const start = (run[0] as Token).start;
    const last = (run.at(-1) as Token).end;
    return [...block.mentions, ...block.cues].some((m) => m.start < last && m.end > start);
  }
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0xc0 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** Words in capitals that follow one another with nothing but blanks and dots of initials between. */
function runsOf(tokens: readonly Token[], folded: string, lower: string): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    const capital = isCapital(folded, token.start);
    const last = run.at(-1);
    if (capital && last && /^[.\s'’-]{1,2}$/.test(lower.slice(last.end, token.start))) run.push(token);
    else {
      if (run.length > 0) runs.push(run);
      run = capital ? [token] : [];
    }
  }
  if (run.length > 0) runs.push(run);
  return runs;
}
