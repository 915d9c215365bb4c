/** Text of one block as rendered, and where each part of it came from. */
import type { PlainNode } from './node';

/** Characters `[from, to)` of a text node stand at `at` in the block's text, one for one. */
export interface Piece {
  readonly node: PlainNode;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

/** What a block is made of. */
export interface Taken {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** What it all comes from, where it was read in one go; it has no pieces then. */
  readonly whole?: PlainNode | undefined;
}

interface OpenPiece {
  readonly node: PlainNode;
  readonly from: number;
  to: number;
  readonly at: number;
}

/** White space that HTML collapses to one space and that is not one yet; a no-break space is not among it. */
const UNEVEN = /[ \t\n\r\f]{2,}|[\t\n\r\f]/g;
const LEADING = /[ \t\n\r\f]*/y;
/** Something to read: no block is made of blanks, soft hyphens or marks of direction alone. */
const READABLE = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/;

/**
 * Collects the text of a block: white space collapsed as a browser does, single line breaks kept as `\n`.
 * `addBreak` answers true where a blank line ends the block.
 */
export class BlockText {
  #text = '';
  #pieces: OpenPiece[] = [];
  #lineBreaks = 0;
  #apart = false;

  /** A line break of the page. True at the second one in a row. */
  addBreak(): boolean {
    this.#lineBreaks++;
    return this.#lineBreaks > 1;
  }

  /** What follows stands in a box of its own: its words do not run on from those before. */
  addGap(): void {
    this.#apart = true;
  }

  /** Adds `[from, to)` of a text node, whose text is `source`. */
  add(node: PlainNode, source: string, from: number, to: number): void {
    let at = from;
    if (this.#text === '' || this.#text.endsWith(' ') || this.#lineBreaks > 0) {
      LEADING.lastIndex = from;
      LEADING.test(source);
      at = Math.min(LEADING.lastIndex, to);
    }
    if (at >= to) return;
    this.#separate(source.charAt(at));
    UNEVEN.lastIndex = at;
    while (at < to) {
      const run = UNEVEN.exec(source);
      if (!run || run.index >= to) {
        this.#push(node, at, to, source.slice(at, to));
        return;
      }
      this.#push(node, at, run.index + 1, `${source.slice(at, run.index)} `);
      at = run.index + run[0].length;
    }
  }

  #separate(next: string): void {
    if (this.#lineBreaks > 0) {
      if (this.#text !== '') {
        this.#trimEnd();
        this.#text += '\n';
      }
    } else if (this.#apart && this.#text !== '' && !this.#text.endsWith(' ') && /[\p{L}\p{N}]/u.test(next)) {
      this.#text += ' ';
    }
    this.#lineBreaks = 0;
    this.#apart = false;
  }

  #push(node: PlainNode, from: number, to: number, text: string): void {
    const last = this.#pieces.at(-1);
    if (last && last.node === node && last.to === from && last.at + last.to - last.from === this.#text.length)
      last.to = to;
    else this.#pieces.push({ node, from, to, at: this.#text.length });
    this.#text += text;
  }

  #trimEnd(): void {
    if (!this.#text.endsWith(' ')) return;
    this.#text = this.#text.slice(0, -1);
    const last = this.#pieces.at(-1);
    // The space may be one of ours, which no piece holds.
    if (last && last.at + last.to - last.from > this.#text.length) {
      last.to--;
      if (last.to === last.from) this.#pieces.pop();
    }
  }

  /** Ends the block: its text and pieces, or null where there is nothing to read. Ready for the next one. */
  take(): Taken | null {
    this.#trimEnd();
    const text = this.#text;
    const pieces = this.#pieces;
    this.#text = '';
    this.#pieces = [];
    this.#lineBreaks = 0;
    this.#apart = false;
    return READABLE.test(text) ? { text, pieces } : null;
  }
}

const NO_PIECES: readonly Piece[] = [];

/** The same of a node whose `plainText` is a block of its own. */
export function takeWhole(node: PlainNode): Taken | null {
  const even = (node.plainText as string).replace(UNEVEN, ' ');
  const text = even.slice(Number(even.startsWith(' ')), even.endsWith(' ') ? -1 : undefined);
  return READABLE.test(text) ? { text, pieces: NO_PIECES, whole: node } : null;
}
