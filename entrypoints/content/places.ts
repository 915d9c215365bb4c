/** Selectors for the elements that bear marks. */

/**
 * A name with more elements than this on a page is narrowed to the places that bear marks: what a rule holds for takes
 * the browser about 20 µs each, with all that is inside, and what it does not a tenth of that.
 */
const FEW = 300;
/** Positions compared one by one. */
const FEW_POSITIONS = 4;

/** Selectors for these elements and, where they are of a frequent name, few others. */
export const placesOf = (document: Document, elements: readonly Element[]): readonly string[] =>
  [...new Set(elements.map(({ localName }) => localName))].map((name) => {
    const plain = CSS.escape(name);
    if (document.getElementsByTagName(name).length <= FEW) return plain;
    return plain + atPositions(positionsOf(elements.filter(({ localName }) => localName === name)));
  });

/** Positions among their siblings, from 1, ascending. */
function positionsOf(elements: readonly Element[]): readonly number[] {
  const wanted = new Set(elements);
  const found = new Set<number>();
  for (const parent of new Set(elements.map(({ parentNode }) => parentNode))) {
    let at = 1;
    for (let child = parent?.firstElementChild ?? null; child; child = child.nextElementSibling, at++)
      if (wanted.has(child)) found.add(at);
  }
  return [...found].sort((a, b) => a - b);
}

/** In halves of halves, since the browser compares every element of the name with them, one after another. */
export function atPositions(sorted: readonly number[]): string {
  if (sorted.length <= FEW_POSITIONS) return `:is(${sorted.map((at) => `:nth-child(${at})`)})`;
  const half = sorted.length >> 1;
  return `:is(:nth-child(-n+${sorted[half - 1]})${atPositions(sorted.slice(0, half))},:nth-child(n+${sorted[half]})${atPositions(sorted.slice(half))})`;
}
