import { formatNumber } from './format';
import { inLanguage, type Language } from './language';
import { CARD } from './messages/card';
import { COMMON } from './messages/common';
import { ONBOARDING } from './messages/onboarding';
import { OPTIONS } from './messages/options';
import { PANEL } from './messages/panel';
import { PLACE } from './messages/place';
import { POPUP } from './messages/popup';

/** Every text of the interface, in both languages side by side. */
export const MESSAGES = {
  ...COMMON,
  ...CARD,
  ...POPUP,
  ...PANEL,
  ...PLACE,
  ...OPTIONS,
  ...ONBOARDING,
} as const;

export type MessageKey = keyof typeof MESSAGES;

/** Names of the placeholders in a text: `{count}`, and `{count#one|many}` which picks a word by number. */
type Placeholders<S extends string> = S extends `${string}{${infer P}}${infer Rest}`
  ? (P extends `${infer Name}#${string}` ? Name : P) | Placeholders<Rest>
  : never;

type Values<K extends MessageKey> = Placeholders<(typeof MESSAGES)[K][number]>;

export type Translate = <K extends MessageKey>(
  key: K,
  ...values: [Values<K>] extends [never] ? [] : [Readonly<Record<Values<K>, string | number>>]
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

/** The interface's texts in one language. Keys and placeholders are checked by the compiler. */
export function createTranslator(language: Language): Translate {
  return (key, ...values) => {
    const text = inLanguage(MESSAGES[key], language);
    return values[0] ? fill(text, values[0] as Readonly<Record<string, string | number>>, language) : text;
  };
}
