/** Selectors for the elements that bear marks. */

/**
 * A name with more elements than this on a page is narrowed to the places that bear marks: what a rule holds for takes
 * the browser about 20 µs each, with all that is inside, and what it does not a tenth of that.
 */
const FEW = 300;

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

/** In groups, since the browser compares every element of the name: with the groups first, then within one. */
export function atPositions(sorted: readonly number[]): string {
  const size = Math.ceil(Math.sqrt(sorted.length));
  const groups: string[] = [];
  for (let i = 0; i < sorted.length; i += size) {
    const group = sorted.slice(i, i + size);
    groups.push(
      `:nth-child(n+${group[0]}):nth-child(-n+${group.at(-1)}):is(${group.map((at) => `:nth-child(${at})`)})`,
    );
  }
  return `:is(${groups})`;
}
