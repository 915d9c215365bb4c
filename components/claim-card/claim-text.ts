import { daysBetween, formatDate, formatDecreeValue, formatDocNo, formatNumber } from '../../lib/i18n/format';
import { inLanguage, type Language } from '../../lib/i18n/language';
import {
  electionName,
  FORMULA_WORDS,
  MEASURE_WORDS,
  OFFICE_WORDS,
  UNIT_WORDS,
} from '../../lib/i18n/measure-words';
import { createCardTranslator } from '../../lib/i18n/translate-card';
import type { Claim, ClaimSource, OfficialFigure } from '../../lib/model/claim';
import type { Office } from '../../lib/model/election';
import type { Formula } from '../../lib/model/fact';

/** Measures that name a thing rather than count one: no difference is worth stating. */
const NAMES: ReadonlySet<string> = new Set(['ballot_number', 'rank', 'winner', 'decree', 'rule']);

/** A value with its unit, dates and decrees in words. */
export function writeValue(
  value: number | string,
  claim: Pick<Claim, 'measure' | 'unit'>,
  language: Language,
): string {
  if (typeof value === 'string') {
    if (claim.measure === 'decree') return formatDecreeValue(value);
    return formatDate(value, language);
  }
  const unit = claim.unit ? inLanguage(UNIT_WORDS[claim.unit], language) : '';
  return [formatNumber(value, language), unit].filter(Boolean).join(' ');
}

/** KPU's figure as people read it. */
export const officialText = (claim: Claim, official: OfficialFigure, language: Language): string =>
  typeof official.value === 'number' && official.display !== ''
    ? official.display
    : writeValue(official.value, claim, language);

/** A figure apart from its unit: `96.214.691` and `suara`. What is no number stays whole. */
export function splitUnit(text: string): { readonly number: string; readonly unit: string } {
  const parts = /^([−-]?\d[\d.,]*)\s+(\D[^\d]*)$/.exec(text);
  return parts ? { number: parts[1] as string, unit: parts[2] as string } : { number: text, unit: '' };
}

/** What the claim is about, as far as known: whose figure, and which one where and when. */
export function topicParts(claim: Claim, language: Language): { head: string; rest: string } {
  const measure = inLanguage(MEASURE_WORDS[claim.measure], language);
  const office = claim.office ? OFFICE_WORDS[claim.office as Office] : undefined;
  const rest = [
    claim.subject ? measure : null,
    claim.region?.name,
    office ? inLanguage(office, language) : null,
    claim.election ? electionName(claim.election, language) : null,
  ];
  return { head: claim.subject?.name ?? measure, rest: rest.filter(Boolean).join(' · ') };
}

/** The same in one line. */
export function topicOf(claim: Claim, language: Language): string {
  const { head, rest } = topicParts(claim, language);
  return rest === '' ? head : `${head} · ${rest}`;
}

/**
 * How far the page's figure lies from KPU's, in number and percent; null where that means nothing (equal,
 * bounds that hold, names, values of different kinds). Shares differ by percentage points.
 */
export function differenceText(claim: Claim, language: Language): string | null {
  const { official, value } = claim;
  if (!official || value === null || value === official.value || NAMES.has(claim.measure)) return null;
  // Written to the last place that it has, it is the same; what the computed figure has beyond that is no gap.
  if (claim.verdict === 'matches') return null;
  if ((claim.op === 'gt' || claim.op === 'lt' || claim.op === 'range') && claim.verdict !== 'differs')
    return null;
  const t = createCardTranslator(language);
  if (typeof value === 'string') {
    const days = typeof official.value === 'string' ? daysBetween(official.value, value) : null;
    if (days === null || days === 0) return null;
    return days > 0
      ? t('card.difference.later', { days })
      : t('card.difference.earlier', { days: Math.abs(days) });
  }
  if (typeof official.value !== 'number') return null;
  const gap = value - official.value;
  const share = claim.unit === 'percent' || claim.unit === 'points';
  const unit = share ? UNIT_WORDS.points : claim.unit ? UNIT_WORDS[claim.unit] : UNIT_WORDS.number;
  const number = [writeGap(Math.abs(gap), language), inLanguage(unit, language)].filter(Boolean).join(' ');
  const relative = official.value === 0 || share ? null : (100 * Math.abs(gap)) / official.value;
  const amount = relative === null ? number : `${number} (${writeShare(relative, language)})`;
  return gap > 0 ? t('card.difference.more', { amount }) : t('card.difference.less', { amount });
}

/** A gap too small for two places is shown with as many as it needs. */
function writeGap(gap: number, language: Language): string {
  const places = gap >= 0.01 || gap === 0 ? 2 : Math.min(6, Math.ceil(-Math.log10(gap)) + 1);
  return formatNumber(gap, language, places);
}

function writeShare(percent: number, language: Language): string {
  const unit = inLanguage(UNIT_WORDS.percent, language);
  if (percent >= 0.01) return `${formatNumber(percent, language)} ${unit}`;
  return language === 'id' ? `kurang dari 0,01 ${unit}` : `less than 0.01 ${unit}`;
}

/** What stands behind the figure: its act or title, and what the act is about where the title tells. */
export function sourceTitle(source: ClaimSource): { name: string; about: string | null } {
  const { docNo, title } = source;
  if (docNo === null || docNo === '') return { name: title, about: null };
  if (title !== '' && !title.startsWith(docNo)) return { name: title, about: null };
  const about = title.slice(docNo.length).replace(/^[\s:,-]+/, '');
  return { name: formatDocNo(docNo), about: about === '' ? null : about };
}

/** The formula of a derived figure in words and with its numbers; null for a stored figure. */
export function formulaText(
  official: OfficialFigure,
  language: Language,
): { words: string | null; sum: string | null } | null {
  if (official.formula === null) return null;
  const kind = /^derived:([a-z_]+):/.exec(official.factId)?.[1] as Formula | undefined;
  const words = kind && FORMULA_WORDS[kind] ? inLanguage(FORMULA_WORDS[kind], language) : null;
  const sum = /\d/.test(official.formula) ? swapSeparators(official.formula, language) : null;
  return words === null && sum === null ? null : { words, sum };
}

/** Formulas travel written the Indonesian way. */
const swapSeparators = (formula: string, language: Language): string =>
  language === 'id'
    ? formula
    : formula.replace(/\d[\d.,]*/g, (n) => n.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.')));
