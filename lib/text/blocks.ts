import type { Block } from '../model/document';
import { bulletLength, isHardWrapped, splitLines, type TextLine } from './text-lines';
import { tableBlocks, tableLength } from './text-table';

/** A block longer than this is cut at the end of a sentence: the engine's work grows faster than a block. */
const LONGEST = 4_000;

const LONGEST_HEADING = 120;

type NewBlock = Omit<Block, 'id'>;

/**
 * Blocks of a plain text, in order, each with its `start` in the text. A line is a block; lines that a margin
 * broke are one paragraph; lists, headings and tables are told by how they are written. Where a block's text
 * differs from the text at its place, it does so one code unit for one (line breaks become blanks).
 */
export function splitText(text: string): Block[] {
  const blocks: NewBlock[] = [];
  const lines = splitLines(text);
  let tables = 0;
  for (let i = 0; i < lines.length; ) {
    const rows = tableLength(lines, i);
    if (rows > 0) {
      blocks.push(...tableBlocks(lines.slice(i, i + rows), tables++));
      i += rows;
      continue;
    }
    let to = i + 1;
    while (to < lines.length && !lines[to]?.gap && tableLength(lines, to) === 0) to += 1;
    const chunk = lines.slice(i, to);
    if (isHardWrapped(chunk)) blocks.push(...paragraph(text, chunk));
    else
      for (const [n, line] of chunk.entries())
        blocks.push(...oneLine(text, line, chunk[n + 1] ?? null, chunk.length === 1));
    i = to;
  }
  return blocks.map((block, i) => ({ id: `b${i}`, ...block }));
}

function paragraph(text: string, lines: readonly TextLine[]): NewBlock[] {
  const start = (lines[0] as TextLine).start;
  const end = (lines.at(-1) as TextLine).end;
  return pieces('paragraph', text.slice(start, end).replace(/[\n\r\v\f\u0085\u2028\u2029]/g, ' '), start);
}

function oneLine(text: string, line: TextLine, next: TextLine | null, alone: boolean): NewBlock[] {
  const heading = headingOf(line, next, alone);
  if (heading) return [{ kind: 'heading', ...heading }];
  const bullet = bulletLength(line.text);
  // A number in front of an item may be what it says ("1. PKB" of ballot numbers); other bullets are left out.
  const skipped = /^\s*\d/.test(line.text) ? 0 : bullet;
  return pieces(
    bullet > 0 ? 'list_item' : 'paragraph',
    text.slice(line.start + skipped, line.end),
    line.start + skipped,
  );
}

/**
 * A heading is marked as one (`## …`), or stands alone without a figure or a sentence's end, or introduces lines
 * with a colon, or names a place above lines of figures. A line with a figure is never guessed to be one: as a heading it would speak for what follows.
 */
function headingOf(
  line: TextLine,
  next: TextLine | null,
  alone: boolean,
): { text: string; start: number; level: number } | null {
  if (line.text.length > LONGEST_HEADING) return null;
  const marked = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line.text);
  if (marked) {
    const [, marks = '', words = ''] = marked;
    return { text: words, start: line.start + line.text.indexOf(words, marks.length), level: marks.length };
  }
  const figures = /\d/.test(line.text.replace(/\b(?:19|20)\d{2}\b/g, ''));
  if (figures) return null;
  if (bulletLength(line.text) === 0) {
    const plain = { text: line.text, start: line.start };
    if (alone && !/[.!?,;:…"”)]$/.test(line.text)) return { ...plain, level: 2 };
    if (next && line.text.length <= 60 && line.text.endsWith(':')) return { ...plain, level: 3 };
  }
  if (!next || !namesPlaceOfList(line.text, next.text)) return null;
  const words = line.text.replace(/^\s*[-•*–]\s*/, '');
  return { text: words, start: line.start + line.text.indexOf(words), level: LIST_HEADING };
}

/** Cuts blocks of any kind but cells to the length that the engine reads well; ids of parts are `b7.1`, `b7.2`, … */
export function boundBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.text.length <= LONGEST || block.cell) return [block];
    return pieces(block.kind, block.text, block.start ?? 0).map(
      (part, i): Block => ({ ...block, ...part, id: i === 0 ? block.id : `${block.id}.${i}` }),
    );
  });
}

/** Level of a line that heads a few lines of figures and says nothing of the text behind them. */
export const LIST_HEADING = 4;

/** "Jakarta Utara" above "- A-B: 261.463 suara": a short line of capitals, and figures in the line below. */
const namesPlaceOfList = (line: string, next: string): boolean =>
  /^\s*(?:[-•*–]\s*)?(?:(?:\p{Lu}[\p{L}.'’-]*|dan|&)\s+){0,5}\p{Lu}[\p{L}.'’-]*\s*:?\s*$/u.test(line) &&
  next.length <= 100 &&
  /^\s*(?:[-•*–]|\d{1,2}[.)])\s*\p{L}[^\d]*\d|^\s*(?:pasangan|paslon)\b[^\d]*\d/iu.test(next);

/** A text of any length as blocks of a bounded one, cut after a sentence, else at a blank. */
function pieces(kind: Block['kind'], text: string, start: number): NewBlock[] {
  const out: NewBlock[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const window = text.slice(from, from + LONGEST);
    const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! '));
    const cut = sentence > LONGEST / 2 ? sentence + 2 : window.lastIndexOf(' ') + 1 || LONGEST;
    out.push({ kind, text: text.slice(from, from + cut), start: start + from });
    from += cut;
  }
  out.push({ kind, text: text.slice(from), start: start + from });
  return out;
}
