import { lastAsked } from '../../base/last-asked';
import type { Span } from '../../base/span';
import { type Analysis, lastCueBefore } from '../analyze';
import { SCOPE, type SubjectRole } from '../draft';
import { asRole } from './bind-subject';
import type { NumberSite } from './number-site';
import type { SubjectMention } from './subject-mentions';

/** What stands between the two figures of a duel: the first one's unit and share, then a word of comparing. */
const joint =
  /^\s*(?:suara|votes?|persen|%|percent|kursi|seats)?\s*(?:\(\s*[\d.,]+\s*(?:%|persen|percent)?\s*\)|atau\s+[\d.,]+\s*(?:%|persen))?\s*,?\s*(?:lawan|melawan|berbanding|banding|dibanding|versus|vs\.?|to|against)\s+(?:dengan\s+|just\s+|only\s+|hanya\s+)*$/;
const mayDuel = lastAsked((sentence: string) => /lawan|banding|versus|vs|to|against/.test(sentence));
/** Between the names of a duel, or of a list of names. */
const paired = /^\s*(?:,|dan|and|, dan|, and|vs\.?|versus|lawan|kontra|dengan|-)\s*$/;
/** "A lebih banyak dibanding B: N berbanding M". */
const held = /\b(?:dibanding(?:kan)?|daripada|ketimbang|than|compared (?:with|to))\s+(?:\w+\s+)?$/;
const reach = 170;
/** "Menang telak atas", "victory over": the name that follows lost. */
const over =
  /\b(?:menang|unggul|kemenangan|won|victory|win)\b[^,;]{0,24}\b(?:atas|dari|over|against)\s+(?:\w+\s+)?$/;

/** The figures that the number at `site` is held against, itself among them: "N lawan M", "N berbanding M", "N to M". */
function duelOf(
  analysis: Analysis,
  sentence: Span,
  site: NumberSite,
  sites: readonly NumberSite[],
): readonly NumberSite[] {
  const { lower } = analysis.text;
  if (!mayDuel(lower.slice(sentence.start, sentence.end))) return [site];
  const inside = (s: NumberSite): boolean => s.start >= sentence.start && s.end <= sentence.end;
  const duels = (first: NumberSite, second: NumberSite): boolean =>
    second.start > first.end &&
    second.start - first.end <= 60 &&
    (first.unit === second.unit || first.unit === null || second.unit === null) &&
    joint.test(lower.slice(first.end, second.start));
  const before = (one: NumberSite): NumberSite | undefined =>
    sites.find((other) => other !== one && inside(other) && duels(other, one));
  const behind = (one: NumberSite): NumberSite | undefined =>
    sites.find((other) => other !== one && inside(other) && duels(one, other));
  const duel = [site];
  for (let one = before(site); one; one = before(one)) duel.unshift(one);
  for (let one = behind(site); one; one = behind(one)) duel.push(one);
  return duel;
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
  const [first, second] = duel;
  if (!first || !second) return undefined;
  if (duel.length > 2) return ofMany(duel, site, subjects);
  const names = subjects.filter((s) => s.end <= first.start && first.start - s.end < reach).slice(-2);
  const last = names.at(-1);
  const previous = names.length === 2 ? (names[0] as SubjectMention) : null;
  if (!last) return undefined;
  const numbersBetween = (from: number, to: number): boolean =>
    sites.some((s) => s.start >= from && s.end <= to);
  const behind = subjects.find((s) => s.start >= second.end && s.start - second.end < 40);
  const handed =
    behind &&
    /^\s*(?:suara|votes?|persen|%|percent)?\s*(?:\([^)]{0,20}\)\s*)?(?:for|milik|untuk|bagi|oleh|diraih|by)\s+(?:(?:the|mr\.?|president|gen\.?|general|pasangan|paslon|petahana|incumbent|rivalnya|deputy)\s+)*$/.test(
      analysis.text.lower.slice(second.end, behind.start),
    );
  const own = (name: SubjectMention): SubjectRole => asRole(name, SCOPE.clause, true, true);
  // "A won with V votes, S percent, against T percent for B": what is handed to the name behind it is that one's alone.
  if (numbersBetween(last.end, first.start)) return handed && site === second ? own(behind) : undefined;
  if (handed) return site === second ? own(behind) : own(last);
  // "A berjarak N suara dari B: M lawan K": the two follow in the order of their names, though nothing says so outright.
  if (
    previous &&
    lastCueBefore(analysis.cues, last.start, previous.end, 'difference') !== null &&
    numbersBetween(previous.end, last.start)
  )
    return asRole(site === first ? previous : last, SCOPE.clause, false);
  if (previous && !numbersBetween(previous.end, last.start)) {
    const between = analysis.text.lower.slice(previous.end, last.start);
    if (held.test(between)) return own(site === first ? previous : last);
    const passive = lastCueBefore(analysis.cues, last.start, previous.end, 'passive') !== null;
    const active =
      lastCueBefore(analysis.cues, last.start, previous.end, 'active') !== null || over.test(between);
    if (active || passive) {
      const firstIsMore = figureOf(first) >= figureOf(second);
      const winner = passive ? last : previous;
      const loser = passive ? previous : last;
      return own((site === first) === firstIsMore ? winner : loser);
    }
    if (paired.test(between)) {
      const third = subjects.filter((s) => s.end <= previous.start).at(-1);
      const listed = third && paired.test(analysis.text.lower.slice(third.end, previous.start));
      const owner = site === first ? previous : last;
      return listed ? asRole(owner, SCOPE.sentence, false) : own(owner);
    }
  }
  // "Duet itu mengalahkan B, N lawan M": B has the lesser. Words before another figure are said of that one.
  const told = sites.filter((s) => s.end <= last.start).at(-1)?.end ?? sentence.start;
  const beaten = lastCueBefore(
    analysis.cues,
    last.start,
    Math.max(sentence.start, last.start - 40, told),
    'active',
  );
  if (!previous && beaten) {
    const greater = figureOf(first) >= figureOf(second) ? first : second;
    return site === greater ? null : own(last);
  }
  return site === first ? undefined : null;
}

/** Three and more figures held against one another: as many names in front own them in their order. */
function ofMany(
  duel: readonly NumberSite[],
  site: NumberSite,
  subjects: readonly SubjectMention[],
): SubjectRole | null {
  const start = duel[0]?.start ?? 0;
  const names = subjects.filter((s) => s.end <= start && start - s.end < reach);
  const own = names.length === duel.length ? names[duel.indexOf(site)] : undefined;
  if (own) return asRole(own, SCOPE.clause, true);
  const last = names.at(-1);
  return last ? asRole(last, SCOPE.sentence, false) : null;
}
