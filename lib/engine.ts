import { overlaps } from './base/span';
import { analyze, analyzeBlock, type BlockAnalysis } from './claims/analyze';
import { detectPage, speaksOfIndonesia } from './claims/detect-page';
import type { WordedDraft } from './claims/draft';
import type { FactIndex } from './evidence/fact-index';
import { compileNames } from './gazetteer/entries';
import { laterNames } from './gazetteer/later-names';
import type { BlockCheck, Claim } from './model/claim';
import type { CellPlace, PageDocument } from './model/document';
import type { Asked, OneReading } from './model/own-reading';
import { type Chosen, castVotes, choose } from './reading/choose';
import { entailPairs } from './reading/entail';
import { entailBasis } from './reading/entail-basis';
import { entailCounts } from './reading/entail-counts';
import { entailExchanged } from './reading/entail-exchanged';
import { entailLists } from './reading/entail-lists';
import { enumerate } from './reading/enumerate';
import { findMeant } from './reading/meant-elsewhere';
import type { PageSetting } from './reading/page-setting';
import { readRollGaps } from './reading/roll-gaps';
import { markStated } from './reading/stated';
import { type Squeezed, squeeze } from './text/squeeze';
import { markBesideOther } from './verdict/beside-other';
import { judgedReading } from './verdict/claim-of';
import { judgeRecord } from './verdict/judge-record';
import { markOtherEdition } from './verdict/other-edition';
import { askedOf } from './verdict/own-reading/asked';
import { checkPage } from './verdict/page-checks/check-page';
import type { Judged } from './verdict/page-checks/figure';

/** A claim with the block it stands in; offsets count in that block's text. */
export interface BlockClaim extends Claim {
  readonly blockId: string;
  readonly checks: readonly BlockCheck[];
  /** What a reader's own reading needs, or why there is nothing to choose. */
  readonly asked: Asked | OneReading;
}

export interface CheckResult {
  readonly claims: readonly BlockClaim[];
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
    check(written, options = {}) {
      const { document, restore } = squeezed(written);
      const head = document.title ? analyze(document.title, names, index) : null;
      const body = document.blocks.map((block, i) => analyzeBlock(block, i, names, index));
      const later = laterNames(head ? [head, ...body] : body, index);
      const title = head && later(head);
      const blocks = body.map(later);
      if (!speaksOfIndonesia(title, blocks)) return { claims: [] };
      const { drafts, worded } = detectPage(document, title, blocks, names, index);
      const page = pageSetting(blocks, index);
      const read = drafts.map((draft) => ({ draft, readings: enumerate(draft, index, page) }));
      const votes = castVotes(read);
      const language = options.displayLanguage ?? 'id';
      const alone = readRollGaps(
        read.map(({ draft, readings }) => choose(draft, readings, votes)),
        index,
      );
      const textOf = (block: number): string => blocks[block]?.text.lower ?? '';
      const lists = entailLists(entailPairs(entailBasis(alone), index), textOf);
      const entailed = entailCounts(lists, textOf);
      const exchanged = entailExchanged(markStated(findMeant(entailed, index, page)), textOf);
      const choices = markOtherEdition(markBesideOther(exchanged, index), index);
      const judged: Judged[] = [];
      const claims = choices.map((chosen) => {
        const claim = toClaim(chosen, blocks, index, language);
        judged.push({ claim, chosen, record: null });
        options.trace?.({ claim: restore(claim), chosen });
        return claim;
      });
      for (const draft of worded) {
        const claim = toRecordClaim(draft, blocks, index, page, language);
        if (!claim) continue;
        options.trace?.({ claim: restore(claim), chosen: null });
        judged.push({ claim, chosen: null, record: draft });
        claims.push(claim);
      }
      const checked = checkPage(inOrder(claims, blocks), judged, document.blocks, index);
      return { claims: checked.map(restore) };
    },
  };
}

/** The document as the grammar reads it, and the way back to the offsets and words of the page. */
function squeezed(written: PageDocument): {
  readonly document: PageDocument;
  readonly restore: (claim: BlockClaim) => BlockClaim;
} {
  const changed = new Map<string, { readonly source: string; readonly squeezed: Squeezed }>();
  const blocks = written.blocks.map((seen) => {
    const block = seen.cell ? { ...seen, cell: plainCell(seen.cell) } : seen;
    const result = squeeze(block.text);
    if (result.text === block.text) return block;
    changed.set(block.id, { source: block.text, squeezed: result });
    return { ...block, text: result.text };
  });
  const { title } = written;
  const document = { ...written, blocks, ...(title === undefined ? {} : { title: squeeze(title).text }) };
  if (changed.size === 0) return { document, restore: (claim) => claim };
  const placeOf = (block: string, start: number, end: number): readonly [number, number] => {
    const known = changed.get(block);
    return known ? [known.squeezed.start(start), known.squeezed.end(end)] : [start, end];
  };
  return {
    document,
    restore(claim) {
      const [start, end] = placeOf(claim.blockId, claim.start, claim.end);
      const source = changed.get(claim.blockId)?.source;
      return {
        ...claim,
        start,
        end,
        quote: source?.slice(start, end) ?? claim.quote,
        checks: claim.checks.map((check) => ({
          ...check,
          spans: check.spans.map(([from, to], i) => placeOf(check.blocks[i] as string, from, to)),
        })),
      };
    },
  };
}

const plainCell = (cell: CellPlace): CellPlace => ({
  ...cell,
  rowHead: squeeze(cell.rowHead).text,
  columnHead: squeeze(cell.columnHead).text,
  caption: squeeze(cell.caption).text,
});

/** Contests that the page names without doubt, by the pair names of tickets, and where the named tickets stand. */
function pageSetting(blocks: readonly BlockAnalysis[], index: FactIndex): PageSetting {
  const contests = new Set<string>();
  const places = new Set<string>();
  for (const block of blocks)
    for (const mention of block.mentions) {
      if (mention.tickets.length === 0) continue;
      const races = new Set(mention.tickets.flatMap((id) => index.ticket(id)?.contest ?? []));
      const [only] = races;
      if (mention.tickets.length === 1 && only) contests.add(only);
      const stood = new Set([...races].flatMap((id) => index.contest(id)?.region ?? []));
      if (stood.size === 1) for (const region of stood) places.add(region);
    }
  if (contests.size === 0) for (const race of racesByValue(blocks, index)) contests.add(race);
  return { contests: [...contests], places: [...places] };
}

/** Digits of votes that are a ticket's beyond chance. */
const TELLS_RACE = 7;

/** "02 = 96.214.691": races of the page's long numbers, for a page that calls tickets by their numbers alone. */
function racesByValue(blocks: readonly BlockAnalysis[], index: FactIndex): ReadonlySet<string> {
  const races = new Set<string>();
  for (const { quantities } of blocks)
    for (const q of quantities) {
      if (q.kind !== 'number' || q.precision.unit !== 1 || q.precision.significant < TELLS_RACE) continue;
      for (const row of index.byValue(q.value)) {
        const ticket = row.measure === 'votes' ? index.ticket(row.subject) : null;
        if (ticket && index.contest(ticket.contest)?.region === row.region) races.add(ticket.contest);
      }
    }
  return races;
}

function toClaim(
  chosen: Chosen,
  blocks: readonly BlockAnalysis[],
  index: FactIndex,
  language: 'id' | 'en',
): BlockClaim {
  const { draft } = chosen;
  const block = blocks[draft.block] as BlockAnalysis;
  const judged = judgedReading(chosen, index, language);
  const claim: BlockClaim = {
    blockId: block.block.id,
    start: draft.start,
    end: draft.end,
    quote: block.text.original.slice(draft.start, draft.end),
    measure: draft.measure,
    op: draft.range ? 'range' : draft.op,
    value: draft.value,
    unit: draft.unit,
    basis: judged.basis,
    election: judged.election,
    office: judged.office,
    region: judged.region,
    subject: judged.subject,
    verdict: judged.verdict,
    reasons: judged.reasons,
    official: judged.official,
    matched: judged.matched,
    checks: [],
    asked: askedOf(chosen),
  };
  return draft.range ? { ...claim, low: draft.range.low, high: draft.range.high } : claim;
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
    value: judgement.value ?? base.value,
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
    asked: 'record',
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
