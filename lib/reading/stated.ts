import { agrees } from '../verdict/tolerance';
import type { Chosen } from './choose';

/**
 * Marks numbers beside which the page gives the official figure itself ("754 TPS, berkurang dari 1.302"): a number that
 * differs from it is more likely one of another election, day or place than the same one gone wrong. Marks margins too
 * whose two figures the page gives.
 */
export function markStated(all: readonly Chosen[]): readonly Chosen[] {
  const told = new Set<string>();
  for (const { draft, reading } of all)
    if (reading?.best && agrees(reading.best.comparison) && draft.op === 'eq') told.add(reading.best.fact.id);
  return all.map((chosen) => {
    const best = chosen.reading?.best;
    if (!best || agrees(best.comparison)) return chosen;
    const { id, formula, inputs } = best.fact;
    if (told.has(id)) return { ...chosen, stated: true };
    const terms = formula === 'difference' && inputs.every((input) => told.has(input));
    return terms ? { ...chosen, termsStated: true } : chosen;
  });
}
