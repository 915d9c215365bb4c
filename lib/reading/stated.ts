import { agrees } from '../verdict/tolerance';
import type { Chosen } from './choose';

/**
 * Marks numbers beside which the page gives the official figure itself ("754 TPS, berkurang dari 1.302"): a number that
 * differs from it is more likely one of another election, day or place than the same one gone wrong.
 */
export function markStated(all: readonly Chosen[]): readonly Chosen[] {
  const told = new Set<string>();
  for (const { draft, reading } of all)
    if (reading?.best && agrees(reading.best.comparison) && draft.op === 'eq') told.add(reading.best.fact.id);
  return all.map((chosen) => {
    const best = chosen.reading?.best;
    return best && !agrees(best.comparison) && told.has(best.fact.id) ? { ...chosen, stated: true } : chosen;
  });
}
