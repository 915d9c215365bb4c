import type { Draft, Scope } from '../claims/draft';
import { SCOPE } from '../claims/draft';
import type { FactIndex } from '../evidence/fact-index';
import type { Contest } from '../model/election';
import { type Weighted, weigh } from './weights';

/** Is `code` the contest's region or inside it? Provinces in old borders hold the regencies of their time. */
export function liesIn(code: string, region: string, index: FactIndex): boolean {
  if (region === '0' || code === region) return true;
  if (code === '0') return false;
  if (code.startsWith('DPR-')) return code.slice(4, 6) === region.slice(0, 2);
  const parent = index.region(code)?.parent ?? '';
  return code.length > 2 && (parent === region || code.slice(0, region.length) === region);
}

/** The scopes of a draft's regions with what lies in one of them. */
function scopesInside({ regions }: Draft, region: string, index: FactIndex): readonly Scope<string>[] {
  const scopes: Scope<string>[] = [];
  for (const { weight, values } of regions) {
    const inside = values.filter((code) => liesIn(code, region, index));
    if (inside.length > 0) scopes.push({ weight, values: inside });
  }
  return scopes;
}

/** Places in the contest's area that the draft may be of, and that area itself. */
export function regionsFor(draft: Draft, contest: Contest, index: FactIndex): Weighted<string>[] {
  if (draft.regions.length === 0) return [{ value: contest.region, weight: SCOPE.sentence, against: false }];
  const scopes = contest.region === '0' ? draft.regions : scopesInside(draft, contest.region, index);
  const places = new Set<string>();
  for (const { values } of scopes) for (const code of values) places.add(code);
  places.add(contest.region);
  const [nearest] = draft.regions;
  const out: Weighted<string>[] = [];
  for (const code of places) {
    if (code === contest.region) {
      const outside =
        contest.region !== '0' &&
        nearest !== undefined &&
        nearest.weight >= SCOPE.clause &&
        !nearest.values.some((value) => liesIn(value, contest.region, index));
      const w =
        draft.national && contest.region === '0'
          ? { weight: SCOPE.sentence, against: false }
          : contestRegionWeight(scopes, code);
      out.push({ value: code, weight: outside ? -5 : w.weight, against: w.against || outside });
    } else {
      const w = weigh(scopes, code, 0);
      const open = (scopes.find((s) => s.values.includes(code))?.values.length ?? 1) > 1;
      out.push({
        value: code,
        weight: w.weight - (open ? 1.5 : 0) - (draft.national && w.weight < SCOPE.clause ? 4 : 0),
        against: w.against,
      });
    }
  }
  return out;
}

/** The contest's own region is entailed by the ticket unless a nearer scope writes another one. */
export function contestRegionWeight(
  scopes: readonly Scope<string>[],
  code: string,
): { weight: number; against: boolean } {
  const top = scopes[0];
  if (!top) return { weight: SCOPE.sentence, against: false };
  if (top.values.includes(code)) return { weight: Math.max(top.weight, SCOPE.sentence), against: false };
  if (top.weight >= SCOPE.clause) return { weight: -5, against: true };
  return { weight: top.weight >= SCOPE.paragraph ? 3.5 : 4.5, against: false };
}
