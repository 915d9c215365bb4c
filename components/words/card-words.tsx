import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Language } from '../../lib/i18n/language';
import { createCardTranslator, type TranslateCard } from '../../lib/i18n/translate-card';

export interface CardWords {
  readonly language: Language;
  readonly t: TranslateCard;
}

/** Where nothing above gives words. */
export const UNSPOKEN: CardWords = { language: 'id', t: createCardTranslator('id') };

export const WordsContext = createContext(UNSPOKEN);

/** Gives the card its language, with no texts but its own. */
export function CardWordsProvider(props: { language: Language; children: ComponentChildren }) {
  const words = useMemo(
    () => ({ language: props.language, t: createCardTranslator(props.language) }),
    [props.language],
  );
  return <WordsContext.Provider value={words}>{props.children}</WordsContext.Provider>;
}

/** Words for what is drawn in the card, and in pages of the extension as well. */
export const useCardWords = (): CardWords => useContext(WordsContext);
