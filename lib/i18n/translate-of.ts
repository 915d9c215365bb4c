import { formatNumber } from './format';
import { inLanguage, type Language, type Pair } from './language';

/** Names of the placeholders in a text: `{count}`, and `{count#one|many}` which picks a word by number. */
type Placeholders<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? (P extends `${infer Name}#${string}` ? Name : P) | Placeholders<Rest>
  : never;

type Values<T extends Record<string, Pair>, K extends keyof T> = Placeholders<T[K][number]>;

export type TranslateOf<T extends Record<string, Pair>> = <K extends keyof T & string>(
  key: K,
  ...values: [Values<T, K>] extends [never] ? [] : [Readonly<Record<Values<T, K>, string | number>>]
) => string;

/** Fills `{name}` and `{name#one|many}`; numbers are written as the language does. */
export function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  language: Language,
): string {
  return text.replace(
    /\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      if (one !== undefined) return value === 1 ? one : (many ?? '');
      return typeof value === 'number' ? formatNumber(value, language) : value;
    },
  );
}

/** Translators over one set of texts. */
export const createTranslatorOf =
  <T extends Record<string, Pair>>(texts: T) =>
  (language: Language): TranslateOf<T> =>
  (key, ...values) => {
    const text = inLanguage(texts[key] as Pair, language);
    return values[0] ? fill(text, values[0] as Readonly<Record<string, string | number>>, language) : text;
  };
