/** What a page's text stands on, so that marks are seen in light and in dark pages, whatever the browser prefers. */

import type { Ground } from '../../lib/marks/mark-style';

/** Grounds lighter than this take dark marks; it lies midway between white and black as contrast counts it. */
const MIDDLE = 0.18;
/** Elements looked at; a page rarely has more than two grounds. */
const SAMPLE = 40;

interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** Components of a computed colour, or null where it is written in another colour space. */
export function parseColour(text: string): Colour | null {
  const scale = /^rgba?\(/.test(text) ? 255 : text.startsWith('color(srgb ') ? 1 : 0;
  const [r, g, b, a = '1'] = text.match(/[\d.]+(?:e-\d+)?%?/g) ?? [];
  if (scale === 0 || !b || text.includes('none')) return null;
  const part = (value: string | undefined): number => Number(value) / scale;
  return { r: part(r), g: part(g), b: part(b), a: Number.parseFloat(a) / (a.endsWith('%') ? 100 : 1) };
}

/** Relative luminance (WCAG 2), 0 to 1. */
export function luminance({ r, g, b }: Colour): number {
  const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** The ground behind all these elements. */
export function groundOf(elements: readonly Element[]): Ground {
  const step = Math.max(1, Math.floor(elements.length / SAMPLE));
  const known = new Map<Element, boolean | null>();
  let light = 0;
  let dark = 0;
  for (let i = 0; i < elements.length; i += step) {
    const element = elements[i] as Element;
    if (isLightBehind(element, known) ?? !isLightText(element)) light++;
    else dark++;
  }
  return dark === 0 ? 'light' : light === 0 ? 'dark' : 'mixed';
}

/** Whether the ground an element stands on is light; null where it cannot be told. What was found is kept in `known`. */
function isLightBehind(start: Element, known: Map<Element, boolean | null>): boolean | null {
  const passed: Element[] = [];
  let found: boolean | null | undefined;
  for (let element: Element | null = start; element && found === undefined; element = parentOf(element)) {
    found = known.get(element) ?? isLightGround(element);
    passed.push(element);
  }
  for (const element of passed) known.set(element, found ?? null);
  return found ?? null;
}

/** Whether an element's own ground is light; undefined where it has none, null where it cannot be told. */
function isLightGround(element: Element): boolean | null | undefined {
  const style = getComputedStyle(element);
  const colour = parseColour(style.backgroundColor);
  if (!colour || style.backgroundImage !== 'none') return null;
  if (colour.a > 0.5) return luminance(colour) > MIDDLE;
  return element === element.ownerDocument.documentElement ? canvasIsLight(element) : undefined;
}

/** Behind a picture or a gradient only the text tells: light text stands on dark. */
function isLightText(element: Element): boolean {
  const text = parseColour(getComputedStyle(element).color);
  return text !== null && luminance(text) > MIDDLE;
}

/** A page without any ground of its own stands on the browser's canvas. */
function canvasIsLight(root: Element): boolean {
  const scheme = getComputedStyle(root).colorScheme;
  if (!/\bdark\b/.test(scheme)) return true;
  return /\blight\b/.test(scheme) && !matchMedia('(prefers-color-scheme: dark)').matches;
}

/** The element around a node; around a shadow root it is the host. */
export function parentOf(node: Node): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
