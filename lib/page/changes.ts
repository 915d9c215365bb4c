/**
 * What of a page is judged anew after a change: the blocks that are new to it, with the blocks around them that say
 * what they are about. What is small is judged whole, so that a page reads the same however it came to be.
 */
import type { Block } from '../model/document';

/** Up to this many UTF-16 units of text a page is judged as a whole. */
const SMALL = 20_000;
/** Blocks before and after a new one that are sent with it. */
const BEFORE = 4;
const AFTER = 2;
/** Blocks at the top of the page that always go along: kicker, heading, first sentences. */
const LEAD = 4;

export interface Plan {
  /** Blocks to send, in reading order. */
  readonly send: readonly Block[];
  /** Those of them whose claims are taken; the others only give their context. */
  readonly judge: readonly Block[];
}

/**
 * What claims of each block depend on beside its words and kind: heads of the cell and the headings above. A block under
 * another heading is another claim.
 */
export function contextsOf(blocks: readonly Block[]): readonly string[] {
  let above: { readonly level: number; readonly id: string }[] = [];
  let chain = '';
  return blocks.map(({ id, kind, level = 2, cell }) => {
    if (kind !== 'heading')
      return cell ? `${chain}|${cell.rowHead}|${cell.columnHead}|${cell.caption}` : chain;
    const around = `${chain}|${level}`;
    above = [...above.filter((heading) => heading.level < level), { level, id }];
    chain = above.map((heading) => heading.id).join('>');
    return around;
  });
}

/** `isKnown` tells by a block's number whether its claims are held already. `whole`: another page altogether. */
export function planCheck(blocks: readonly Block[], isKnown: (at: number) => boolean, whole: boolean): Plan {
  const fresh: number[] = [];
  for (let i = 0; i < blocks.length; i++) if (!isKnown(i)) fresh.push(i);
  const length = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if ((whole || fresh.length > 0) && (length <= SMALL || fresh.length * 2 > blocks.length))
    return { send: blocks, judge: blocks };
  const wanted = new Set<number>();
  for (const at of fresh) {
    for (let i = Math.max(0, at - BEFORE); i <= Math.min(blocks.length - 1, at + AFTER); i++) wanted.add(i);
    addHeadings(blocks, at, wanted);
    addTable(blocks, at, wanted);
  }
  if (fresh.length > 0) for (let i = 0; i < Math.min(LEAD, blocks.length); i++) wanted.add(i);
  return {
    send: [...wanted].sort((a, b) => a - b).map((i) => blocks[i] as Block),
    judge: fresh.map((i) => blocks[i] as Block),
  };
}

function addHeadings(blocks: readonly Block[], at: number, wanted: Set<number>): void {
  let level = blocks[at]?.kind === 'heading' ? (blocks[at]?.level ?? 2) : 7;
  for (let i = at - 1; i >= 0 && level > 1; i--) {
    const block = blocks[i] as Block;
    if (block.kind !== 'heading' || (block.level ?? 2) >= level) continue;
    level = block.level ?? 2;
    wanted.add(i);
  }
}

/** A table is read as one: its sums and its owners lie across rows. */
function addTable(blocks: readonly Block[], at: number, wanted: Set<number>): void {
  const table = blocks[at]?.cell?.table;
  if (table === undefined) return;
  for (let i = at; blocks[i]?.cell?.table === table; i--) wanted.add(i);
  for (let i = at; blocks[i]?.cell?.table === table; i++) wanted.add(i);
}
