import type { Draft, Scope } from '../../claims/draft';
import { SCOPE } from '../../claims/draft';
import type { FactIndex } from '../../evidence/fact-index';
import type { MatchedFigure, OfficialFigure, Reason, Verdict } from '../../model/claim';
import type { Office } from '../../model/election';
import { kindWeight, yearOf } from '../../reading/weights';

/** How a claim that names a record stands to the tables. */
export interface RecordJudgement {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly official: OfficialFigure | null;
  readonly matched: MatchedFigure | null;
  readonly election: string | null;
  readonly office: Office | null;
  readonly region: string | null;
  readonly subject: { readonly id: string; readonly name: string } | null;
  /** The claim's value in full where the page leaves a part out: "27 November" of a page on one year. */
  readonly value?: string;
}

/** Weight of the nearest scope that writes `value`; 0 when none does, negative when a nearer one writes another. */
export function writtenWeight<T>(scopes: readonly Scope<T>[], value: T): number {
  const top = scopes[0];
  if (!top) return 0;
  const match = scopes.find((scope) => scope.values.includes(value));
  if (!match) return -top.weight;
  return match === top ? match.weight : match.weight / 2;
}

/** How firmly the text writes the election of a record. */
export const electionWeight = (draft: Draft, id: string, index: FactIndex): number =>
  writtenWeight(draft.years, yearOf(index.election(id)));

/** The race the text writes rules this kind of election out: "Pemilu 2024" is not the Pilkada of that year. */
export const wrongKind = (draft: Draft, id: string, index: FactIndex): boolean => {
  const election = index.election(id);
  return election !== null && kindWeight(election, draft.offices).weight < 0;
};

/** A place other than the nation is written near the claim. */
export const speaksOfPlace = (draft: Draft): boolean =>
  draft.regions.some(
    (scope) => scope.weight >= SCOPE.carried && scope.values.some((code) => code !== '0' && code !== '99'),
  );
