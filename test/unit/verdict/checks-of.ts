import type { Request } from '../../../entrypoints/cli/check-one';
import type { Engine } from '../../../lib/engine';
import type { PageCheck } from '../../../lib/model/claim';
import { ask } from '../../eval/document';

/** A check with its figures as the page writes them. */
export type Told = Pick<PageCheck, 'kind' | 'expected' | 'found'> & { readonly figures: readonly string[] };

/** The checks of a page, each once; throws if one is missing from a claim that takes part in it. */
export function checksOf(engine: Engine, request: Request): Told[] {
  const { text, claims } = ask(engine, request);
  const all = new Map<string, PageCheck>();
  for (const claim of claims) for (const check of claim.checks) all.set(JSON.stringify(check), check);
  return [...all].map(([key, { kind, spans, expected, found }]) => {
    const figures = spans.map(([start, end]) => text.slice(start, end));
    const carriers = claims.filter((claim) => claim.checks.some((check) => JSON.stringify(check) === key));
    const carried = spans.every(([start, end]) => carriers.some((c) => c.start === start && c.end === end));
    if (!carried || carriers.length !== spans.length)
      throw new Error(`${kind} is carried by ${carriers.map((claim) => claim.quote).join(', ')}`);
    return { kind, figures, expected, found };
  });
}
