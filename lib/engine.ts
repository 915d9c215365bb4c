import { overlaps } from './base/span';
import { readAddress } from './claims/address';
import { type Analysis, analyze, type BlockAnalysis, hasCue } from './claims/analyze';
import { basisIn, type Flow, officesOf, rolesOf, talksOfParties } from './claims/context';
import { detectBlock } from './claims/detect';
import type { Draft, WordedDraft } from './claims/draft';
import type { HeadContext } from './claims/setting';
import type { FactIndex } from './evidence/fact-index';
import { compileNames } from './gazetteer/entries';
import type { BlockCheck, Claim, HoaxMatch } from './model/claim';
import type { CellPlace, PageDocument } from './model/document';
import { type Chosen, castVotes, choose } from './reading/choose';
import { entailPairs } from './reading/entail';
import { enumerate } from './reading/enumerate';
import type { PageSetting } from './reading/page-setting';
import { matchedFigure, officialFigure } from './verdict/figure';
import { judge } from './verdict/judge';
import { judgeRecord } from './verdict/judge-record';
import { checkPage } from './verdict/page-checks/check-page';
import type { Judged } from './verdict/page-checks/figure';

/** A claim with the block it stands in; offsets count in that block's text. */
export interface BlockClaim extends Claim {
  readonly blockId: string;
  readonly checks: readonly BlockCheck[];
}

export interface BlockHoax extends HoaxMatch {
  readonly blockId: string;
}

export interface CheckResult {
  readonly claims: readonly BlockClaim[];
  readonly hoaxes: readonly BlockHoax[];
}

/** A claim with the steps behind it; null where records (dates, acts, ballot numbers) answer without a choice of readings. */
export interface ClaimTrace {
  readonly claim: BlockClaim;
  readonly chosen: Chosen | null;
}

export interface CheckOptions {
  /** Language of `official.display`. Default `id`. */
  readonly displayLanguage?: 'id' | 'en';
  /** Told of every claim once it is judged, in no fixed order (`rujukan check --explain`). */
  readonly trace?: (step: ClaimTrace) => void;
}

/** Reads and judges documents against one index. Pure, synchronous, deterministic; one instance per index. */
export interface Engine {
  check(document: PageDocument, options?: CheckOptions): CheckResult;
}

/** Builds the engine's tables (gazetteer and look-ups) from the index once. */
export function createEngine(index: FactIndex): Engine {
  const names = compileNames(index);
  return {
    check(document, options = {}) {
      const blocks = document.blocks.map(
        (block, i): BlockAnalysis => ({ ...analyze(block.text, names, index), block, index: i }),
      );
      if (!speaksOfIndonesia(document, blocks, names, index)) return { claims: [], hoaxes: [] };
      const { drafts, worded } = detectAll(document, blocks, names, index);
      const page = pageSetting(blocks, index);
      const read = drafts.map((draft) => ({ draft, readings: enumerate(draft, index, page) }));
      const votes = castVotes(read);
      const language = options.displayLanguage ?? 'id';
      const choices = entailPairs(read.map(({ draft, readings }) => choose(draft, readings, votes)));
      const judged: Judged[] = [];
      const claims = choices.map((chosen) => {
        const claim = toClaim(chosen, blocks, index, language);
        judged.push({ claim, chosen, record: null });
        options.trace?.({ claim, chosen });
        return claim;
      });
      for (const draft of worded) {
        const claim = toRecordClaim(draft, blocks, index, page, language);
        if (!claim) continue;
        options.trace?.({ claim, chosen: null });
        judged.push({ claim, chosen: null, record: draft });
        claims.push(claim);
      }
      return { claims: checkPage(inOrder(claims, blocks), judged, document.blocks, index), hoaxes: [] };
    },
  };
}

/**
 * An Indonesian organ, race, place, ticket or party stands somewhere on the page. Without one, votes and seats are
 * another country's or a club's.
 */
function speaksOfIndonesia(
  document: PageDocument,
  blocks: readonly BlockAnalysis[],
  names: ReturnType<typeof compileNames>,
  index: FactIndex,
): boolean {
  const anchored = (analysis: Analysis): boolean =>
    hasCue(analysis.cues, 'organ') ||
    /\b(?:indonesian?|pemilu|pilpres|pileg|pilkada|pilgub|pilbup|pilwal\w*|kpu|bawaslu|dprd?|dpt|tps|paslon)\b/.test(
      analysis.text.lower,
    ) ||
    analysis.mentions.some(
      (m) =>
        m.tickets.length > 0 ||
        m.people.length > 0 ||
        (m.parties.length > 0 && !m.weak) ||
        (m.regions.length > 0 && !m.weak),
    );
  if (document.title && anchored(analyze(document.title, names, index))) return true;
  return blocks.some(anchored);
}

/** Steps 1 and 2: page frame, then claims block by block with headings, tables and the flow of the text. */
function detectAll(
  document: PageDocument,
  blocks: readonly BlockAnalysis[],
  names: ReturnType<typeof compileNames>,
  index: FactIndex,
): { drafts: Draft[]; worded: WordedDraft[] } {
  const title = document.title ? analyze(document.title, names, index) : null;
  const flow: Flow = {
    title: title ? rolesOf(title, index) : null,
    titleBasis: title ? basisIn(title, 0, document.title?.length ?? 0) : null,
    address: readAddress(document.url ?? '', index),
    published: document.published ?? '',
    headings: [],
    years: [],
    offices: [],
    regions: [],
    subjects: [],
    basis: null,
    foreign: title !== null && hasCue(title.cues, 'foreign') && !hasCue(title.cues, 'organ'),
    otherVote: title !== null && hasCue(title.cues, 'otherVote') && !hasCue(title.cues, 'organ'),
    talk: new Set(title?.cues.flatMap((cue) => cue.keys) ?? []),
    rolls: [],
  };
  if (flow.titleBasis === 'official') Object.assign(flow, { titleBasis: null });
  const heads = new Map<string, HeadContext>();
  const drafts: Draft[] = [];
  const worded: WordedDraft[] = [];
  for (const block of blocks) {
    if (block.block.kind === 'heading') {
      const level = block.block.level ?? 2;
      flow.headings = flow.headings.filter((h) => h.level < level);
      const roles = rolesOf(block, index);
      const basis = basisIn(block, 0, block.text.original.length);
      flow.headings.push({ level, roles, basis: basis === 'official' ? null : basis });
      for (const cue of block.cues) for (const key of cue.keys) flow.talk.add(key);
      // A heading resets what earlier paragraphs carried.
      flow.basis = null;
      flow.rolls = [];
      if (roles.regions.length > 0) flow.regions = [];
      if (roles.years.length > 0) flow.years = [];
      if (officesOf(roles.offices).length > 0) flow.offices = [];
      if (roles.subjects.length > 0) flow.subjects = [];
    }
    const found = detectBlock(
      block,
      flow,
      headContext(block, names, index, heads, talksOfParties(flow)),
      index,
    );
    drafts.push(...found.drafts);
    worded.push(...found.worded);
  }
  return { drafts, worded };
}

const TOTAL = [{ start: 0, end: 0, keys: ['totalVotes' as const] }];
const invalidKey = (table: number): string => `table ${table} counts invalid votes`;

/** A row called "Total" below rows of valid and invalid votes is the sum of both. */
const totalOf = (cell: CellPlace, seen: ReadonlyMap<string, HeadContext>): boolean =>
  /^\s*(?:total|jumlah(?: total)?|total keseluruhan)\s*$/i.test(cell.rowHead) &&
  seen.has(invalidKey(cell.table));

function headContext(
  block: BlockAnalysis,
  names: ReturnType<typeof compileNames>,
  index: FactIndex,
  seen: Map<string, HeadContext>,
  parties: boolean,
): HeadContext | null {
  const { cell } = block.block;
  if (!cell) return null;
  const key = `${cell.caption} | ${cell.rowHead} | ${cell.columnHead}`;
  const known = seen.get(key);
  if (known) return known;
  const analysis = analyze(key, names, index);
  const bodyStart = cell.caption.length;
  const roles = rolesOf(analysis, index, parties);
  // Where a row or column names its owner, the caption's "suara sah" is not what the cell counts.
  const owned = roles.subjects.some((subject) => subject.start >= bodyStart);
  const head: HeadContext = {
    roles,
    cues: totalOf(cell, seen)
      ? TOTAL
      : owned
        ? analysis.cues.filter((cue) => cue.start >= bodyStart)
        : analysis.cues,
  };
  seen.set(key, head);
  for (const cue of head.cues) if (cue.keys.includes('invalid')) seen.set(invalidKey(cell.table), head);
  return head;
}

/** Contests that the page names without doubt: tickets by their pair name. */
function pageSetting(blocks: readonly BlockAnalysis[], index: FactIndex): PageSetting {
  const contests = new Set<string>();
  for (const block of blocks)
    for (const mention of block.mentions)
      if (mention.tickets.length === 1) {
        const ticket = index.ticket(mention.tickets[0] as string);
        if (ticket) contests.add(ticket.contest);
      }
  return { contests: [...contests] };
}

function toClaim(
  chosen: Chosen,
  blocks: readonly BlockAnalysis[],
  index: FactIndex,
  language: 'id' | 'en',
): BlockClaim {
  const { draft, reading } = chosen;
  const block = blocks[draft.block] as BlockAnalysis;
  const judgement = judge(chosen, index);
  const region = reading ? index.region(reading.region) : null;
  return {
    blockId: block.block.id,
    start: draft.start,
    end: draft.end,
    quote: block.text.original.slice(draft.start, draft.end),
    measure: draft.measure,
    op: draft.range ? 'range' : draft.op,
    value: draft.value,
    ...(draft.range ? { low: draft.range.low, high: draft.range.high } : {}),
    unit: draft.unit,
    basis: judgement.verdict === 'different_basis' || draft.basis !== 'official' ? draft.basis : 'official',
    election: reading?.election ?? null,
    office: reading && reading.office !== '' ? reading.office : null,
    region: region ? { code: region.code, name: region.name } : null,
    subject: reading?.choice ? { id: reading.choice.id, name: reading.choice.name } : null,
    verdict: judgement.verdict,
    reasons: judgement.reasons,
    official: judgement.fact ? officialFigure(draft, judgement.fact, index, language) : null,
    matched: judgement.matched ? matchedFigure(judgement.matched) : null,
    checks: [],
  };
}

/** A claim that names a record (date, act, ballot number), or null where the words are none. */
function toRecordClaim(
  draft: WordedDraft,
  blocks: readonly BlockAnalysis[],
  index: FactIndex,
  page: PageSetting,
  language: 'id' | 'en',
): BlockClaim | null {
  const { base } = draft;
  const block = blocks[base.block] as BlockAnalysis;
  const judgement = judgeRecord(draft, block, index, page, language);
  if (!judgement) return null;
  const region = judgement.region === null ? null : index.region(judgement.region);
  return {
    blockId: block.block.id,
    start: base.start,
    end: base.end,
    quote: block.text.original.slice(base.start, base.end),
    measure: base.measure,
    op: 'eq',
    value: base.value,
    unit: base.unit,
    basis: base.basis,
    election: judgement.election,
    office: judgement.office === '' ? null : judgement.office,
    region: region ? { code: region.code, name: region.name } : null,
    subject: judgement.subject,
    verdict: judgement.verdict,
    reasons: judgement.reasons,
    official: judgement.official,
    matched: judgement.matched,
    checks: [],
  };
}

/** Reading order; of claims over the same words the first found stays. */
function inOrder(claims: readonly BlockClaim[], blocks: readonly BlockAnalysis[]): readonly BlockClaim[] {
  const place = new Map(blocks.map(({ block }, i) => [block.id, i]));
  const kept: BlockClaim[] = [];
  const byBlock = new Map<string, BlockClaim[]>();
  for (const claim of claims) {
    const others = byBlock.get(claim.blockId) ?? [];
    if (others.some((other) => overlaps(other, claim))) continue;
    others.push(claim);
    byBlock.set(claim.blockId, others);
    kept.push(claim);
  }
  return kept.sort((a, b) => (place.get(a.blockId) ?? 0) - (place.get(b.blockId) ?? 0) || a.start - b.start);
}
