import { inLanguage, type Language } from '../../lib/i18n/language';
import { REASON_WORDS } from '../../lib/i18n/reason-words';
import { createCardTranslator } from '../../lib/i18n/translate-card';
import { verdictLabel } from '../../lib/i18n/verdict-words';
import type { Claim } from '../../lib/model/claim';
import { officialText, topicOf } from './claim-text';

export interface ReportFacts {
  readonly dataVersion?: string;
  readonly pageUrl?: string;
  /** The verdict is one by the reader's own reading. */
  readonly own: boolean;
}

/** A report of a wrong mark as plain text, one fact a line; the reader adds what is wrong, and sends it or not. */
export function reportTextOf(claim: Claim, language: Language, facts: ReportFacts): string {
  const t = createCardTranslator(language);
  const { official } = claim;
  const lines: readonly (readonly [string, string | null | undefined])[] = [
    [t('card.page'), `“${claim.quote}”`],
    [t('card.report.read'), `${topicOf(claim, language)}${facts.own ? ` (${t('card.report.own')})` : ''}`],
    [t('card.report.verdict'), verdictLabel(claim, language)],
    [t('card.why'), claim.reasons.map((reason) => inLanguage(REASON_WORDS[reason], language)).join(' ')],
    [t('card.kpu'), official ? `${officialText(claim, official, language)} [${official.factId}]` : null],
    [t('card.report.data'), facts.dataVersion],
    [t('card.report.address'), facts.pageUrl],
  ];
  return [
    t('card.report.title'),
    ...lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : [])),
    `${t('card.report.wrong')}: `,
  ].join('\n');
}
