import type { PageCheck } from '../model/claim';
import { formatDate, formatNumber } from './format';
import { inLanguage, type Language } from './language';
import { UNIT_WORDS } from './measure-words';
import { CHECK_WORDS } from './reason-words';
import { fill } from './translate-of';

/** Weekdays travel by their Indonesian names. */
const WEEKDAYS: Readonly<Record<string, string>> = {
  Minggu: 'Sunday',
  Senin: 'Monday',
  Selasa: 'Tuesday',
  Rabu: 'Wednesday',
  Kamis: 'Thursday',
  Jumat: 'Friday',
  Sabtu: 'Saturday',
};

/** A contradiction inside the page in one sentence. */
export function checkSentence(check: PageCheck, language: Language): string {
  const write = (value: number | string): string => {
    if (typeof value === 'string')
      return (language === 'en' ? WEEKDAYS[value] : undefined) ?? formatDate(value, language);
    const number = formatNumber(value, language);
    const percent = check.kind === 'share_of_votes' || check.kind === 'shares_to_100';
    return percent ? `${number} ${inLanguage(UNIT_WORDS.percent, language)}` : number;
  };
  return fill(
    inLanguage(CHECK_WORDS[check.kind], language),
    { expected: write(check.expected), found: write(check.found) },
    language,
  );
}
