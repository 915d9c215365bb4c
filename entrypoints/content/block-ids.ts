import type { Block } from '../../lib/model/document';
import type { IdOf } from '../../lib/page/blocks';

// Most blocks are paragraphs, whose text is not copied for this.
const keyOf = ({ kind, text }: Pick<Block, 'kind' | 'text'>): string =>
  kind === 'paragraph' ? text : `${kind}\n${text}`;

/**
 * Names the blocks of a page: the same words of the same kind keep their id from one reading to the next, wherever they
 * move. What a page no longer has is forgotten.
 */
export class BlockIds {
  /**
   * Begins by the clock, so that what still speaks of the page before finds no other block by its ids. Small enough to be
   * written out quickly.
   */
  #next = Date.now() % 1e9;
  #last: readonly Block[] = [];

  /** Ids for a new reading. */
  start(): IdOf {
    const free = new Map<string, string[]>();
    for (const block of this.#last) {
      const key = keyOf(block);
      const ids = free.get(key);
      if (ids) ids.push(block.id);
      else free.set(key, [block.id]);
    }
    return (kind, text) => (free.size && free.get(keyOf({ kind, text }))?.shift()) || `${this.#next++}`;
  }

  /** What the reading found. */
  end(blocks: readonly Block[]): void {
    this.#last = blocks;
  }
}
