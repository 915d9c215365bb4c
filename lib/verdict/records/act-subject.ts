/** Acts that pages cite as the basis of something; they are claims only when the page says what they are about. */
export const CITED: ReadonlySet<string> = new Set([
  'undang_undang',
  'perppu',
  'pkpu',
  'keppres',
  'kepmendagri',
]);

/** Words that nearly every act is about. */
const COMMON: ReadonlySet<string> = new Set(
  'tentang pemilu pemilihan umum tahun serta dalam untuk dengan setelah hasil nomor peraturan keputusan perubahan penetapan secara nasional pasangan calon'.split(
    ' ',
  ),
);
/** The sentence says of an act what the tables say it is about: three of its words at least, or all where it has two. */
export function tells(sentence: string, subject: string): boolean {
  const words = wordsOf(subject);
  return words.size >= 2 && saidOf(words, sentence) >= Math.min(3, words.size);
}

/** How many telling words an act's subject has where the sentence says them all, three at least; else 0. */
export function toldWhole(sentence: string, subject: string): number {
  const words = wordsOf(subject);
  return words.size >= 3 && saidOf(words, sentence) === words.size ? words.size : 0;
}

const wordsOf = (subject: string): ReadonlySet<string> =>
  new Set((subject.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !COMMON.has(word)));

const saidOf = (words: ReadonlySet<string>, sentence: string): number =>
  [...words].filter((word) => new RegExp(`\\b${word}`).test(sentence)).length;
