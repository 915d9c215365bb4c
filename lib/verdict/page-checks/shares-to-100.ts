import type { FactIndex } from '../../evidence/fact-index';
import { completeSet } from './complete';
import type { PageFigure } from './figure';
import { type Finding, finding, tidy } from './finding';
import { groupsOf, isSound } from './group';

const EPSILON = 1e-9;

/** Shares of all choices of a contest that do not make 100, within one unit of rounding each. */
export function sharesTo100(figures: readonly PageFigure[], index: FactIndex): Finding[] {
  const shares = figures.filter((figure) => figure.role.startsWith('share:'));
  return groupsOf(shares, (figure) => `${figure.contest}|${figure.key}`).flatMap((group) => {
    const all = completeSet(group, 'share', index);
    if (!all || !isSound(all, group.scope)) return [];
    const sum = all.reduce((total, share) => total + share.value, 0);
    const slack = all.reduce((total, share) => total + share.step, 0);
    if (Math.abs(sum - 100) <= slack + EPSILON) return [];
    const finest = Math.min(...all.map((share) => share.step));
    return [
      finding(
        'shares_to_100',
        all.map((share) => share.claim),
        100,
        tidy(sum, finest),
      ),
    ];
  });
}
