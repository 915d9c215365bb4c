import type { Span } from '../base/span';

/** A line without its surrounding blanks. `gap`: a blank line, or the start of the text, stands before it. */
export interface TextLine extends Span {
  readonly text: string;
  readonly gap: boolean;
}

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

/** The lines of a text that hold anything, with their places in it. */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let gap = true;
  let from = 0;
  const add = (to: number): void => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === '') {
      gap = true;
      return;
    }
    const start = from + raw.indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed, gap });
    gap = false;
  };
  for (const found of text.matchAll(BREAK)) {
    add(found.index);
    from = found.index + found[0].length;
  }
  add(text.length);
  return lines;
}

const BULLET = /^(?:[-*+•◦▪‣–—·>]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+/;

/** Length of the bullet or number that opens a list item, or 0. `96.214.691 suara` opens none. */
export const bulletLength = (line: string): number => BULLET.exec(line)?.[0].length ?? 0;

const NARROWEST = 50;
const WIDEST = 120;

/**
 * Was this paragraph broken into lines by a typist's or mailer's margin, so that sentences run across lines?
 * Yes when every line but the last is full (the next word would not have fitted) and lines go on in mid-sentence.
 */
export function isHardWrapped(lines: readonly TextLine[]): boolean {
  const width = Math.max(...lines.map((line) => line.text.length));
  if (lines.length < 2 || width < NARROWEST || width > WIDEST) return false;
  if (lines.some((line) => bulletLength(line.text) > 0)) return false;
  let running = 0;
  for (let i = 1; i < lines.length; i++) {
    const before = (lines[i - 1] as TextLine).text;
    const next = (lines[i] as TextLine).text;
    const word = /^\S+/.exec(next)?.[0].length ?? 0;
    if (before.length + 1 + word <= width) return false;
    if (/^[\p{Ll}\d("“‘]/u.test(next) && !/[.!?:;]$/.test(before)) running += 1;
  }
  return running * 2 >= lines.length - 1;
}
