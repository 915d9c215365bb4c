import type { PageFigure } from './figure';
import { SCOPES, type Scope } from './scope';

/** Figures of one result within one scope, by the part they play. */
export interface Group {
  readonly scope: Scope;
  readonly region: string;
  /** Null where the scope gives a part two values: then nothing can be said of it. */
  readonly roles: ReadonlyMap<string, PageFigure | null>;
}

/** The same figures in groups of every scope, narrow scopes first. */
export function groupsOf(
  figures: readonly PageFigure[],
  keyOf: (figure: PageFigure) => string,
): readonly Group[] {
  return SCOPES.flatMap((scope) => {
    const groups = new Map<string, Map<string, PageFigure | null>>();
    for (const figure of figures) {
      const id = `${keyOf(figure)}\n${figure.scopes[scope]}`;
      const roles = groups.get(id) ?? new Map<string, PageFigure | null>();
      groups.set(id, roles);
      const known = roles.get(figure.role);
      if (known === undefined) roles.set(figure.role, figure);
      else if (known !== null && known.value !== figure.value) roles.set(figure.role, better(known, figure));
    }
    return [...groups].map(([id, roles]): Group => ({ scope, region: regionOf(id), roles }));
  });
}

/** The region stands last in a figure's key. */
const regionOf = (id: string): string => id.split('\n')[0]?.split('|').at(-1) ?? '';

/** The same number written shorter is no second value: `96,2 juta` beside `96.214.691`. */
function better(a: PageFigure, b: PageFigure): PageFigure | null {
  const [fine, coarse] = a.step <= b.step ? [a, b] : [b, a];
  return fine.step < coarse.step && Math.abs(fine.value - coarse.value) <= coarse.step ? fine : null;
}

/**
 * May this set be held against itself? Its parts must be known without doubt; one doubtful part is borne only where
 * the official rows vouch for every other and they are written as one. In a wide scope the rows must vouch for all
 * but one, and that one must name its place itself.
 */
export function isSound(
  parts: readonly PageFigure[],
  scope: Scope,
  together: readonly PageFigure[] = [],
): boolean {
  const unproved = parts.filter((part) => !part.confirmed);
  const unsure = parts.filter((part) => !part.sure);
  const narrow = scope === 'sentence' || scope === 'block';
  const oneLeft = unproved.length <= 1;
  if (!narrow)
    return oneLeft && unproved.every((part) => together.includes(part) || (part.sure && part.placed));
  if (unsure.length > 0) return oneLeft;
  return parts[0]?.claim.basis !== 'official' || unproved.length < parts.length;
}
