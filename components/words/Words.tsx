import type { ComponentChildren } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Language } from '../../lib/i18n/language';
import { createTranslator, type Translate } from '../../lib/i18n/translate';
import { UNSPOKEN, WordsContext } from './card-words';

export interface Words {
  readonly language: Language;
  readonly t: Translate;
}

/** Gives everything below it its language. */
export function WordsProvider(props: { language: Language; children: ComponentChildren }) {
  const words = useMemo(
    () => ({ language: props.language, t: createTranslator(props.language) }),
    [props.language],
  );
  return <WordsContext.Provider value={words}>{props.children}</WordsContext.Provider>;
}

const INDONESIAN: Words = { language: 'id', t: createTranslator('id') };

/** Words for what is drawn in the extension's own pages; never below a `CardWordsProvider`, which has fewer texts. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  return words === UNSPOKEN ? INDONESIAN : (words as Words);
}
