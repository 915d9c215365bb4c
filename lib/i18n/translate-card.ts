import { CARD } from './messages/card';
import { COMMON } from './messages/common';
import { createTranslatorOf, type TranslateOf } from './translate-of';

/** The texts of the card, which is put into pages and carries nothing of the extension's own pages. */
const CARD_MESSAGES = { ...COMMON, ...CARD } as const;

export type CardMessageKey = keyof typeof CARD_MESSAGES;

export type TranslateCard = TranslateOf<typeof CARD_MESSAGES>;

export const createCardTranslator = createTranslatorOf(CARD_MESSAGES);
