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
  const ofSeveral = keysOfSeveral(figures, keys);
  if (ofSeveral.size === 0) return [];
  return SCOPES.flatMap((scope) => {
    const groups = new Map<string, Map<string, PageFigure | null>>();
    for (const [i, figure] of figures.entries()) {
      if (!ofSeveral.has(keys[i] as string)) continue;
      const id = `${keys[i]}\n${figure.scopes[scope]}`;
      let roles = groups.get(id);
      if (!roles) {
        roles = new Map();
        groups.set(id, roles);
      }
      const known = roles.get(figure.role);
      if (known === undefined) roles.set(figure.role, figure);
      else if (known !== null && known.value !== figure.value) roles.set(figure.role, better(known, figure));
    }
    const out: Group[] = [];
    for (const [id, roles] of groups)
      if (roles.size > 1) out.push({ scope, region: regionOf(id), roles, contests: contestsOf(roles) });
    return out;
  });
}

/** Keys whose figures play more than one part anywhere on the page: the others make no group in any scope. */
function keysOfSeveral(figures: readonly PageFigure[], keys: readonly string[]): ReadonlySet<string> {
  const roleOf = new Map<string, string>();
  const out = new Set<string>();
  for (const [i, { role }] of figures.entries()) {
    const key = keys[i] as string;
    const known = roleOf.get(key);
    if (known === undefined) roleOf.set(key, role);
    else if (known !== role) out.add(key);
  }
  return out;
}

function contestsOf(roles: ReadonlyMap<string, PageFigure | null>): readonly string[] {
  const out: string[] = [];
  for (const figure of roles.values())
    if (figure?.contest && !out.includes(figure.contest)) out.push(figure.contest);
  return out;
}

/** The region stands last in a figure's key. */
const regionOf = (id: string): string => id.slice(id.lastIndexOf('|') + 1, id.lastIndexOf('\n'));

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
