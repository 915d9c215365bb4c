/** What a page's text stands on, so that marks are seen in light and in dark pages, whatever the browser prefers. */

export type Ground = 'light' | 'dark' | 'mixed';

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
  const rgb = /^rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)(?:\s*[,/]\s*([\d.]+%?))?\s*\)$/.exec(text);
  const srgb = /^color\(srgb\s+([\d.e-]+)\s+([\d.e-]+)\s+([\d.e-]+)(?:\s*\/\s*([\d.]+%?))?\s*\)$/.exec(text);
  const found = rgb ?? srgb;
  if (!found) return null;
  const scale = rgb ? 255 : 1;
  const [r, g, b] = [found[1], found[2], found[3]].map((part) => Number(part) / scale) as [
    number,
    number,
    number,
  ];
  const alpha = found[4] ?? '1';
  return { r, g, b, a: alpha.endsWith('%') ? Number.parseFloat(alpha) / 100 : Number(alpha) };
}

/** Relative luminance (WCAG 2), 0 to 1. */
export function luminance({ r, g, b }: Colour): number {
  const linear = (c: number): number => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** The ground behind all these elements. */
export function groundOf(elements: readonly Element[]): Ground {
  const step = Math.max(1, Math.floor(elements.length / SAMPLE));
  let light = 0;
  let dark = 0;
  for (let i = 0; i < elements.length; i += step) {
    if (isLight(elements[i] as Element)) light++;
    else dark++;
  }
  return dark === 0 ? 'light' : light === 0 ? 'dark' : 'mixed';
}

function isLight(start: Element): boolean {
  for (let element: Element | null = start; element; element = parentOf(element)) {
    const style = getComputedStyle(element);
    // Behind a picture or a gradient only the text tells: light text stands on dark.
    if (style.backgroundImage !== 'none') break;
    const colour = parseColour(style.backgroundColor);
    if (colour && colour.a > 0.5) return luminance(colour) > MIDDLE;
    if (!colour) break;
    if (element === element.ownerDocument.documentElement) return canvasIsLight(element);
  }
  const text = parseColour(getComputedStyle(start).color);
  return text ? luminance(text) <= MIDDLE : true;
}

/** A page without any ground of its own stands on the browser's canvas. */
function canvasIsLight(root: Element): boolean {
  const scheme = getComputedStyle(root).colorScheme;
  if (!/\bdark\b/.test(scheme)) return true;
  return /\blight\b/.test(scheme) && !matchMedia('(prefers-color-scheme: dark)').matches;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
