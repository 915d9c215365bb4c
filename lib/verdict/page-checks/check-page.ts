import { push } from '../../base/lists';
/**
 * Arithmetic between the page's own figures, apart from any verdict. A contradiction is told only where the figures are
 * exact, their set is whole and can be read in one way; everything else is silence.
 */
import type { FactIndex } from '../../evidence/fact-index';
import type { BlockCheck } from '../../model/claim';
import type { Block } from '../../model/document';
import { votesAboveRoll } from './above-roll';
import { figuresOf, type Judged, type Placed } from './figure';
import type { Finding } from './finding';
import { groupsOf } from './group';
import { partsAndSum } from './parts-and-sum';
import { sharesOfVotes } from './share-of-votes';
import { sharesTo100 } from './shares-to-100';
import { weekdays } from './weekday';

/**
 * The claims with what the page's own arithmetic says of them; every claim of a contradiction carries it.
 * `judged` may hold claims that were dropped since: those take no part.
 */
export function checkPage<T extends Placed>(
  claims: readonly T[],
  judged: readonly Judged[],
  blocks: readonly Block[],
  index: FactIndex,
): readonly T[] {
  if (claims.length === 0) return claims;
  const kept = new Set<Placed>(claims);
  const live = judged.filter(({ claim }) => kept.has(claim));
  const figures = figuresOf(live, blocks, index);
  const results = groupsOf(figures, (figure) => figure.key);
  const shares = sharesOfVotes(figures, results, index);
  const told = new Set(shares.flatMap((found) => found.claims));
  const found = [
    ...shares,
    // A share that misses its votes throws the sum off too: one error is told once.
    ...sharesTo100(figures, index).filter((sum) => !sum.claims.some((claim) => told.has(claim))),
    ...partsAndSum(figures, results, index),
    ...votesAboveRoll(figures, index),
    ...weekdays(live),
  ];
  if (found.length === 0) return claims;
  const checks = byClaim(found);
  return claims.map((claim) => {
    const own = checks.get(claim);
    return own ? { ...claim, checks: own } : claim;
  });
}

/** What narrow and wide scopes find alike is kept once, as the narrow one has it. */
function byClaim(found: readonly Finding[]): Map<Placed, BlockCheck[]> {
  const seen = new Set<string>();
  const out = new Map<Placed, BlockCheck[]>();
  for (const { check, claims } of found) {
    const key = [check.kind, check.expected, check.found, ...claims.map((c) => c.value)].join('|');
    if (seen.has(key)) continue;
    seen.add(key);
    for (const claim of claims) push(out, claim, check);
  }
  return out;
}
