/** Codes that would steer the terminal, and marks that would turn its writing round. */
const STEERING = /[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]+/g;
/** Marks that take no column. */
const WIDTHLESS = /[\p{Mn}\p{Me}\p{Cf}]/gu;

/** Text from a page or file, safe to print: whatever it contains, it stays text on one line. */
export const plain = (text: string): string => text.replace(STEERING, ' ').replace(/\s+/g, ' ').trim();

/** Columns that a text takes. */
export const widthOf = (text: string): number => [...text.replace(WIDTHLESS, '')].length;

export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)));

/** Breaks a text at blanks into lines of at most `width` columns; longer words are cut. Never empty. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (let word of text.split(' ')) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = '';
    }
    while (widthOf(word) > width) {
      const letters = [...word];
      lines.push(letters.slice(0, width).join(''));
      word = letters.slice(width).join('');
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}
