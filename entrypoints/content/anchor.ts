import { type LocatedBlock, type Piece, walkBlocks } from '../../lib/page/blocks';
import type { PageClaim } from '../../lib/protocol/messages';
import { type DomPlain, DomText, rootNode } from './dom-node';

/** A part of a claim in one text node. */
export interface AnchorPart {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** A claim at its place in the page. */
export interface Anchor {
  readonly range: Range;
  readonly parts: readonly AnchorPart[];
}

const plain = (text: string): string => text.replace(/[\t\n\r\f]/g, ' ');

/** Finds a claim's words in the page, or null where they are not what the claim says. */
export function anchorClaim(claim: PageClaim, collected: LocatedBlock): Anchor | null {
  const { block } = collected;
  if (block.text.slice(claim.start, claim.end) !== claim.quote) return null;
  const parts: AnchorPart[] = [];
  for (const piece of piecesOf(collected)) {
    const start = Math.max(claim.start, piece.at);
    const end = Math.min(claim.end, piece.at + piece.to - piece.from);
    if (start >= end) continue;
    if (!(piece.node instanceof DomText)) return null;
    const from = piece.from + start - piece.at;
    parts.push({
      node: piece.node.node,
      from,
      to: from + end - start,
      words: block.text.slice(start, end),
    });
  }
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || !parts.every(holds)) return null;
  const range = first.node.ownerDocument.createRange();
  put(range, first, last);
  return { range, parts };
}

function put(range: Range, first: AnchorPart, last: AnchorPart): void {
  range.setStart(first.node, first.from);
  range.setEnd(last.node, last.to);
}

/** Where a block that was read in one go comes from, its nodes are asked for now. */
function piecesOf({ block, pieces, whole }: LocatedBlock): readonly Piece[] {
  if (whole)
    for (const found of walkBlocks(rootNode((whole as DomPlain).node, () => {})))
      if (found?.block.text === block.text) return found.pieces;
  return pieces;
}

const holds = ({ node, from, to, words }: AnchorPart): boolean =>
  node.isConnected && plain(node.data.slice(from, to)) === words;

/** Whether the words still stand where they were found. The page may have changed since. */
export const stillHolds = (anchor: Anchor): boolean => anchor.parts.every(holds);

/** Puts a range back on its words, if they still stand: the page can reach it through the highlight, and move it. */
export function restore(anchor: Anchor): void {
  const { range, parts } = anchor;
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last) return;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const isMoved =
    startContainer !== first.node ||
    startOffset !== first.from ||
    endContainer !== last.node ||
    endOffset !== last.to;
  if (isMoved && stillHolds(anchor)) put(range, first, last);
}
