/**
 * Splits a page into blocks in reading order: the same code for the live page and for files. The walk keeps its own
 * stack, so that no depth of nesting overflows, and pauses, so that a page can be read in slices of time.
 */
import type { Block, BlockKind, CellPlace } from '../model/document';
import { BlockText, type Taken, takeWhole } from './block-text';
import { headingLevel, isAsideText, isBlock, isFolded, isSkipped, kindInside } from './element-rules';
import type { PageNode, PageNodes, PlainNode } from './node';
import { spanOf, TableHeads } from './table-heads';

export type { Piece } from './block-text';

/** A block and where its text stands in the page. Separators that no text node holds lie between pieces. */
export interface LocatedBlock extends Pick<Taken, 'pieces' | 'whole'> {
  readonly block: Block;
}

/** Names a block by its kind and text. No two of a page have the same name. */
export type IdOf = (kind: BlockKind, text: string) => string;

/** The state around a node: inherited by what is inside, restored behind it. */
interface Around {
  readonly kind: BlockKind;
  readonly level: number;
  readonly depth: number;
  readonly table: TableHeads | null;
  readonly inHead: boolean;
  readonly inCell: boolean;
}

interface Frame {
  readonly node: PageNode;
  readonly children: PageNodes;
  readonly around: Around;
  readonly block: boolean;
  /** Whether line breaks in its own text are kept; asked for where there is one. */
  breaks?: boolean;
}

/** Nodes between two pauses. */
const PAUSE_EVERY = 200;
/** A cell with more text than this is layout: its text is prose. */
const CELL_LIMIT = 400;

/** All blocks under `root` and the text they make: blocks joined by a line break, cells of a row by a tab. */
export function extractBlocks(root: PageNode): { readonly blocks: Block[]; readonly text: string } {
  const blocks: Block[] = [];
  let text = '';
  for (const located of walkBlocks(root)) {
    if (located === null) continue;
    const { block } = located;
    text += separator(blocks.at(-1), block.cell);
    blocks.push({ ...block, start: text.length });
    text += block.text;
  }
  return { blocks, text };
}

const separator = (before: Block | undefined, cell: CellPlace | undefined): string =>
  before === undefined ? '' : sameRow(before.cell, cell) ? '\t' : '\n';

const sameRow = (a: CellPlace | undefined, b: CellPlace | undefined): boolean =>
  a !== undefined && b !== undefined && a.table === b.table && a.row === b.row;

/** Ids by number in the page: `b0`, `b1`, … */
function byNumber(): IdOf {
  let count = 0;
  return () => `b${count++}`;
}

/** Yields blocks as they are found, and null where the caller may pause. */
export function* walkBlocks(
  root: PageNode,
  idOf: IdOf = byNumber(),
): Generator<LocatedBlock | null, void, undefined> {
  const text = new BlockText();
  const stack: Frame[] = [];
  let tables = 0;
  let steps = 0;

  const end = (around: Around, taken = text.take()): LocatedBlock | null => {
    if (!taken) return null;
    const table = around.inCell ? around.table : null;
    table?.addText(taken.text);
    if (around.kind === 'caption' && around.table && !around.inCell) around.table.caption ||= taken.text;
    const cell = table && taken.text.length <= CELL_LIMIT ? table.place() : undefined;
    const kind = kindOf(around.kind, taken.text, cell);
    const block: { -readonly [K in keyof Block]: Block[K] } = {
      id: idOf(kind, taken.text),
      kind,
      text: taken.text,
    };
    if (kind === 'heading') block.level = around.level;
    if (cell) block.cell = cell;
    return { block, pieces: taken.pieces, whole: taken.whole };
  };

  const base: Around = {
    kind: 'paragraph',
    level: 0,
    depth: 0,
    table: null,
    inHead: false,
    inCell: false,
  };
  stack.push({ node: root, children: childrenOf(root), around: base, block: true });

  while (stack.length > 0) {
    if (++steps % PAUSE_EVERY === 0) yield null;
    const frame = stack[stack.length - 1] as Frame;
    const { around } = frame;
    const step = frame.children.next();
    if (step.done) {
      if (frame.block) {
        const found = end(around);
        if (found) yield found;
      } else if (frame.node.layout === 'apart') text.addGap();
      closeTablePart(frame);
      stack.pop();
      continue;
    }
    const node = step.value;
    if (isFolded(frame.node, node)) continue;
    if (node.type === 'text') {
      const source = node.text;
      let from = 0;
      const isBroken = source.includes('\n');
      if (isBroken) frame.breaks ??= keepsBreaks(stack);
      if (isBroken && frame.breaks)
        for (let line = source.indexOf('\n'); line >= 0; line = source.indexOf('\n', from)) {
          text.add(node, source, from, line);
          from = line + 1;
          const found = text.addBreak() ? end(around) : null;
          if (found) yield found;
        }
      text.add(node, source, from, source.length);
      continue;
    }
    if (node.type !== 'element') continue;
    if (node.name === 'br') {
      const found = text.addBreak() ? end(around) : null;
      if (found) yield found;
      continue;
    }
    if (isSkipped(node, around.depth, around.kind === 'heading')) continue;
    const block = isBlock(node);
    if (block) {
      const found = end(around);
      if (found) yield found;
    } else if (node.layout === 'apart') text.addGap();
    const table = isTable(node) ? new TableHeads(tables++) : around.table;
    const inside = enter(node, around, table);
    if (block && node.plainText !== undefined) {
      for (let plain: PlainNode | undefined = node; plain; plain = frame.children.nextLike?.()) {
        if (++steps % PAUSE_EVERY === 0) yield null;
        const found = end(inside, takeWhole(plain));
        if (found) yield found;
      }
      continue;
    }
    stack.push({ node, children: childrenOf(node), around: inside, block });
  }
}

const childrenOf = (node: PageNode): PageNodes => (node.shadow ?? node).children[Symbol.iterator]();

/** Whether line breaks in text are kept, as the nearest element that can tell says. */
function keepsBreaks(stack: readonly Frame[]): boolean {
  for (let i = stack.length - 1; i >= 0; i--) {
    const { breaks } = (stack[i] as Frame).node;
    if (breaks !== undefined) return breaks;
  }
  return false;
}

function enter(node: PageNode, around: Around, table: TableHeads | null): Around {
  const level = headingLevel(node) || around.level;
  const kind = kindInside(node, around.kind, level);
  const fresh = table !== around.table;
  const { name } = node;
  let { inHead, inCell } = around;
  if (fresh) {
    inHead = false;
    inCell = false;
  }
  if (table) {
    if (name === 'thead') inHead = true;
    else if (name === 'tbody' || name === 'tfoot') inHead = false;
    else if (name === 'tr') table.openRow(inHead);
    else if ((name === 'dt' || name === 'dd') && !inCell) {
      table.openTerm(name === 'dt');
      inCell = true;
    } else if ((name === 'td' || name === 'th') && !inCell) {
      table.openCell({
        head: name === 'th',
        scope: node.attribute('scope')?.toLowerCase() ?? '',
        colspan: spanOf(node.attribute('colspan')),
        rowspan: spanOf(node.attribute('rowspan')),
      });
      inCell = true;
    }
  }
  // Outside its own cells a table is not content of the cell around it.
  return {
    kind: fresh && kind === 'cell' ? 'paragraph' : kind,
    level,
    depth: around.depth + 1,
    table,
    inHead,
    inCell,
  };
}

const CELL = /^(?:td|th|d[dt])$/;

function closeTablePart({ node, around }: Frame): void {
  if (!around.table) return;
  if (CELL.test(node.name)) around.table.closeCell();
  else if (node.name === 'tr') around.table.closeRow();
}

/** A list of terms is read as a table of two columns. */
const isTable = (node: PageNode): boolean => {
  if (node.name === 'dl') return true;
  const role = node.attribute('role');
  return node.name === 'table' && role !== 'presentation' && role !== 'none';
};

function kindOf(kind: BlockKind, text: string, cell: CellPlace | undefined): BlockKind {
  if (kind === 'cell' && !cell) return 'paragraph';
  if ((kind === 'paragraph' || kind === 'list_item') && isAsideText(text)) return 'aside';
  return kind;
}
