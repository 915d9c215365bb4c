import type { Span } from '../../base/span';
import type { Block, BlockKind } from '../../model/document';

/** What belongs together on a page, narrow to wide. */
export const SCOPES = ['sentence', 'block', 'section', 'page'] as const;
export type Scope = (typeof SCOPES)[number];
export type ScopeKeys = Readonly<Record<Scope, string>>;

/** What readers write is no part of the page's own figures. */
export const NEVER_TOGETHER: BlockKind = 'comment';

/**
 * Gives the scopes of a place in the page. A table and a run of list items are one block: they are written as one.
 * Boxes beside the text (related articles) hold together in themselves only.
 */
export function scopesOf(blocks: readonly Block[]): (block: number, sentence: Span) => ScopeKeys {
  let section = 0;
  let list = 0;
  const places = blocks.map((block, i) => {
    if (block.kind === 'heading') section += 1;
    if (block.kind === 'list_item' && blocks[i - 1]?.kind !== 'list_item') list += 1;
    const own = block.cell
      ? `table ${block.cell.table}`
      : block.kind === 'list_item'
        ? `list ${list}`
        : `${i}`;
    return { own, apart: block.kind === 'aside', section: `${section}` };
  });
  return (at, sentence) => {
    const place = places[at] ?? { own: `${at}`, apart: true, section: '' };
    return {
      sentence: `${at}:${sentence.start}`,
      block: place.own,
      section: place.apart ? `apart ${place.own}` : place.section,
      page: place.apart ? `apart ${place.own}` : '',
    };
  };
}
