import { VERDICTS } from '../../lib/model/claim';
import type { ListedClaim, Tally } from '../../lib/model/page-report';
import type { LocatedBlock } from '../../lib/page/blocks';
import type { PageClaim } from '../../lib/protocol/messages';
import type { MarkStrength } from '../../lib/settings/settings';
import { type Anchor, anchorClaim, stillHolds } from './anchor';
import { marksOf } from './painted';

/** A claim as this page's reader holds it. `anchor` is null once its words have left the page. */
export interface HeldClaim {
  readonly id: string;
  readonly claim: PageClaim;
  readonly anchor: Anchor | null;
}

/** Gives each claim its place, in page order. Claims whose words are not found come without an anchor. */
export function holdClaims(claims: readonly PageClaim[], blocks: readonly LocatedBlock[]): HeldClaim[] {
  const wanted = new Set(claims.map(({ blockId }) => blockId));
  const order = new Map<string, number>();
  blocks.forEach(({ block }, i) => {
    if (wanted.has(block.id)) order.set(block.id, i);
  });
  const at = ({ blockId }: PageClaim): number => order.get(blockId) ?? -1;
  const taken = new Map<string, number>();
  return [...claims]
    .sort((a, b) => at(a) - at(b) || a.start - b.start || a.end - b.end)
    .map((claim) => {
      const block = blocks[at(claim)];
      const key = `${claim.blockId}:${claim.start}-${claim.end}`;
      const count = taken.get(key) ?? 0;
      taken.set(key, count + 1);
      return {
        id: count === 0 ? key : `${key}.${count}`,
        claim,
        anchor: block ? anchorClaim(claim, block) : null,
      };
    });
}

/** The same claims with anchors only where the words still stand; the very list given if none has left. */
export function dropLost(held: readonly HeldClaim[]): readonly HeldClaim[] {
  if (held.every((h) => h.anchor === null || stillHolds(h.anchor))) return held;
  return held.map((h) => (h.anchor && !stillHolds(h.anchor) ? { ...h, anchor: null } : h));
}

export function tallyOf(held: readonly HeldClaim[]): Tally {
  const tally = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<keyof Tally, number>;
  for (const { claim, anchor } of held) if (anchor) tally[claim.verdict]++;
  return tally;
}

export const listed = (held: readonly HeldClaim[], marks: MarkStrength): ListedClaim[] =>
  held.map(({ id, claim, anchor }) => ({
    id,
    claim,
    ...(anchor ? { marked: marksOf(claim, marks).length > 0 } : { lost: true }),
  }));
