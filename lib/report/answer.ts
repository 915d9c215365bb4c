import type { BlockCheck, Claim, HoaxMatch, PageCheck } from '../model/claim';
import type { Block } from '../model/document';
import type { HoaxPassage } from '../model/hoax';

/** A claim as the engine gives it, counted in a block. */
type InBlocks<T extends Claim> = Omit<T, 'checks'> & {
  readonly blockId: string;
  readonly checks: readonly BlockCheck[];
};

export interface Findings {
  readonly claims: readonly InBlocks<Claim>[];
  /** Debunked claims by number of the block (`at`); -1 for one that stands in the title alone, which is no part of the text. */
  readonly hoaxes: readonly HoaxPassage[];
}

export interface Answer {
  readonly claims: readonly Claim[];
  readonly hoaxes: readonly HoaxMatch[];
}

/** Puts findings where they stand in the whole text, sorted by place; `blocks` carry their `start` in it. */
export function answerOf(found: Findings, blocks: readonly Block[], text: string): Answer {
  const starts = new Map(blocks.map((block) => [block.id, block.start ?? 0]));
  const byPlace = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
    a.start - b.start || a.end - b.end;
  return {
    claims: found.claims.map((c) => placeClaim(c, starts, text)).sort(byPlace),
    hoaxes: found.hoaxes
      .filter(({ at }) => at >= 0)
      .map((hoax) => placeHoax(hoax, blocks[hoax.at]?.start ?? 0))
      .sort(byPlace),
  };
}

/** The contract's fields and no others, in its order. */
function placeClaim(claim: InBlocks<Claim>, starts: ReadonlyMap<string, number>, text: string): Claim {
  const at = starts.get(claim.blockId) ?? 0;
  return {
    start: claim.start + at,
    end: claim.end + at,
    quote: text.slice(claim.start + at, claim.end + at),
    measure: claim.measure,
    op: claim.op,
    value: claim.value,
    ...(claim.low === undefined ? {} : { low: claim.low }),
    ...(claim.high === undefined ? {} : { high: claim.high }),
    unit: claim.unit,
    basis: claim.basis,
    election: claim.election,
    office: claim.office,
    region: claim.region,
    subject: claim.subject,
    verdict: claim.verdict,
    reasons: claim.reasons,
    official: claim.official,
    matched: claim.matched,
    checks: claim.checks.map((check) => placeCheck(check, starts)),
  };
}

/** Each figure of a check counts from its own block. */
function placeCheck(
  { kind, spans, blocks, expected, found }: BlockCheck,
  starts: ReadonlyMap<string, number>,
): PageCheck {
  const placed = spans.map(([a, b], i): readonly [number, number] => {
    const at = starts.get(blocks[i] ?? '') ?? 0;
    return [a + at, b + at];
  });
  return { kind, spans: placed, expected, found };
}

const placeHoax = ({ hoax, start, end, stance, score }: HoaxPassage, at: number): HoaxMatch => ({
  start: start + at,
  end: end + at,
  hoaxId: hoax.id,
  stance,
  score,
  url: hoax.url,
});
