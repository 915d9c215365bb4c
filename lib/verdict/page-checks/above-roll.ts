import type { FactIndex } from '../../evidence/fact-index';
import type { PageFigure } from './figure';
import { type Finding, finding } from './finding';
import { groupsOf } from './group';

const VOTES = new Set(['valid', 'total']);

/**
 * Votes above the roll of their place. KPU's own figures hold such places (noken voting, additional voters), so it is told
 * only where one of the two is an official figure, the other differs from the official one, and the official two stand
 * the other way round.
 */
export function votesAboveRoll(figures: readonly PageFigure[], index: FactIndex): Finding[] {
  const regionOf = (figure: PageFigure): string => `${figure.rollKey}|${figure.claim.region?.code ?? ''}`;
  const counted = figures.filter(({ role }) => VOTES.has(role) || role.startsWith('roll:dpt_total@'));
  return groupsOf(counted, regionOf).flatMap(({ roles, scope }) => {
    if (scope === 'page') return [];
    const roll = [...roles].find(([role]) => role.startsWith('roll:'))?.[1];
    if (!roll) return [];
    return [...VOTES].flatMap((role) => {
      const votes = roles.get(role);
      if (!votes || votes.value - votes.step <= roll.value + roll.step) return [];
      const contradicts =
        (votes.confirmed && roll.claim.verdict === 'differs') ||
        (roll.confirmed && votes.claim.verdict === 'differs');
      const inOrder = officialValue(votes, index) <= officialValue(roll, index);
      return contradicts && inOrder
        ? [finding('votes_above_roll', [votes.claim, roll.claim], roll.value, votes.value)]
        : [];
    });
  });
}

/** The certified value behind a claim; not a number where there is none, so that no comparison holds. */
function officialValue({ claim }: PageFigure, index: FactIndex): number {
  const fact = index.fact(claim.official?.factId ?? '');
  return fact?.status === 'certified' ? fact.value : Number.NaN;
}
