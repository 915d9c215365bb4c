import type { FactIndex } from '../evidence/fact-index';
import type { compileNames } from '../gazetteer/entries';
import type { PageDocument } from '../model/document';
import { LIST_HEADING } from '../text/blocks';
import { leadAfter } from './advance';
import { type Analysis, type BlockAnalysis, hasCue, isCue } from './analyze';
import { detectBlock } from './detect';
import type { Draft, WordedDraft } from './draft';
import { tellsOfVotesAbroad } from './frame/abroad';
import { readAddress } from './frame/address';
import { decidesBefore, saysDecided } from './frame/basis';
import { type Flow, lastingBasis, officesOf, rolesOf } from './frame/context';
import { COUNTS, HeadReader } from './heads';

/** Names of organs that other countries have too. */
const anyCountry = /^(?:elections? commission|poll body|elections supervisory agency)$/;

/** "Kantor Pelayanan Utama (KPU) Bea dan Cukai": another body of the commission's three letters. */
const otherKpu = /\b(?!komisi pemilihan umum)k\p{L}+ p\p{L}+ u\p{L}+(?: \(?kpu\)| bea\b)/u;
const ofElections =
  /\b(?:komisi pemilihan umum|pemilu|pemilihan|pilpres|pileg|pilkada|pilgub|pilbup|pilwal\w*|bawaslu|elections?|paslon|capres|caleg|coblos\w*|mencoblos|tps)\b/;

/** The page tells that its KPU is another body, and has no word of elections. */
function isOfOtherBody(texts: readonly Analysis[]): boolean {
  return (
    texts.some(({ text }) => otherKpu.test(text.lower)) &&
    !texts.some(({ text }) => ofElections.test(text.lower))
  );
}

/**
 * An Indonesian organ, race, place, ticket or party stands somewhere on the page. Without one, votes and seats are
 * another country's or a club's.
 */
export function speaksOfIndonesia(title: Analysis | null, blocks: readonly BlockAnalysis[]): boolean {
  const anchored = (analysis: Analysis): boolean =>
    analysis.cues.some(
      (cue) => cue.keys.includes('organ') && !anyCountry.test(analysis.text.lower.slice(cue.start, cue.end)),
    ) ||
    analysis.mentions.some(
      (m) =>
        m.tickets.length > 0 ||
        m.people.length > 0 ||
        (m.parties.length > 0 && !m.weak) ||
        (m.regions.length > 0 && !m.weak),
    ) ||
    /\b(?:indonesia(?:n|ns)?|pemilu|pemilihan (?:umum|bupati|kepala daerah)|pilpres|pileg|pilkada|pilgub|pilbup|pilwal\w*|kpu|bawaslu|dprd?|dpt|tps|paslon|pdpb|pemilih berkelanjutan)\b|\d\/(?:puu|phpu)\b/.test(
      analysis.text.lower,
    );
  const texts = title ? [title, ...blocks] : blocks;
  return texts.some(anchored) && !isOfOtherBody(texts);
}

/** Words of the nation's own votes abroad, and of its own affairs. */
const own = /\b(?:indonesia\w*|wni|ri|pp?ln|ksk|tps\w*|psu|luar negeri|pilpres|pileg|pilkada|pilgub|caleg)\b/;
/** Names of parties that other countries have too. */
const sharedNames =
  /^(?:partai )?(?:buruh|demokrat|demokrasi|keadilan|rakyat|republik|solidaritas|labou?r)\b/;

/** A title with a foreign country in it that is about Indonesia all the same. */
const namesOwn = ({ text, mentions }: Analysis): boolean =>
  own.test(text.lower) ||
  mentions.some(
    (m) =>
      m.tickets.length > 0 ||
      (m.regions.length > 0 && !m.weak) ||
      (m.parties.length > 0 && !sharedNames.test(text.lower.slice(m.start, m.end))),
  );

/** Steps 1 and 2: page frame, then claims block by block with headings, tables and the flow of the text. */
export function detectPage(
  document: PageDocument,
  title: Analysis | null,
  blocks: readonly BlockAnalysis[],
  names: ReturnType<typeof compileNames>,
  index: FactIndex,
): { drafts: Draft[]; worded: WordedDraft[] } {
  const foreign = title !== null && hasCue(title.cues, 'foreign') && !hasCue(title.cues, 'organ');
  const flow: Flow = {
    title: title ? rolesOf(title, index) : null,
    titleBasis: title ? lastingBasis(title) : null,
    address: readAddress(document.url ?? '', index),
    published: document.published ?? '',
    headings: [],
    years: [],
    offices: [],
    regions: [],
    subjects: [],
    basis: null,
    decided: false,
    foreign,
    abroad: foreign && !namesOwn(title),
    votesAbroad: title !== null && tellsOfVotesAbroad(title.text.lower),
    otherVote: title !== null && hasCue(title.cues, 'otherVote') && !hasCue(title.cues, 'organ'),
    talk: new Set(title?.cues.flatMap((cue) => cue.keys) ?? []),
    rolls: [],
    told: [],
    lead: [],
    texts: title ? [title] : [],
  };
  const heads = new HeadReader(blocks, names, index);
  const drafts: Draft[] = [];
  const worded: WordedDraft[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.block.kind === 'heading') {
      const level = block.block.level ?? 2;
      flow.headings = flow.headings.filter((h) => h.level < level);
      const roles = rolesOf(block, index);
      flow.headings.push({ level, roles, basis: lastingBasis(block), index: block.index, cues: block.cues });
      for (const cue of block.cues) for (const key of cue.keys) flow.talk.add(key);
      // A heading resets what earlier paragraphs carried.
      flow.basis = null;
      // "Lima teratas": a heading that counts nothing itself goes on with the roll that was spoken of.
      if (block.cues.some((cue) => isCue(cue, COUNTS)) || roles.offices.length > 0) flow.rolls = [];
      flow.told = [];
      flow.lead = leadAfter([], block, { start: 0, end: block.text.lower.length }, block.cues);
      flow.decided = saysDecided(block.text.lower);
      if (roles.regions.length > 0) flow.regions = [];
      if (roles.years.length > 0) flow.years = [];
      if (officesOf(roles.offices).length > 0) flow.offices = [];
      if (roles.subjects.length > 0) flow.subjects = [];
    } else if (block.block.kind === 'paragraph' && block.block.text.length > PROSE)
      flow.headings = flow.headings.filter((h) => h.level < LIST_HEADING);
    const found = detectBlock(block, flow, heads.of(i, flow), index);
    if (drafts.length > 0 && block.block.kind !== 'cell' && decidesBefore(block.text.lower))
      drafts.forEach((draft, at) => {
        if (draft.basis === 'official') drafts[at] = { ...draft, decided: true };
      });
    drafts.push(...found.drafts);
    worded.push(...found.worded);
    flow.texts = textsAfter(flow.texts, block);
  }
  return { drafts, worded };
}

/** A paragraph of this length is no line of the list above it. */
const PROSE = 120;

/** Blocks that later ones may still speak of; a heading stays until the next of its kind pushes it out. */
const TEXTS_KEPT = 6;
const textsAfter = (texts: readonly Analysis[], block: BlockAnalysis): readonly Analysis[] =>
  block.block.kind === 'heading' || block.block.kind === 'paragraph' || texts.length < TEXTS_KEPT
    ? [...texts, block].slice(-TEXTS_KEPT)
    : [...texts.slice(0, -1), block];
