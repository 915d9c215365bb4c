import type { Analysis } from '../analyze';
import type { NumberSite } from './number-site';
import type { SubjectMention } from './subject-mentions';

/** Nothing but the figure's own unit between it and the opening bracket. */
const opens = /^\s*(?:suara|votes?|persen|%|percent|kursi|seats?)?\s*\(\s*$/;

/** The figure whose label in brackets `name` is: "997.299 (01)", "496.280 suara (Anies-Muhaimin)". */
function taggedBy(lower: string, name: SubjectMention, sites: readonly NumberSite[]): NumberSite | undefined {
  if (!/^\s*\)/.test(lower.slice(name.end, name.end + 3))) return undefined;
  const before = sites.filter((site) => site.end <= name.start).at(-1);
  return before && opens.test(lower.slice(before.end, name.start)) ? before : undefined;
}

/**
 * The names of a sentence as the figure at `site` sees them: a name in brackets behind a figure labels that figure and
 * owns no other. `tag` is the label of this one where no name stands in front of it, else null.
 */
export function namesFor(
  analysis: Analysis,
  site: NumberSite,
  sites: readonly NumberSite[],
  subjects: readonly SubjectMention[],
): { readonly names: readonly SubjectMention[]; readonly tag: SubjectMention | null } {
  const { lower } = analysis.text;
  const labels = subjects.map((name) => taggedBy(lower, name, sites));
  if (labels.every((label) => label === undefined)) return { names: subjects, tag: null };
  const names = subjects.filter((_, i) => labels[i] === undefined || labels[i] === site);
  const own = subjects.find((_, i) => labels[i] === site);
  const previous = sites.filter((other) => other.end <= site.start).at(-1);
  const inFront = names.some((name) => name.end <= site.start && name.start >= (previous?.end ?? 0));
  return { names, tag: own && !inFront && !ofParty(own) ? own : null };
}

/** "Said Abdullah 528.815 (PDIP)": a party in brackets may tell who somebody is that no table knows. */
const ofParty = (name: SubjectMention): boolean => name.parties.length > 0;
