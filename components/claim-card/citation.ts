import { formatDate, formatDocNo } from '../../lib/i18n/format';
import type { Language } from '../../lib/i18n/language';
import { createCardTranslator } from '../../lib/i18n/translate-card';
import { statusWords } from '../../lib/i18n/verdict-words';
import type { Claim } from '../../lib/model/claim';
import { formulaText, officialText, topicOf } from './claim-text';

/** A citation to paste: what, how much, by which act, as of when, from where. Null where KPU has no figure. */
export function citationOf(claim: Claim, language: Language, dataVersion?: string): string | null {
  const { official } = claim;
  if (!official) return null;
  const { source } = official;
  const formula = formulaText(official, language)?.sum;
  const lines = [
    `${topicOf(claim, language)}: ${officialText(claim, official, language)}${formula ? ` (${formula})` : ''}.`,
    [
      source.docNo ? formatDocNo(source.docNo) : statusWords(official.status, null, language),
      source.docNo ? null : [source.title, source.publisher].filter(Boolean).join(', '),
      official.asOf ? formatDate(official.asOf, language) : null,
    ]
      .filter(Boolean)
      .join(', '),
    source.url ?? source.seenAt ?? null,
    dataVersion ? `Rujukan, data ${dataVersion}` : 'Rujukan',
  ];
  return lines.filter(Boolean).join('\n');
}

/** A correction to pass on, short enough for a message: the figure, the page's own where it differs, act, date and link. */
export function shareTextOf(claim: Claim, language: Language): string | null {
  const { official } = claim;
  if (!official) return null;
  const t = createCardTranslator(language);
  const { source, asOf } = official;
  const figure = officialText(claim, official, language);
  const by = [
    source.docNo ? formatDocNo(source.docNo) : source.publisher,
    asOf ? formatDate(asOf, language) : '',
  ]
    .filter(Boolean)
    .join(', ');
  const first = t('card.share.text', { topic: topicOf(claim, language), figure });
  const not = claim.verdict === 'differs' ? ` ${t('card.share.not', { quote: claim.quote })}` : '';
  return [`${first}${not}`, by, source.url ?? source.seenAt ?? ''].filter(Boolean).join('\n');
}
