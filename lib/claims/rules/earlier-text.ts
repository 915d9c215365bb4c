import type { Analysis } from '../analyze';

/** How much of the title and of what was said last is read, in UTF-16 units. */
const TITLE = 120;
const LAST = 320;

/** The words around a number, behind the title and the end of what was said before it. */
export function withEarlier(around: string, texts: readonly Analysis[]): string {
  const title = texts[0]?.text.lower.slice(0, TITLE) ?? '';
  const last = texts
    .slice(1)
    .map(({ text }) => text.lower)
    .join(' | ')
    .slice(-LAST);
  return `${title} | ${last} | ${around}`;
}
