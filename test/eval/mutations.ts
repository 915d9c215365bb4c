/** A change to a text that leaves its meaning alone. `turn` counts up, so that not every place is changed alike. */
export interface Mutation {
  readonly name: string;
  readonly apply: (text: string, turn: number) => string;
}

const NBSP = '\u00a0';
const SOFT_HYPHEN = '\u00ad';

/**
 * Words that open a sentence and are no name, in both languages. Not at the start of a line: there a small letter says
 * that the line goes on from the one before.
 */
const OPENERS =
  /([.!?][ \u00a0]+)(Sementara|Adapun|Sedangkan|Dengan|Dalam|Jumlah|Total|Pasangan|Selisih|Angka|Data|Untuk|Dari|Di|Suara|Pemilih|Hasil|Karena|Padahal|The|In|With|That|Turnout|At|On|According)(?=\s)/gu;

/** Every `n`th match only, starting at `turn`. */
function some(
  text: string,
  pattern: RegExp,
  n: number,
  turn: number,
  put: (found: string) => string,
): string {
  let i = turn;
  return text.replace(pattern, (found) => (i++ % n === 0 ? put(found) : found));
}

export const MUTATIONS: readonly Mutation[] = [
  { name: 'double blanks', apply: (text, turn) => some(text, / /g, 3, turn, () => '  ') },
  { name: 'no-break spaces', apply: (text, turn) => some(text, / /g, 2, turn, () => NBSP) },
  { name: 'thin blanks', apply: (text, turn) => some(text, / /g, 4, turn, () => '\u2009') },
  {
    name: 'typographic quotes',
    apply: (text) =>
      text.replace(/"([^"\n]*)"/g, '\u201c$1\u201d').replace(/(\p{L})'(\p{L})/gu, '$1\u2019$2'),
  },
  { name: 'dashes between blanks', apply: (text) => text.replace(/ [-\u2013\u2014] /g, ' \u2013 ') },
  { name: 'dashes in pair names', apply: (text) => text.replace(/(\p{Ll})-(\p{Lu})/gu, '$1\u2013$2') },
  {
    name: 'soft hyphens in words',
    apply: (text, turn) =>
      some(text, /\p{L}{8,}/gu, 2, turn, (word) => word.slice(0, 4) + SOFT_HYPHEN + word.slice(4)),
  },
  {
    name: 'no last full stop',
    apply: (text) => text.replace(/\.(?=\n|$)/g, ''),
  },
  { name: 'exclamation at the end', apply: (text) => text.replace(/\.(?=\n|$)/g, '!') },
  {
    name: 'first words in lower case',
    apply: (text) => text.replace(OPENERS, (_, before: string, word: string) => before + word.toLowerCase()),
  },
  {
    name: 'first words in capitals',
    apply: (text) => text.replace(OPENERS, (_, before: string, word: string) => before + word.toUpperCase()),
  },
  { name: 'blanks at the ends of lines', apply: (text) => text.replace(/\n/g, '  \n') },
  { name: 'Windows line ends', apply: (text) => text.replace(/\r?\n/g, '\r\n') },
];
