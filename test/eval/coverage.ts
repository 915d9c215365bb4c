import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../lib/engine';
import type { Claim } from '../../lib/model/claim';
import { ask } from './document';
import { isShown } from './match';
import { claimLine } from './report';

/**
 * Wordings for a group of figures. Figures stand in `[[…]]`; they must be found to be `right`, must never match where
 * they are `wrong`, and nothing may be shown in look-alikes, `silent`.
 */
export interface CoverageGroup {
  readonly group: string;
  /** Measures of the tables that answer, as in `measure_families.csv`. */
  readonly measures: readonly string[];
  readonly title?: string;
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly silent: readonly string[];
}

/** The groups of `test/specs/coverage.json`. */
export const coverageGroups = (): CoverageGroup[] =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL('../specs/coverage.json', import.meta.url)), 'utf8'),
  ) as CoverageGroup[];

/** Verdicts that confirm a figure; one that was replaced since is answered by `different_basis`. */
const CONFIRMS: ReadonlySet<string> = new Set(['matches', 'matches_rounded', 'different_basis']);

/** Everything about a group that is not as it should be, one line each. */
export function failuresOfGroup(engine: Engine, group: CoverageGroup): string[] {
  const look = (
    marked: string,
  ): { text: string; at: (readonly [number, number])[]; claims: readonly Claim[] } => {
    const at: (readonly [number, number])[] = [];
    const parts = marked.split(/\[\[|\]\]/);
    let text = '';
    for (const [i, part] of parts.entries()) {
      if (i % 2 === 1) at.push([text.length, text.length + part.length]);
      text += part;
    }
    const answer = ask(engine, { text, ...(group.title === undefined ? {} : { title: group.title }) });
    return { text, at, claims: answer.claims };
  };
  const said = (text: string, [start, end]: readonly [number, number], claim: Claim | undefined): string =>
    `"${text.slice(start, end)}" in "${text}": ${claim ? claimLine(claim) : 'nothing'}`;
  const here = (claims: readonly Claim[], [start, end]: readonly [number, number]): Claim | undefined =>
    claims.find((claim) => claim.start < end && start < claim.end);
  return [
    ...group.right.flatMap((marked) => {
      const { text, at, claims } = look(marked);
      return at
        .filter((span) => {
          const claim = here(claims, span);
          const rows = [claim?.official?.factId, claim?.matched?.factId];
          return (
            !claim ||
            !CONFIRMS.has(claim.verdict) ||
            !group.measures.some((measure) => rows.some((id) => id?.includes(`/${measure}`)))
          );
        })
        .map((span) => `not right: ${said(text, span, here(claims, span))}`);
    }),
    ...group.wrong.flatMap((marked) => {
      const { text, at, claims } = look(marked);
      return at
        .filter((span) => (here(claims, span)?.verdict ?? '').startsWith('matches'))
        .map((span) => `not wrong: ${said(text, span, here(claims, span))}`);
    }),
    ...group.silent.flatMap((text) =>
      look(text)
        .claims.filter((claim) => isShown(claim.verdict))
        .map((claim) => `not silent: ${said(text, [claim.start, claim.end], claim)}`),
    ),
  ];
}
