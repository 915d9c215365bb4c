import { within } from '../../base/lists';
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

type Roles = Map<string, PageFigure | null>;

/** A figure with the key of its result. */
interface Keyed {
  readonly figure: PageFigure;
  readonly key: string;
}

/** The same figures in groups of every scope, narrow scopes first. A part alone is no group: nothing can be told of it. */
export function groupsOf(
  figures: readonly PageFigure[],
  keyOf: (figure: PageFigure) => string,
): readonly Group[] {
  if (figures.length < 2) return NO_GROUPS;
  const keyed = ofSeveralParts(figures.map((figure) => ({ figure, key: keyOf(figure) })));
  if (keyed.length === 0) return NO_GROUPS;
  const out: Group[] = [];
  for (const scope of SCOPES) addGroups(keyed, scope, out);
  return out;
}
const NO_GROUPS: readonly Group[] = [];

function addGroups(keyed: readonly Keyed[], scope: Scope, out: Group[]): void {
  const places = new Map<string, Map<string | number, Roles>>();
  const groups: { readonly key: string; readonly roles: Roles }[] = [];
  for (const { figure, key } of keyed) {
    const byPlace = within(places, key, (): Map<string | number, Roles> => new Map());
    let roles = byPlace.get(figure.scopes[scope]);
    if (!roles) {
      roles = new Map();
      byPlace.set(figure.scopes[scope], roles);
      groups.push({ key, roles });
    }
    const known = roles.get(figure.role);
    if (known === undefined) roles.set(figure.role, figure);
    else if (known !== null && known.value !== figure.value) roles.set(figure.role, better(known, figure));
  }
  for (const { key, roles } of groups)
    if (roles.size > 1) out.push({ scope, region: regionOf(key), roles, contests: contestsOf(roles) });
}

/** Figures of results that play more than one part anywhere on the page: the others make no group in any scope. */
function ofSeveralParts(keyed: readonly Keyed[]): readonly Keyed[] {
  const roleOf = new Map<string, string>();
  const several = new Set<string>();
  for (const { key, figure } of keyed) {
    const known = roleOf.get(key);
    if (known === undefined) roleOf.set(key, figure.role);
    else if (known !== figure.role) several.add(key);
  }
  return several.size === 0 ? [] : keyed.filter(({ key }) => several.has(key));
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
