/** Text of one block as rendered, and where each part of it came from. */
import type { PageNode } from './node';

/** Characters `[from, to)` of a text node stand at `at` in the block's text, one for one. */
export interface Piece {
  readonly node: PageNode;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

interface OpenPiece {
  readonly node: PageNode;
  readonly from: number;
  to: number;
  readonly at: number;
}

/** White space that HTML collapses; a no-break space is not among it. */
const COLLAPSED = /[ \t\n\r\f]+/g;
const LEADING = /^[ \t\n\r\f]+/;
const ONE = /[\t\n\r\f]/g;
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

  /** Adds `[from, to)` of a text node. */
  add(node: PageNode, from: number, to: number): void {
    const source = node.text;
    let at = from;
    if (this.#text === '' || this.#text.endsWith(' ') || this.#lineBreaks > 0) {
      const lead = LEADING.exec(source.slice(from, to));
      if (lead) at += lead[0].length;
    }
    if (at >= to) return;
    this.#separate(source.charAt(at));
    COLLAPSED.lastIndex = at;
    while (at < to) {
      const run = nextRun(source, to);
      const stop = run ? run.start + 1 : to;
      this.#push(node, at, stop, source.slice(at, stop).replace(ONE, ' '));
      at = run ? run.end : to;
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

  #push(node: PageNode, from: number, to: number, text: string): void {
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
  take(): { readonly text: string; readonly pieces: readonly Piece[] } | null {
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

/** The next run of two or more collapsible characters from the pattern's place on. */
function nextRun(source: string, limit: number): { start: number; end: number } | null {
  for (;;) {
    const found = COLLAPSED.exec(source);
    if (!found || found.index >= limit) return null;
    const end = Math.min(found.index + found[0].length, limit);
    if (end - found.index > 1) return { start: found.index, end };
  }
}
