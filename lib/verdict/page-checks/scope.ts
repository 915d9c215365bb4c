import { within } from '../../base/lists';
import type { Span } from '../../base/span';
import type { Block, BlockKind } from '../../model/document';

/** What belongs together on a page, narrow to wide. */
export const SCOPES = ['sentence', 'block', 'section', 'page'] as const;
export type Scope = (typeof SCOPES)[number];
/** Numbers of the sentence, block, section and page that a place lies in. Equal ones are one place; they tell nothing else. */
export type ScopeKeys = Readonly<Record<Scope, number>>;

/** What readers write is no part of the page's own figures. */
export const NEVER_TOGETHER: BlockKind = 'comment';

/**
 * Gives the scopes of a place in the page. A table and a run of list items are one block: they are written as one.
 * Boxes beside the text (related articles) hold together in themselves only.
 */
export function scopesOf(blocks: readonly Block[]): (block: number, sentence: Span) => ScopeKeys {
  const tables = new Map<number, number>();
  let section = 0;
  let list = 0;
  const places = blocks.map((block, i) => {
    if (block.kind === 'heading') section += 1;
    if (block.kind === 'list_item' && blocks[i - 1]?.kind !== 'list_item') list = i;
    const own = block.cell
      ? within(tables, block.cell.table, () => i)
      : block.kind === 'list_item'
        ? list
        : i;
    return { own, apart: block.kind === 'aside', section };
  });
  return (at, sentence) => {
    const { own, apart, section } = places[at] ?? { own: at, apart: true, section: 0 };
    return {
      sentence: at * LONGEST + sentence.start,
      block: own,
      section: apart ? APART + own : section,
      page: apart ? APART + own : 0,
    };
  };
}
/** No block has as many letters, nor a page as many blocks. */
const LONGEST = 2 ** 26;
const APART = 2 ** 26;
