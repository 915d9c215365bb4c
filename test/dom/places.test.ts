// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { atPositions, placesOf } from '../../entrypoints/content/places';

const MANY = 400;
const all = () => [...document.querySelectorAll('p')];
const borne = (...at: number[]): Element[] => at.map((i) => all()[i] as Element);
/** Numbers of the paragraphs that the selectors hold for. */
const heldFor = (selectors: readonly string[]): number[] =>
  all().flatMap((p, i) => (p.matches(selectors.join()) ? [i] : []));

beforeEach(() => {
  document.body.innerHTML = `<div>${'<p>a<b>b</b></p>'.repeat(MANY)}</div><section><p>c</p><p>d</p></section>`;
});

describe('places of marks', () => {
  it('are names of elements where there are few of them', () => {
    document.body.innerHTML = '<p>a</p><p>b</p><x-y.z>c</x-y.z>';
    const odd = document.body.lastElementChild as Element;
    expect(placesOf(document, [...borne(0, 1), odd])).toEqual(['p', CSS.escape(odd.localName)]);
  });

  it('of a frequent name hold for the elements that bear marks, and hardly any other', () => {
    const at = [0, 7, 50, 51, 52, 190, 399];
    expect(heldFor(placesOf(document, borne(...at)))).toEqual([...at, MANY]);
    expect(heldFor(placesOf(document, borne(3, MANY + 1)))).toEqual([1, 3, MANY + 1]);
  });

  it('compare each element with few positions', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i * 3 + 1);
    const selector = atPositions(hundred);
    expect(selector.match(/:nth-child\(\d+\)/g)).toHaveLength(100);
    // Lists of positions are short, and few halves lie around each.
    for (const list of selector.match(/(?:,?:nth-child\(\d+\))+/g) ?? [])
      expect(list.split(',').length).toBeLessThanOrEqual(4);
    let depth = 0;
    const depths = [...selector].map((letter) => (depth += letter === '(' ? 1 : letter === ')' ? -1 : 0));
    expect(Math.max(...depths)).toBeLessThanOrEqual(8);
  });
});
