/** The two languages of the product. Indonesian comes first: it is the default and the first of each pair. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages. A missing one does not compile. */
export type Pair = readonly [id: string, en: string];

export const inLanguage = (pair: Pair, language: Language): string => pair[language === 'id' ? 0 : 1];

/** Tags whose readers read Indonesian more easily than English (`in` is the old tag for Indonesian). */
const INDONESIAN_READERS = new Set(['id', 'in', 'ms', 'jv', 'su', 'min', 'ban', 'bug', 'ace', 'mad']);

/**
 * The language to show: the reader's own choice, else the first of the browser's languages that we speak,
 * else Indonesian.
 */
export function pickLanguage(choice: Language | 'auto', browserLanguages: readonly string[]): Language {
  if (choice !== 'auto') return choice;
  for (const tag of browserLanguages) {
    const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
    if (INDONESIAN_READERS.has(primary)) return 'id';
    if (primary === 'en') return 'en';
  }
  return 'id';
}
