import type { BlockKind } from '../../lib/model/document';

interface Named {
  readonly id: string;
  /** How often the page has it. */
  count: number;
}

/**
 * Names blocks by their words: the same words of the same kind keep their id from one reading of the page to the next,
 * wherever they move. What a page no longer has is forgotten.
 */
export class BlockIds {
  #before = new Map<string, Named>();
  #now = new Map<string, Named>();
  #next = 0;

  /** A new reading begins. */
  begin(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** The id of the next block of the reading. */
  readonly idOf = (kind: BlockKind, text: string): string => {
    // Most blocks are paragraphs, whose text is not copied for this.
    const key = kind === 'paragraph' ? text : `${kind}\n${text}`;
    let named = this.#now.get(key);
    if (!named) {
      named = { id: this.#before.get(key)?.id ?? (this.#next++).toString(36), count: 0 };
      this.#now.set(key, named);
    }
    return named.count++ === 0 ? named.id : `${named.id}.${named.count}`;
  };
}
