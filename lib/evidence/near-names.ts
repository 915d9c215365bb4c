/** Two letters at a time, with the ends of the name marked. */
function pairsOf(name: string): readonly string[] {
  const text = ` ${name} `;
  return Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}

/** Names worth a close look for a misspelt query: at most this many. */
const MANY = 150;
/** Share of the query's pairs of letters that a name must have. One wrong letter costs two pairs. */
const COMMON = 0.45;

/**
 * Finds names that share many pairs of letters with a query, most first. A cheap sieve over thousands of names, so that
 * the exact measure of likeness need not look at them all.
 */
export function createNearNames(names: readonly string[]): (query: string) => readonly number[] {
  const places = new Map<string, number[]>();
  for (const [i, name] of names.entries())
    for (const pair of new Set(pairsOf(name))) {
      const known = places.get(pair);
      if (known) known.push(i);
      else places.set(pair, [i]);
    }
  const counts = new Uint16Array(names.length);
  return (query) => {
    const pairs = [...new Set(pairsOf(query))];
    const least = Math.max(1, Math.ceil(pairs.length * COMMON));
    const seen: number[] = [];
    for (const pair of pairs)
      for (const i of places.get(pair) ?? []) {
        const count = (counts[i] ?? 0) + 1;
        counts[i] = count;
        if (count === 1) seen.push(i);
      }
    const count = (i: number): number => counts[i] ?? 0;
    const length = (i: number): number => names[i]?.length ?? 0;
    const near = seen
      .filter((i) => count(i) >= least)
      .sort((a, b) => count(b) - count(a) || length(a) - length(b))
      .slice(0, MANY);
    for (const i of seen) counts[i] = 0;
    return near;
  };
}
