import { inLanguage, type Language } from '../../lib/i18n/language';
import { actWords, URL_KIND_WORDS } from '../../lib/i18n/verdict-words';
import type { ClaimSource } from '../../lib/model/claim';
import { plain, wrap } from './wrap';

interface Look {
  readonly language: Language;
  readonly columns: number;
}

/** The act in full before the title, in place of its short form where the title begins with it. */
function titleWords({ docNo, title }: ClaimSource, language: Language): string {
  if (!docNo) return title;
  const act = actWords(docNo, language);
  return title.startsWith(docNo) ? act + title.slice(docNo.length) : `${act}. ${title}`;
}

/** Sources by number, in the order of their first use. */
export class SourceList {
  readonly #sources = new Map<string, { readonly number: number; readonly source: ClaimSource }>();

  number(source: ClaimSource): number {
    const key = `${source.title}|${source.url}`;
    const known = this.#sources.get(key) ?? { number: this.#sources.size + 1, source };
    this.#sources.set(key, known);
    return known.number;
  }

  lines({ language, columns }: Look): string[] {
    return [...this.#sources.values()].flatMap(({ number, source }) => {
      const kind = source.urlKind ? `${inLanguage(URL_KIND_WORDS[source.urlKind], language)}: ` : '';
      const title = plain([titleWords(source, language), source.publisher].filter(Boolean).join('. '));
      // An address is never broken: it is there to be opened.
      return [
        ...wrap(`[${number}] ${title}`, columns),
        ...(source.url ? [`    ${kind}${plain(source.url)}`] : []),
      ];
    });
  }
}
