import type { BlockCheck, CheckKind } from '../../model/claim';
import type { Placed } from './figure';

/** A contradiction between claims, each of which will carry it. */
export interface Finding {
  readonly check: BlockCheck;
  readonly claims: readonly Placed[];
}

export function finding(
  kind: CheckKind,
  claims: readonly Placed[],
  expected: number | string,
  found: number | string,
): Finding {
  return {
    check: {
      kind,
      spans: claims.map((claim) => [claim.start, claim.end]),
      blocks: claims.map((claim) => claim.blockId),
      expected,
      found,
    },
    claims,
  };
}

/** Free of binary noise: as many decimals as the step has. */
export const tidy = (value: number, step: number): number =>
  Number(value.toFixed(step >= 1 ? 0 : Math.min(6, Math.round(-Math.log10(step)))));
