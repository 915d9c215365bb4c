import { type ComponentChildren, createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Language } from '../../lib/i18n/language';
import { createTranslator, type Translate } from '../../lib/i18n/translate';

export interface Words {
  readonly language: Language;
  readonly t: Translate;
}

const WordsContext = createContext<Words>({ language: 'id', t: createTranslator('id') });

/** Gives everything below it its language. */
export function WordsProvider(props: { language: Language; children: ComponentChildren }) {
  const words = useMemo(
    () => ({ language: props.language, t: createTranslator(props.language) }),
    [props.language],
  );
  return <WordsContext.Provider value={words}>{props.children}</WordsContext.Provider>;
}

export const useWords = (): Words => useContext(WordsContext);
