import { CARD } from './messages/card';
import { COMMON } from './messages/common';
import { EXPLORER } from './messages/explorer';
import { HOAX } from './messages/hoax';
import { ONBOARDING } from './messages/onboarding';
import { OPTIONS } from './messages/options';
import { PANEL } from './messages/panel';
import { PLACE } from './messages/place';
import { POPUP } from './messages/popup';
import { createTranslatorOf, type TranslateOf } from './translate-of';

/** Every text of the interface, in both languages side by side. */
export const MESSAGES = {
  ...COMMON,
  ...CARD,
  ...POPUP,
  ...PANEL,
  ...PLACE,
  ...EXPLORER,
  ...HOAX,
  ...OPTIONS,
  ...ONBOARDING,
} as const;

export type MessageKey = keyof typeof MESSAGES;

export type Translate = TranslateOf<typeof MESSAGES>;

/** The interface's texts in one language. Keys and placeholders are checked by the compiler. */
export const createTranslator = createTranslatorOf(MESSAGES);
