import { lastAsked } from '../../base/last-asked';
import type { Span } from '../../base/span';
import { DEFEATS } from '../lexicon/defeat-verbs';
import type { NumberSite } from './number-site';

/** The second of two compared figures belongs to the other side. */
export const comparison =
  /\b(?:lawan|melawan|berbanding|dibanding(?:kan)?|ketimbang|daripada|versus|vs|against|to)\b/;

/** The sentence sets two sides against one another. */
export const compares = lastAsked((sentence: string) => comparison.test(sentence));

/** "N suara lawan M": which side is whose stands elsewhere in the sentence. */
export const compared = (lower: string, site: NumberSite, name: Span): boolean =>
  /^[^.;()]{0,24}\b(?:lawan|melawan|berbanding|versus|vs|against)\b/.test(
    lower.slice(site.end, site.end + 36),
  ) ||
  comparison.test(lower.slice(Math.max(name.end, site.start - 24), site.start)) ||
  (/^\s*[,:–-]\s*$/.test(lower.slice(name.end, site.start)) &&
    multiplied.test(lower.slice(Math.max(0, name.start - 70), name.start))) ||
  defeats.test(lower.slice(Math.max(0, name.start - 60), name.start));

/** "Enam kali lipat B: N suara": behind the one compared with stands the figure that is so many times B's. */
const multiplied =
  /\b(?:lipat|times)\s+(?:(?:suara|perolehan|raihan|jumlah|total|dari(?:pada)?|dibanding(?:kan)?|ketimbang|lebih|banyak|besar|milik|yang|didapat|diraih|diperoleh|oleh|that|of|the|as|many|more|votes?|than|those|pasangan|paslon)\s+)*$/;

/** "Menang dengan N suara atas B (M suara)": with the winner's own figure written, the one in brackets is the loser's. */
export const inBrackets = (
  lower: string,
  site: NumberSite,
  name: Span,
  sites: readonly NumberSite[],
): boolean =>
  /^\s*\(\s*$/.test(lower.slice(name.end, site.start)) &&
  /^\s*\)/.test(lower.slice(site.end, site.end + 3)) &&
  sites.some((other) => other.end <= name.start && other.unit === site.unit);

/** The name that follows is the other side: "menang atas", "kalah dari", "mengalahkan petahana". */
const defeats = new RegExp(
  `\\b(?:atas|dari|melawan|beat|beats|defeated|over|${DEFEATS.filter((verb) => verb.startsWith('me')).join('|')})\\s+(?:(?:pasangan|paslon|petahana|calon|duet|incumbent|the|rivalnya|pesaingnya)\\s+)*$`,
);
