import type { PageFigure } from './figure';
import { SCOPES, type Scope } from './scope';

/** Figures of one result within one scope, by the part they play. */
export interface Group {
  readonly scope: Scope;
  readonly region: string;
  /** Contests of the group's choices, each once. */
  readonly contests: readonly string[];
  /** Null where the scope gives a part two values: then nothing can be said of it. */
  readonly roles: ReadonlyMap<string, PageFigure | null>;
}

/** The same figures in groups of every scope, narrow scopes first. A part alone is no group: nothing can be told of it. */
export function groupsOf(
  figures: readonly PageFigure[],
  keyOf: (figure: PageFigure) => string,
): readonly Group[] {
  if (figures.length < 2) return [];
  const keys = figures.map(keyOf);
  return SCOPES.flatMap((scope) => {
    const groups: { readonly key: string; readonly roles: Map<string, PageFigure | null> }[] = [];
    const byPlace = new Map<string, Map<string, Map<string, PageFigure | null>>>();
    for (const [i, figure] of figures.entries()) {
      const key = keys[i] as string;
      const place = figure.scopes[scope];
      let byKey = byPlace.get(place);
      if (!byKey) {
        byKey = new Map();
        byPlace.set(place, byKey);
      }
      let roles = byKey.get(key);
      if (!roles) {
        roles = new Map();
        byKey.set(key, roles);
        groups.push({ key, roles });
      }
      const known = roles.get(figure.role);
      if (known === undefined) roles.set(figure.role, figure);
      else if (known !== null && known.value !== figure.value) roles.set(figure.role, better(known, figure));
    }
    const out: Group[] = [];
    for (const { key, roles } of groups)
      if (roles.size > 1) out.push({ scope, region: regionOf(key), roles, contests: contestsOf(roles) });
    return out;
  });
}

function contestsOf(roles: ReadonlyMap<string, PageFigure | null>): readonly string[] {
  const out: string[] = [];
  for (const figure of roles.values())
    if (figure?.contest && !out.includes(figure.contest)) out.push(figure.contest);
  return out;
}

/** The region stands last in a figure's key. */
const regionOf = (key: string): string => key.slice(key.lastIndexOf('|') + 1);

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
