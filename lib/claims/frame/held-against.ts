import type { Span } from '../../base/span';
import type { BlockAnalysis } from '../analyze';
import type { SubjectRole } from '../draft';
import type { YearMention } from '../roles';

const UNIT = String.raw`(?:\s*(?:juta|ribu|million|thousand))?\s*(?:kursi|suara|pemilih|orang|persen|%|seats?|votes?|per ?cent)?`;
/** Brackets or a share that a figure has of its own. */
const ASIDE = String.raw`(?:\s*\([^()]{0,60}\)|\s*(?:,\s*)?(?:atau|or)\s+[\d.,]+\s*(?:%|persen|per ?cent))?`;
const TO_YEAR = String.raw`\s*\(?(?:(?:pada|di|dalam|in|at|tahun|saat|hasil|pemilu|pileg|pilpres|pilkada|pilgub|the|election)\s+)*$`;
/** Between a figure and the year of the one that it is held against: "N suara (S persen) vs M suara pada"; its share may close its brackets. */
const against = new RegExp(
  String.raw`^${UNIT}(?:[^()]{0,40}\))?${ASIDE}\s*,?\s*(?:vs\.?|versus|berbanding|banding|dibanding(?:kan)?|ketimbang|daripada|against|compared (?:with|to))\s+(?:dengan\s+|hanya\s+|only\s+)?[\d.,]*\d${UNIT}${ASIDE}${TO_YEAR}`,
);

/**
 * "PKS N suara vs M suara pada Pileg 2019": of two figures of one party, or of nobody, the year behind the second is that one's
 * alone. Two candidates are held against one another in one election, so theirs is the year of both.
 */
export const ofHeldAgainst = (
  year: YearMention,
  span: Span,
  subject: SubjectRole | null,
  { text: { lower } }: BlockAnalysis,
): boolean =>
  year.start >= span.end && !subject?.tickets.length && against.test(lower.slice(span.end, year.start));
