import { groupBy } from '../../base/lists';
import type { FactIndex } from '../../evidence/fact-index';
import { completeSet } from './complete';
import type { PageFigure } from './figure';
import { type Finding, finding, tidy } from './finding';
import { type Group, isSound } from './group';

const EPSILON = 1e-9;

/** Votes and share of one choice, written side by side. */
interface Pair {
  readonly votes: PageFigure;
  readonly share: PageFigure;
}

/** What a share is a share of: the valid votes as written, or the votes of all choices. */
interface Base {
  readonly kind: 'stated' | 'sum';
  readonly value: number;
  readonly step: number;
  readonly figures: readonly PageFigure[];
}

interface Miss extends Pair {
  readonly expected: number;
}

/**
 * Shares written beside their votes that these votes do not give. A base that the page states comes before a sum,
 * a near one before a far one; any other number of the page that makes the share right is a second way to read it.
 * `results` are the figures grouped by result.
 */
export function sharesOfVotes(
  figures: readonly PageFigure[],
  results: readonly Group[],
  index: FactIndex,
): Finding[] {
  const pairs = pairsOf(figures);
  if (pairs.length === 0) return [];
  const ofShare = new Map(pairs.map((pair) => [pair.share, pair]));
  const settled = new Set<Pair>();
  // Another number of the page, whatever the group, that makes the share right: looked for once.
  const read = new Map<Pair, boolean>();
  const readElsewhere = (pair: Pair): boolean => {
    const known = read.get(pair) ?? figures.some((other) => gives(pair.votes, pair.share, other));
    read.set(pair, known);
    return known;
  };
  const out: Finding[] = [];
  for (const kind of ['stated', 'sum'] as const)
    for (const group of results) {
      if (settled.size === pairs.length) return out;
      const base = kind === 'stated' ? statedBase(group) : sumBase(group, index);
      if (!base) continue;
      const here = [...group.roles.values()].flatMap((figure) => {
        const pair = figure && ofShare.get(figure);
        return pair && !settled.has(pair) && isIn(group, pair.votes) ? [pair] : [];
      });
      const misses: Miss[] = [];
      for (const pair of here) {
        const { votes, share } = pair;
        const right = gives(votes, share, base) || readElsewhere(pair);
        if (!right && !isSound(partsOf(pair, base), group.scope, [share])) continue;
        settled.add(pair);
        if (!right) misses.push({ ...pair, expected: tidy((100 * votes.value) / base.value, share.step) });
      }
      // Where the sum or every share misses, the error may lie in the base: one contradiction, at its worst place.
      const one = misses.length > 1 && (kind === 'sum' || misses.length === here.length);
      for (const miss of one ? [worst(misses)] : misses)
        out.push(
          finding(
            'share_of_votes',
            partsOf(miss, base).map((figure) => figure.claim),
            miss.expected,
            miss.share.value,
          ),
        );
    }
  return out;
}

const isIn = (group: Group, figure: PageFigure): boolean => group.roles.get(figure.role) === figure;

const partsOf = ({ votes, share }: Pair, base: Base): PageFigure[] => [
  votes,
  share,
  ...base.figures.filter((figure) => figure !== votes),
];

const worst = (misses: readonly Miss[]): Miss =>
  misses.reduce((a, b) =>
    Math.abs(b.expected - b.share.value) > Math.abs(a.expected - a.share.value) ? b : a,
  );

/** Written as a pair in one sentence, or side by side in one row of a table. */
function pairsOf(figures: readonly PageFigure[]): Pair[] {
  const shares = figures.filter((figure) => figure.role.startsWith('share:'));
  if (shares.length === 0) return [];
  const votes = groupBy(
    figures.filter((figure) => figure.role.startsWith('votes:')),
    ownerOf,
  );
  if (votes.size === 0) return [];
  return shares.flatMap((share) => {
    const own = (votes.get(ownerOf(share)) ?? []).filter((v) => isPair(v, share) || v.row === share.row);
    return own.length === 1 ? [{ votes: own[0] as PageFigure, share }] : [];
  });
}

const ownerOf = (figure: PageFigure): string => `${figure.choice}|${figure.key}`;

const isPair = (a: PageFigure, b: PageFigure): boolean =>
  a.claim.blockId === b.claim.blockId && (a.pairStart === b.claim.start || b.pairStart === a.claim.start);

function statedBase(group: Group): Base | null {
  const valid = group.roles.get('valid');
  return valid ? { kind: 'stated', value: valid.value, step: valid.step, figures: [valid] } : null;
}

function sumBase(group: Group, index: FactIndex): Base | null {
  const votes = completeSet(group, 'votes', index);
  if (!votes) return null;
  const sum = (of: (figure: PageFigure) => number): number => votes.reduce((total, f) => total + of(f), 0);
  return {
    kind: 'sum',
    value: sum((f) => f.value),
    step: sum((f) => (f.step > 1 ? f.step : 0)),
    figures: votes,
  };
}

/** Could the votes, rounded as written, be this share of the base? One unit of the share is free. */
function gives(votes: PageFigure, share: PageFigure, base: { value: number; step: number }): boolean {
  if (base.value < votes.value) return false;
  const off = (step: number): number => (step > 1 ? step : 0);
  const low = (100 * (votes.value - off(votes.step))) / (base.value + off(base.step));
  const high = (100 * (votes.value + off(votes.step))) / Math.max(1, base.value - off(base.step));
  return share.value >= low - share.step - EPSILON && share.value <= high + share.step + EPSILON;
}
