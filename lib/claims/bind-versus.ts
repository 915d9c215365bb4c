import type { Span } from '../base/span';
import { type Analysis, lastCueBefore } from './analyze';
import { asRole, type NumberSite } from './bind-subject';
import { SCOPE, type SubjectRole } from './draft';
import type { SubjectMention } from './roles';

/** What stands between the two figures of a duel: the first one's unit and share, then a word of comparing. */
const joint =
  /^\s*(?:suara|votes?|persen|%|percent|kursi|seats)?\s*(?:\(\s*[\d.,]+\s*(?:%|persen|percent)?\s*\)|atau\s+[\d.,]+\s*(?:%|persen))?\s*,?\s*(?:lawan|melawan|berbanding|banding|dibanding|versus|vs\.?|to|against)\s+(?:dengan\s+|just\s+|only\s+|hanya\s+)*$/;
const reach = 170;
/** "Menang telak atas", "victory over": the name that follows lost. */
const over =
  /\b(?:menang|unggul|kemenangan|won|victory|win)\b[^,;]{0,24}\b(?:atas|dari|over|against)\s+(?:\w+\s+)?$/;

interface Duel {
  readonly first: NumberSite;
  readonly second: NumberSite;
}

/** The duel that the number at `site` is part of: "N lawan M", "N berbanding M", "N to M". */
function duelOf(
  analysis: Analysis,
  sentence: Span,
  site: NumberSite,
  sites: readonly NumberSite[],
): Duel | null {
  const { lower } = analysis.text;
  const inside = (s: NumberSite): boolean => s.start >= sentence.start && s.end <= sentence.end;
  const duels = (first: NumberSite, second: NumberSite): boolean =>
    second.start > first.end &&
    second.start - first.end <= 60 &&
    (first.unit === second.unit || first.unit === null || second.unit === null) &&
    joint.test(lower.slice(first.end, second.start));
  for (const other of sites)
    if (other !== site && inside(other) && duels(other, site)) return { first: other, second: site };
  for (const other of sites)
    if (other !== site && inside(other) && duels(site, other)) return { first: site, second: other };
  return null;
}

/**
 * Owners of the two figures of a duel. With both names in front, "A mengalahkan B, N lawan M" gives the winner the greater;
 * with one in front, the first figure is its; what is written behind the second ("… for B") owns that one.
 * Undefined where the number is no part of a duel, null where its owner stands nowhere in the sentence.
 */
export function bindVersus(
  analysis: Analysis,
  sentence: Span,
  site: NumberSite,
  sites: readonly NumberSite[],
  subjects: readonly SubjectMention[],
  figureOf: (site: NumberSite) => number,
): SubjectRole | null | undefined {
  const duel = duelOf(analysis, sentence, site, sites);
  if (!duel) return undefined;
  const { first, second } = duel;
  const names = subjects.filter((s) => s.end <= first.start && first.start - s.end < reach).slice(-2);
  const last = names.at(-1);
  const previous = names.length === 2 ? (names[0] as SubjectMention) : null;
  if (!last) return undefined;
  const numbersBetween = (from: number, to: number): boolean =>
    sites.some((s) => s.start >= from && s.end <= to);
  if (numbersBetween(last.end, first.start)) return undefined;
  const behind = subjects.find((s) => s.start >= second.end && s.start - second.end < 40);
  const handed =
    behind &&
    /^\s*(?:suara|votes?|persen|%|percent)?\s*(?:\([^)]{0,20}\)\s*)?(?:for|milik|untuk|bagi|oleh|diraih|by)\s+(?:(?:the|pasangan|paslon|petahana|incumbent|rivalnya|deputy)\s+)*$/.test(
      analysis.text.lower.slice(second.end, behind.start),
    );
  const own = (name: SubjectMention): SubjectRole => asRole(name, SCOPE.clause, true, true);
  if (handed) return site === second ? own(behind) : own(last);
  if (previous && !numbersBetween(previous.end, last.start)) {
    const passive = lastCueBefore(analysis.cues, last.start, previous.end, 'passive') !== null;
    const active =
      lastCueBefore(analysis.cues, last.start, previous.end, 'active') !== null ||
      over.test(analysis.text.lower.slice(previous.end, last.start));
    if (active || passive) {
      const firstIsMore = figureOf(first) >= figureOf(second);
      const winner = passive ? last : previous;
      const loser = passive ? previous : last;
      return own((site === first) === firstIsMore ? winner : loser);
    }
    if (
      /^\s*(?:,|dan|and|vs\.?|versus|lawan|kontra|dengan|-)\s*$/.test(
        analysis.text.lower.slice(previous.end, last.start),
      )
    )
      return own(site === first ? previous : last);
  }
  // "Duet itu mengalahkan B, N lawan M": B has the lesser.
  const beaten = lastCueBefore(
    analysis.cues,
    last.start,
    Math.max(sentence.start, last.start - 40),
    'active',
  );
  if (!previous && beaten) {
    const greater = figureOf(first) >= figureOf(second) ? first : second;
    return site === greater ? null : own(last);
  }
  return site === first ? undefined : null;
}
