import type { BlockKind, PageDocument } from '../../lib/model/document';

/** What a document is made from: exactly one of `text` and `html`. */
export interface Source {
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  readonly lang?: string;
}

/** A document whose blocks know their offset in `text`. */
export interface Laid {
  readonly text: string;
  readonly document: PageDocument;
  /** Offset of each block in `text`, by block id. */
  readonly starts: ReadonlyMap<string, number>;
}

interface Piece {
  readonly kind: BlockKind;
  readonly text: string;
  readonly level?: number;
}

/** Lays a passage out as the command line does: text by line, HTML by block. */
export function layOut(source: Source): Laid {
  const pieces =
    source.text === undefined
      ? stripTags(source.html ?? '')
      : source.text.split('\n').map((text): Piece => ({ kind: 'paragraph', text }));
  const starts = new Map<string, number>();
  let at = 0;
  const blocks = pieces.map((piece, i) => {
    const block = { id: `b${i}`, ...piece, start: at };
    starts.set(block.id, at);
    at += piece.text.length + 1;
    return block;
  });
  const { title, url, published, lang } = source;
  return {
    text: pieces.map((piece) => piece.text).join('\n'),
    document: {
      blocks: blocks.filter((block) => block.text.trim() !== ''),
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      ...(published === undefined ? {} : { published }),
      ...(lang === undefined ? {} : { lang }),
    },
    starts,
  };
}

const BLOCK_TAGS = /<(h[1-6]|p|li|td|th|caption|figcaption|blockquote|div|tr|ul|ol|table|article|section)\b/i;

/** A plain reading of small, well-formed pages: one block for each innermost block element. */
function stripTags(html: string): Piece[] {
  const pieces: Piece[] = [];
  for (const part of html.split(new RegExp(`(?=${BLOCK_TAGS.source})`, 'i'))) {
    if (!part.startsWith('<')) continue;
    const name = BLOCK_TAGS.exec(part)?.[1]?.toLowerCase() ?? 'p';
    const text = part
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&nbsp;', '\u00a0')
      .replaceAll('&ndash;', '\u2013')
      .replaceAll('&amp;', '&')
      .replace(/\s+/g, ' ')
      .trim();
    if (text === '') continue;
    const level = /^h\d$/.test(name) ? Number(name[1]) : undefined;
    pieces.push({ kind: kindOf(name), text, ...(level === undefined ? {} : { level }) });
  }
  return pieces;
}

const kindOf = (tag: string): BlockKind =>
  /^h\d$/.test(tag)
    ? 'heading'
    : tag === 'li'
      ? 'list_item'
      : tag === 'td' || tag === 'th'
        ? 'cell'
        : tag.endsWith('caption')
          ? 'caption'
          : tag === 'blockquote'
            ? 'quote'
            : 'paragraph';

/** Where the nth `quote` of the text begins; white space is compared loosely. Null if it is not there. */
export function place(text: string, quote: string, occurrence: number): readonly [number, number] | null {
  const pattern = quote
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const found = [...text.matchAll(new RegExp(pattern, 'g'))][occurrence];
  return found ? [found.index, found.index + found[0].length] : null;
}
